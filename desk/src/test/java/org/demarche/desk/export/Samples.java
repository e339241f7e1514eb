package org.demarche.desk.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Quantity;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/** An article and its records, coded by hand. */
public final class Samples {

  public static final String ASKED =
      "Defence Minister Ada Lund asked Ruritania on Monday not to sell Borduria radars, officials said.";
  public static final String MET = "The two ministers met in Oslo.";

  public static final Article ARTICLE =
      new Article(
          "lund",
          "Lund Presses Ruritania",
          ASKED + " " + MET,
          LocalDate.of(2010, 9, 7),
          null,
          "Example Wire",
          Map.of());

  private static final Party NORWAY =
      new Party(
          "norway",
          "NOR",
          "Norway",
          List.of("GOV", "MIL"),
          "Ada Lund",
          "minister of defence",
          "Defence Minister Ada Lund");
  private static final Party RURITANIA =
      new Party("ruritania", null, "Ruritania", List.of(), null, null, "Ruritania");
  private static final Party BORDURIA =
      new Party("borduria", null, "Borduria", List.of(), null, null, "Borduria");

  private Samples() {}

  public static Event request() {
    return new Event(
        "e1",
        new EventCode(
            EventType.REQUEST, "change", List.of(Context.MILITARY, Context.DIPLOMATIC), "1056"),
        List.of(NORWAY),
        List.of(RURITANIA),
        new EventContent(EventType.COOPERATE, null, List.of(RURITANIA), List.of(BORDURIA), true),
        new Circumstances(
            Modality.ASSERTED,
            new Attribution(
                Attribution.Kind.UNNAMED, Attribution.Speech.INDIRECT, null, "officials"),
            new DateRange(
                LocalDate.of(2010, 9, 6),
                LocalDate.of(2010, 9, 6),
                DateRange.Granularity.DAY,
                "on Monday"),
            null),
        provenance("request", ASKED));
  }

  public static Event meeting() {
    return new Event(
        "e2",
        new EventCode(EventType.CONSULT, null, List.of(Context.DIPLOMATIC), null),
        List.of(NORWAY, RURITANIA),
        List.of(),
        null,
        new Circumstances(
            Modality.PLANNED,
            null,
            null,
            new Place(
                "Oslo", "NOR", new Place.Position(59.91, 10.75, 3143244), Place.Kind.CITY, "Oslo")),
        provenance("meet", MET));
  }

  /** An article about arms: what is known of one deal, and of what it is feared to lead to. */
  public static final Article DEAL =
      new Article(
          "radars",
          "Borduria Waits for Its Radars",
          "Borduria ordered about 36 Giraffe radars from Ruritania in 2009 for $1.25 billion."
              + " Ruritania denied that it had delivered them."
              + " Norway asked Ruritania on Monday to keep the Giraffes from Borduria."
              + " Borduria could pass the radars on to Syldavia, a diplomat said."
              + " They would extend Borduria's view of the sea."
              + " The two ministers met in Oslo.",
          LocalDate.of(2010, 9, 7),
          null,
          null,
          Map.of());

  private static final Weapon GIRAFFE =
      new Weapon("giraffe", "Giraffe", WeaponCategory.SENSOR, "Giraffe radars");
  private static final Weapon RADARS = new Weapon(null, null, WeaponCategory.SENSOR, "radars");
  private static final Party SYLDAVIA =
      new Party("syldavia", "SYL", "Syldavia", List.of(), null, null, "Syldavia");
  private static final Deal OF_GIRAFFES = new Deal(RURITANIA, BORDURIA, GIRAFFE);

  public static Transfer order() {
    return new Transfer(
        "t1",
        RURITANIA,
        BORDURIA,
        GIRAFFE,
        new Quantity(36L, 36L, Quantity.Qualifier.ABOUT, new Span(17, 25)),
        new Money(new BigDecimal("1250000000"), "USD", new Span(68, 81)),
        TransferStatus.ORDERED,
        new Circumstances(
            Modality.ASSERTED,
            null,
            new DateRange(
                LocalDate.of(2009, 1, 1),
                LocalDate.of(2009, 12, 31),
                DateRange.Granularity.YEAR,
                "2009"),
            null),
        deal(
            "order",
            "Borduria ordered about 36 Giraffe radars from Ruritania in 2009 for $1.25 billion"),
        List.of("e1"));
  }

  public static Transfer delivery() {
    return new Transfer(
        "t2",
        RURITANIA,
        BORDURIA,
        RADARS,
        null,
        null,
        TransferStatus.DELIVERED,
        new Circumstances(
            Modality.DENIED,
            new Attribution(
                Attribution.Kind.INSTITUTION, Attribution.Speech.INDIRECT, RURITANIA, "Ruritania"),
            null,
            null),
        deal("deliver", "it had delivered them"),
        List.of());
  }

  public static Event ordering() {
    return new Event(
        "e1",
        new EventCode(EventType.AGREE, null, List.of(Context.MILITARY), "0312"),
        List.of(BORDURIA, RURITANIA),
        List.of(),
        null,
        List.of("t1"),
        order().circumstances(),
        order().provenance());
  }

  public static Objection objection() {
    return new Objection(
        "o1",
        NORWAY,
        RURITANIA,
        OF_GIRAFFES,
        new Circumstances(
            Modality.ASSERTED,
            null,
            new DateRange(
                LocalDate.of(2010, 9, 6),
                LocalDate.of(2010, 9, 6),
                DateRange.Granularity.DAY,
                "Monday"),
            null),
        deal("ask", "Norway asked Ruritania on Monday to keep the Giraffes from Borduria"));
  }

  public static Diversion diversion() {
    return new Diversion(
        "d1",
        BORDURIA,
        SYLDAVIA,
        GIRAFFE,
        new Circumstances(
            Modality.POSSIBLE,
            new Attribution(
                Attribution.Kind.UNNAMED, Attribution.Speech.INDIRECT, null, "a diplomat"),
            null,
            null),
        deal("pass-on", "Borduria could pass the radars on to Syldavia"));
  }

  public static Effect effect() {
    return new Effect(
        "f1",
        BORDURIA,
        "Borduria's view of the sea",
        Effect.Direction.INCREASE,
        OF_GIRAFFES,
        new Circumstances(Modality.POSSIBLE, null, null, null),
        deal("extend", "They would extend Borduria's view of the sea"));
  }

  /** The article about arms with a record of each kind. */
  public static CodingResult arms() {
    Event met = meeting();
    Event meeting =
        new Event(
            "e2",
            met.code(),
            met.actors(),
            met.recipients(),
            null,
            met.circumstances(),
            deal("meet", MET));
    return new CodingResult(
        DEAL,
        List.of(ordering(), meeting, order(), delivery(), objection(), diversion(), effect()),
        List.of());
  }

  private static Provenance deal(String frame, String quote) {
    int start = DEAL.text().indexOf(quote);
    Span span = new Span(start, start + quote.length());
    return new Provenance(Evidence.of(DEAL, Part.TEXT, span), frame, "1", "0.1");
  }

  /** The article with two events. */
  public static CodingResult result() {
    return result(List.of(request(), meeting()), List.of());
  }

  public static CodingResult result(
      List<? extends CodedRecord> records, List<CodingProblem> problems) {
    return new CodingResult(ARTICLE, List.copyOf(records), problems);
  }

  public static CodingProblem problem(@Nullable Span span) {
    String message = "a sentence of 300 words was cut";
    return span == null
        ? CodingProblem.failure("lund", message)
        : CodingProblem.note("lund", Part.TEXT, span, message);
  }

  private static Provenance provenance(String frame, String quote) {
    int start = ARTICLE.text().indexOf(quote);
    Span span = new Span(start, start + quote.length());
    return new Provenance(Evidence.of(ARTICLE, Part.TEXT, span), frame, "1", "0.1");
  }
}
