package org.demarche.desk.export;

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
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** An article and its records, coded by hand. */
public final class Samples {

  static final String ASKED =
      "Defence Minister Ada Lund asked Ruritania on Monday not to sell Borduria radars, officials said.";
  static final String MET = "The two ministers met in Oslo.";

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

  static Event request() {
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

  static Event meeting() {
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

  /** The article with two events. */
  public static CodingResult result() {
    return result(List.of(request(), meeting()), List.of());
  }

  static CodingResult result(List<? extends CodedRecord> records, List<CodingProblem> problems) {
    return new CodingResult(ARTICLE, List.copyOf(records), problems);
  }

  static CodingProblem problem(@Nullable Span span) {
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
