package org.demarche.desk.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.Verdict;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
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

/**
 * A small archive made by hand: an order that was cancelled and the one that took its place, a line
 * over the date line, deals without a supplier or a place on earth, events with and without places.
 *
 * @param words what stands in it wherever an article's own words do
 */
public record SampleSelection(String words) implements Selection {

  public static final Party RUSSIA = party("russia", "RUS", "Russia");
  public static final Party IRAN = party("iran", "IRN", "Iran");
  public static final Party ISRAEL =
      new Party(
          "israel", "ISR", "Israel", List.of("GOV", "MIL"), "Ada Lund", "minister", "the minister");
  public static final Party JAPAN = party("japan", "JPN", "Japan");
  public static final Party AMERICA = party("united-states", "USA", "United States");
  public static final Party HEZBOLLAH =
      new Party("hezbollah", "LBN", "Hezbollah", List.of("REB"), null, null, "Hezbollah");
  public static final Party NATIONS = party("united-nations", "UNO", "United Nations");

  public static final Weapon S300 =
      new Weapon("s-300", "S-300", WeaponCategory.AIR_DEFENCE, "S-300s");

  /** The archive in everyday words. */
  public static SampleSelection plain() {
    return new SampleSelection("a Gulf state");
  }

  /** How many articles, incidents and cases there are. */
  public static final int ARTICLES = 2;

  public static final int INCIDENTS = 3;
  public static final int CASES = 5;

  @Override
  public void articles(Sink<ArticleReports> sink) throws IOException {
    sink.accept(
        new ArticleReports(
            stored(1, "first"),
            List.of(
                report("k1", request()),
                report("k2", meeting()),
                report("k3", strangers()),
                report("k4", order(2015)),
                report("k5", objection()),
                report("k6", diversion()),
                report("k7", effect()))));
    sink.accept(new ArticleReports(stored(2, "silent"), List.of()));
  }

  @Override
  public void incidents(Sink<Incident> sink) throws IOException {
    LocalDate day = LocalDate.of(2010, 9, 6);
    sink.accept(
        new Incident("i1", day, day, List.of(report("k1", request()), report("k1b", request()))));
    sink.accept(new Incident("i2", null, null, List.of(report("k2", meeting()))));
    sink.accept(new Incident("i3", null, null, List.of(report("k3", strangers()))));
  }

  @Override
  public void cases(Sink<Case> sink) throws IOException {
    sink.accept(cancelled());
    sink.accept(delivered());
    Transfer radar = transfer(JAPAN, AMERICA, radar(), TransferStatus.CONSIDERED, null, null);
    sink.accept(affair("japan-america", radar));
    Transfer gift = transfer(null, HEZBOLLAH, stranger(), TransferStatus.OFFERED, null, null);
    sink.accept(affair("unknown-hezbollah", gift));
    Transfer blue = transfer(NATIONS, IRAN, radar(), TransferStatus.DELIVERED, null, null);
    sink.accept(affair("nations-iran", blue));
  }

  private Case cancelled() {
    Case.Standing standing = new Case.Standing(TransferStatus.CANCELLED, LocalDate.of(2010, 9, 22));
    return new Case(
        new Case.Head(
            "russia-iran-s-300-2007", "Russia → Iran: S-300", RUSSIA, IRAN, S300, standing),
        List.of(
            claim("c1", order(2007)),
            claim("c2", transfer(RUSSIA, IRAN, S300, TransferStatus.CANCELLED, year(2010), null))),
        Case.Around.NOTHING,
        List.of(new Case.Relation(Case.Relation.Kind.REPLACED_BY, "russia-iran-s-300-2015")));
  }

  private Case delivered() {
    Case.Standing standing =
        new Case.Standing(TransferStatus.DELIVERED, LocalDate.of(2016, 10, 13));
    return new Case(
        new Case.Head(
            "russia-iran-s-300-2015", "Russia → Iran: S-300", RUSSIA, IRAN, S300, standing),
        List.of(
            claim("c3", order(2015)),
            claim(
                "c4",
                transfer(RUSSIA, IRAN, S300, TransferStatus.DELIVERED, year(2016), about(4)))),
        new Case.Around(
            List.of(report("k5", objection())),
            List.of(report("k6", diversion())),
            List.of(report("k7", effect()))),
        List.of(new Case.Relation(Case.Relation.Kind.REPLACES, "russia-iran-s-300-2007")));
  }

  private Case affair(String id, Transfer transfer) {
    Case.Head head =
        new Case.Head(
            id,
            words,
            transfer.supplier(),
            transfer.recipient(),
            transfer.weapon(),
            new Case.Standing(transfer.status(), null));
    return new Case(head, List.of(claim(id, transfer)), Case.Around.NOTHING, List.of());
  }

  private Case.Claim claim(String key, Transfer transfer) {
    Report<Transfer> report = report(key, transfer);
    return new Case.Claim(report, report.day(), Case.Attachment.NAMED, List.of());
  }

  /** Four for a billion dollars, in that year. */
  public Transfer order(int year) {
    return new Transfer(
        "t" + year,
        RUSSIA,
        IRAN,
        S300,
        new Quantity(4L, 4L, Quantity.Qualifier.EXACT, new Span(0, 1)),
        new Money(new BigDecimal("1000000000.50"), "USD", new Span(0, 1)),
        TransferStatus.ORDERED,
        circumstances(Modality.ASSERTED, year(year), null),
        provenance(),
        List.of());
  }

  private Transfer transfer(
      @Nullable Party supplier,
      @Nullable Party recipient,
      Weapon weapon,
      TransferStatus status,
      @Nullable DateRange date,
      @Nullable Quantity quantity) {
    return new Transfer(
        "t",
        supplier,
        recipient,
        weapon,
        quantity,
        null,
        status,
        circumstances(Modality.ASSERTED, date, null),
        provenance(),
        List.of());
  }

  private Event request() {
    Place sochi =
        new Place("Sochi", "RUS", new Place.Position(43.6, 39.73, 491422), Place.Kind.CITY, words);
    DateRange monday =
        new DateRange(
            LocalDate.of(2010, 9, 6), LocalDate.of(2010, 9, 6), DateRange.Granularity.DAY, words);
    return new Event(
        "e1",
        new EventCode(EventType.REQUEST, "change", List.of(Context.MILITARY), "1056"),
        List.of(ISRAEL),
        List.of(RUSSIA),
        null,
        circumstances(Modality.ASSERTED, monday, sochi),
        provenance());
  }

  private Event meeting() {
    return new Event(
        "e2",
        new EventCode(EventType.CONSULT, null, List.of(), null),
        List.of(ISRAEL, RUSSIA),
        List.of(),
        null,
        circumstances(Modality.PLANNED, null, null),
        provenance());
  }

  private Event strangers() {
    Party stranger = new Party(null, null, words, List.of(), words, words, words);
    return new Event(
        "e3",
        new EventCode(EventType.ACCUSE, null, List.of(), null),
        List.of(stranger),
        List.of(IRAN),
        null,
        circumstances(Modality.DENIED, null, null),
        provenance());
  }

  private Objection objection() {
    Deal deal = new Deal(RUSSIA, IRAN, S300);
    return new Objection(
        "o1", ISRAEL, RUSSIA, deal, circumstances(Modality.ASSERTED, null, null), provenance());
  }

  private Diversion diversion() {
    return new Diversion(
        "d1", IRAN, HEZBOLLAH, S300, circumstances(Modality.POSSIBLE, null, null), provenance());
  }

  private Effect effect() {
    return new Effect(
        "f1",
        IRAN,
        words,
        Effect.Direction.INCREASE,
        new Deal(null, null, S300),
        circumstances(Modality.POSSIBLE, null, null),
        provenance());
  }

  private Circumstances circumstances(
      Modality modality, @Nullable DateRange date, @Nullable Place place) {
    Attribution attribution =
        new Attribution(Attribution.Kind.UNNAMED, Attribution.Speech.INDIRECT, null, words);
    return new Circumstances(modality, attribution, date, place);
  }

  private Weapon stranger() {
    return new Weapon(null, null, WeaponCategory.MISSILE, words);
  }

  private Weapon radar() {
    return new Weapon("giraffe", "Giraffe", WeaponCategory.SENSOR, words);
  }

  private static Quantity about(long number) {
    return new Quantity(number, number, Quantity.Qualifier.ABOUT, new Span(0, 1));
  }

  private DateRange year(int year) {
    return new DateRange(
        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DateRange.Granularity.YEAR, words);
  }

  private Provenance provenance() {
    return new Provenance(
        new Evidence("first", Part.TEXT, new Span(0, words.length()), words), "sell", "1", "0.1");
  }

  private <R extends CodedRecord> Report<R> report(String key, R record) {
    return new Report<>(key, record, Verdict.MACHINE, stored(1, "first").citation());
  }

  private StoredArticle stored(long number, String id) {
    Article article =
        new Article(
            id,
            words,
            words,
            LocalDate.of(2010, 9, 7),
            "https://example.org/?q=" + words,
            words,
            Map.of());
    return new StoredArticle(
        number,
        article,
        "en",
        words,
        Instant.parse("2020-02-03T04:05:06Z"),
        new StoredArticle.Coding(StoredArticle.State.CODED, "1", "0.1"),
        id);
  }

  private static Party party(String id, String code, String name) {
    return new Party(id, code, name, List.of(), null, null, name);
  }
}
