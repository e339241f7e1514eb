package org.demarche.desk.web.events;

import java.util.List;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.site.RecordMark;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of an event, as pages show it.
 *
 * @param recipients empty for what the actors do together, or to nobody named
 * @param address of the article, at the record
 */
public record EventLine(
    List<Side> actors,
    List<Side> recipients,
    Code code,
    Telling telling,
    Source source,
    String address,
    boolean reviewed) {

  /** Copies the lists. */
  public EventLine {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /**
   * A party.
   *
   * @param address of its page; empty for a party that the lexicon does not know
   * @param person who acts for it, with the office; empty when nobody is named
   */
  public record Side(String name, String address, String person) {

    static Side of(Party party) {
      String who =
          party.person() == null
              ? party.office() == null ? "" : party.office()
              : party.office() == null ? party.person() : party.person() + ", " + party.office();
      return new Side(party.name(), party.id() == null ? "" : "/parties/" + party.id(), who);
    }
  }

  /** What was done. */
  public record Code(
      String type, String mode, int quad, List<String> contexts, String cameo, String frame) {

    static Code of(Event event) {
      String mode = event.code().mode();
      String cameo = event.code().cameo();
      return new Code(
          event.code().type().name(),
          mode == null ? "" : mode,
          event.code().type().quad(),
          event.code().contexts().stream().map(Context::code).map(Code::spaced).toList(),
          cameo == null ? "" : cameo,
          event.provenance().frame());
    }

    private static String spaced(String word) {
      return word.replace('_', ' ');
    }
  }

  /**
   * How it is said.
   *
   * @param modality empty for what is asserted
   * @param word by whose word; empty for the article's own
   * @param kind of who says so
   * @param date the article's words; empty when it does not say when
   */
  public record Telling(
      String quote, String modality, String word, String kind, String date, String place) {

    static Telling of(Event event) {
      Circumstances circumstances = event.circumstances();
      Attribution attribution = circumstances.attribution();
      Place place = circumstances.place();
      return new Telling(
          event.provenance().evidence().quote(),
          circumstances.modality() == Modality.ASSERTED
              ? ""
              : JsonFields.word(circumstances.modality()),
          attribution == null ? "" : attribution.text(),
          attribution == null
              ? ""
              : JsonFields.word(attribution.kind()) + ", " + JsonFields.word(attribution.speech()),
          circumstances.date() == null ? "" : circumstances.date().text(),
          place == null ? "" : place.name());
    }
  }

  /** Where it is said. */
  public record Source(String title, String name, String published) {

    static Source of(Report<Event> report) {
      return new Source(
          text(report.citation().title(), report.citation().article()),
          text(report.citation().source(), ""),
          When.of(report.citation().published(), null));
    }

    private static String text(@Nullable String text, String otherwise) {
      return text == null || text.isBlank() ? otherwise : text;
    }
  }

  /** What a report says that is in the article of this number. */
  static EventLine of(Report<Event> report, long article) {
    Event event = report.record();
    return new EventLine(
        event.actors().stream().map(Side::of).toList(),
        event.recipients().stream().map(Side::of).toList(),
        Code.of(event),
        Telling.of(event),
        Source.of(report),
        RecordMark.place(article, report.key()),
        report.verdict().isReviewed());
  }
}
