package org.demarche.desk.export;

import java.io.IOException;
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
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * One article with events of all sorts: a request told in title and text, a visit with a place, a
 * mutual agreement of three, an attack by a group, a denied delivery, a plan.
 *
 * @param words stands in the article, in quotes and in names; may hold what formats cannot
 */
public record EventSelection(String words) implements Selection {

  public static final Party ISRAEL =
      party("israel", "ISR", "Israel", List.of("GOV", "MIL"), "Ada Lund", "minister of defence");
  public static final Party RUSSIA = party("russia", "RUS", "Russia", List.of(), null, null);
  public static final Party ROMANIA = party("romania", "ROU", "Romania", List.of(), null, null);
  public static final Party PRESS = party("russia", "RUS", "Russia", List.of("JRN"), null, null);
  public static final Party HEZBOLLAH =
      party("hezbollah", "LBN", "Hezbollah", List.of("REB"), null, null);
  public static final Party NATIONS =
      party("united-nations", "UNO", "United Nations", List.of(), null, null);

  private static final LocalDate MONDAY = LocalDate.of(2010, 9, 6);
  private static final Place SOCHI =
      new Place("Sochi", "RUS", new Place.Position(43.6, 39.73, 491422), Place.Kind.CITY, "Sochi");

  private static Party party(
      String id,
      String code,
      String name,
      List<String> sector,
      @Nullable String person,
      @Nullable String office) {
    return new Party(id, code, name, sector, person, office, name);
  }

  private static EventCode code(EventType type, @Nullable String mode, @Nullable String cameo) {
    return new EventCode(type, mode, List.of(Context.MILITARY, Context.DIPLOMATIC), cameo);
  }

  private static Circumstances told(
      Modality modality, @Nullable DateRange date, @Nullable Place place) {
    return new Circumstances(modality, null, date, place);
  }

  private static DateRange on(LocalDate day) {
    return new DateRange(day, day, DateRange.Granularity.DAY, "Monday");
  }

  /** The article; its second paragraph tells the meeting. */
  public StoredArticle article() {
    Article article =
        new Article(
            "lund",
            "Israel Presses Russia",
            "Israel asked Russia to sell no radars. "
                + words
                + "\n\nIsrael met Russia in Sochi. Hezbollah shelled Israel.",
            LocalDate.of(2010, 9, 7),
            "https://example.org/lund",
            "Example Wire",
            Map.of());
    return new StoredArticle(
        1,
        article,
        "en",
        "here",
        Instant.parse("2026-03-01T12:00:00Z"),
        new StoredArticle.Coding(StoredArticle.State.CODED, "lex", "0.1"),
        "lund");
  }

  /** Told in the text, without a date. */
  public Report<Event> request() {
    return report(
        "request",
        code(EventType.REQUEST, "change", "1042"),
        List.of(ISRAEL),
        List.of(RUSSIA),
        told(Modality.ASSERTED, null, null),
        "Israel asked Russia to sell no radars.");
  }

  /** A visit: Israel goes to Russia. */
  public Report<Event> visit() {
    return report(
        "visit",
        code(EventType.CONSULT, "visit", "042"),
        List.of(ISRAEL),
        List.of(RUSSIA),
        told(Modality.ASSERTED, on(MONDAY), SOCHI),
        "Israel met Russia in Sochi.");
  }

  /** An agreement of three that all stand as actors. */
  public Report<Event> agreement() {
    return report(
        "agreement",
        code(EventType.SUPPORT, null, "057"),
        List.of(ISRAEL, ROMANIA, NATIONS),
        List.of(),
        told(Modality.ASSERTED, on(MONDAY), null),
        "Israel met Russia in Sochi.");
  }

  /** An attack, coded without a CAMEO code, upon a party whose name is {@link #words}. */
  public Report<Event> attack() {
    Party stranger = new Party(null, null, words, List.of(), null, null, words);
    return report(
        "attack",
        code(EventType.ASSAULT, "heavy-weapons", null),
        List.of(HEZBOLLAH),
        List.of(stranger),
        told(Modality.ASSERTED, null, null),
        "Hezbollah shelled Israel.");
  }

  /** What the press of a country said. */
  public Report<Event> criticism() {
    return report(
        "criticism",
        code(EventType.ACCUSE, "disapprove", "111"),
        List.of(PRESS),
        List.of(),
        told(Modality.ASSERTED, null, null),
        "Israel asked Russia to sell no radars.");
  }

  /** Something that is denied. */
  public Report<Event> denial() {
    Report<Event> request = request();
    return new Report<>(
        "denial",
        with(request.record(), Modality.DENIED, EventType.COOPERATE),
        Verdict.ACCEPTED,
        request.citation());
  }

  /** A meeting that is planned: no fact yet. */
  public Report<Event> plan() {
    Report<Event> request = request();
    return new Report<>(
        "plan",
        with(request.record(), Modality.PLANNED, EventType.CONSULT),
        Verdict.MACHINE,
        request.citation());
  }

  private static Event with(Event event, Modality modality, EventType type) {
    return new Event(
        event.id(),
        new EventCode(type, null, event.code().contexts(), null),
        event.actors(),
        event.recipients(),
        null,
        new Circumstances(
            modality,
            new Attribution(
                Attribution.Kind.UNNAMED, Attribution.Speech.INDIRECT, null, "officials"),
            null,
            null),
        event.provenance());
  }

  private Report<Event> report(
      String key,
      EventCode code,
      List<Party> actors,
      List<Party> recipients,
      Circumstances circumstances,
      String quote) {
    StoredArticle article = article();
    int start = article.article().text().indexOf(quote);
    Evidence evidence =
        Evidence.of(article.article(), Part.TEXT, new Span(start, start + quote.length()));
    Event event =
        new Event(
            "lund-" + key,
            code,
            actors,
            recipients,
            null,
            circumstances,
            new Provenance(evidence, key, "lex", "0.1"));
    return new Report<>(key, event, Verdict.MACHINE, article.citation());
  }

  /** All of them. */
  public List<Report<?>> reports() {
    return List.of(request(), visit(), agreement(), attack(), criticism(), denial(), plan());
  }

  @Override
  public void articles(Sink<ArticleReports> sink) throws IOException {
    sink.accept(new ArticleReports(article(), reports()));
  }

  @Override
  public void incidents(Sink<Incident> sink) throws IOException {
    Report<Event> again =
        new Report<>("request-2", request().record(), Verdict.ACCEPTED, request().citation());
    sink.accept(
        new Incident(
            "request-1", MONDAY.minusDays(1), MONDAY.plusDays(1), List.of(request(), again)));
    sink.accept(new Incident("visit-1", MONDAY, MONDAY, List.of(visit())));
    sink.accept(new Incident("agreement-1", MONDAY, MONDAY, List.of(agreement())));
    sink.accept(new Incident("attack-1", null, null, List.of(attack())));
    sink.accept(new Incident("denial-1", null, null, List.of(denial())));
  }

  @Override
  public void cases(Sink<Case> sink) {}
}
