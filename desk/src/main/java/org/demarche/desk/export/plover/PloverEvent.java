package org.demarche.desk.export.plover;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.export.codes.Country;
import org.demarche.desk.export.codes.EventCodes;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * One event in PLOVER's fields. Where the manual has no field, the name is Demarche's own: {@code
 * cameo, modality, attribution, frame, lexicon, verdict}; of an entity {@code person}.
 */
final class PloverEvent {

  private final JsonGenerator json;
  private final JsonFields fields;
  private final Report<?> report;
  private final Event event;

  PloverEvent(JsonGenerator json, Report<?> report, Event event) {
    this.json = json;
    this.fields = new JsonFields(json);
    this.report = report;
    this.event = event;
  }

  void write(StoredArticle article) throws IOException {
    json.writeStartObject();
    fields.text("id", report.key());
    json.writeBooleanField("has_event", true);
    dates();
    entities("actor", event.actors());
    entities("recipient", event.recipients());
    fields.texts("event", List.of(event.code().type().name()));
    place(event.circumstances().place());
    json.writeNumberField("quad_code", event.code().type().quad());
    json.writeNumberField("event_scale", new BigDecimal(EventCodes.score(event.code())));
    fields.texts("mode", modes());
    fields.texts("context", event.code().contexts().stream().map(Context::code).toList());
    text();
    citation(article);
    fields.text("coder", "demarche " + event.provenance().coder());
    own();
    json.writeEndObject();
  }

  private void dates() throws IOException {
    LocalDate first = report.day();
    fields.time("date", first);
    DateRange stated = event.circumstances().date();
    LocalDate last = stated == null ? null : stated.end();
    if (last != null && !last.equals(first)) {
      fields.text("enddate", last.toString());
    }
  }

  private void entities(String field, List<Party> parties) throws IOException {
    json.writeArrayFieldStart(field);
    for (Party party : parties) {
      json.writeStartObject();
      fields.text("code", party.code());
      fields.texts("sector", party.sector());
      fields.text("entity_text", party.text());
      fields.text("identifier_id", party.id());
      fields.text("identifier_text", party.name());
      fields.text("office", party.office());
      fields.text("person", party.person());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The mode, then the auxiliary mode that says what else is to be known of the event. */
  private List<String> modes() {
    return Stream.of(event.code().mode(), auxiliary(event.circumstances().modality()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String auxiliary(Modality modality) {
    return switch (modality) {
      case ASSERTED -> null;
      case PLANNED -> "future";
      case POSSIBLE, REQUESTED -> "hypothetical";
      case DENIED -> "negation";
    };
  }

  private void place(@Nullable Place place) throws IOException {
    if (place == null) {
      return;
    }
    json.writeObjectFieldStart("event_loc");
    fields.text("extracted_place", place.text());
    fields.text("resolved_place", place.name());
    if (place.position() != null) {
      if (place.position().geonames() != null) {
        fields.text("geonameid", place.position().geonames().toString());
      }
      json.writeNumberField("lat", place.position().latitude());
      json.writeNumberField("lon", place.position().longitude());
    }
    fields.text("city", place.kind() == Place.Kind.CITY ? place.name() : null);
    fields.text("province", isProvince(place) ? place.name() : null);
    fields.text("country", Country.find(place.country()).map(Country::name).orElse(null));
    fields.text("country_code", place.country());
    resolution(place);
    json.writeEndObject();
  }

  private static boolean isProvince(Place place) {
    return place.kind() == Place.Kind.REGION && place.country() != null;
  }

  /** From 5, within a city, to 1, a country; of seas and regions across states there is none. */
  private void resolution(Place place) throws IOException {
    int resolution =
        switch (place.kind()) {
          case COUNTRY -> 1;
          case REGION -> isProvince(place) ? 2 : 0;
          case CITY -> 4;
          case FACILITY -> 5;
          case SEA -> 0;
        };
    if (resolution > 0) {
      json.writeNumberField("resolution", resolution);
    }
  }

  private void text() throws IOException {
    Evidence evidence = event.provenance().evidence();
    fields.text("text", evidence.quote());
    json.writeObjectFieldStart("text_info");
    json.writeNumberField("start", evidence.span().start());
    json.writeNumberField("end", evidence.span().end());
    if (evidence.part() != Part.TEXT) {
      fields.text("part", JsonFields.word(evidence.part()));
    }
    json.writeEndObject();
  }

  private void citation(StoredArticle stored) throws IOException {
    Article article = stored.article();
    json.writeObjectFieldStart("cite_info");
    fields.text("citation", article.id());
    fields.text("url", article.url());
    fields.text("title", article.title());
    fields.text("language", stored.language());
    fields.text("publication", article.source());
    json.writeEndObject();
  }

  private void own() throws IOException {
    fields.text("cameo", event.code().cameo());
    fields.text("modality", JsonFields.word(event.circumstances().modality()));
    Attribution attribution = event.circumstances().attribution();
    fields.text("attribution", attribution == null ? null : attribution.text());
    fields.text("frame", event.provenance().frame());
    fields.text("lexicon", event.provenance().lexicon());
    fields.text("verdict", JsonFields.word(report.verdict()));
  }
}
