package org.demarche.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.Attribution;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of every record. A field whose value is unknown is left out; {@code context, actor,
 * recipient} and {@code sector} are always there, if empty.
 */
final class JsonRecords {

  private final JsonGenerator json;

  JsonRecords(JsonGenerator json) {
    this.json = json;
  }

  void write(CodedRecord record) throws IOException {
    if (record instanceof Event event) {
      write(event);
    } else {
      throw new IllegalStateException("no JSON form of " + record.getClass().getSimpleName());
    }
  }

  void write(CodingProblem problem) throws IOException {
    begin("problem");
    text("severity", word(problem.severity()));
    text("article", problem.article());
    if (problem.span() != null) {
      if (problem.part() == Part.TITLE) {
        text("part", word(problem.part()));
      }
      json.writeNumberField("start", problem.span().start());
      json.writeNumberField("end", problem.span().end());
    }
    text("message", problem.message());
    json.writeEndObject();
  }

  void write(InputProblem problem) throws IOException {
    begin("problem");
    text("severity", word(problem.severity()));
    text("place", problem.place());
    text("message", problem.message());
    text("remedy", problem.remedy());
    json.writeEndObject();
  }

  private void write(Event event) throws IOException {
    begin("event");
    text("id", event.id());
    text("article", event.provenance().evidence().article());
    text("event", event.code().type().name());
    text("mode", event.code().mode());
    texts("context", event.code().contexts().stream().map(Context::code).toList());
    text("cameo", event.code().cameo());
    json.writeNumberField("quad", event.code().type().quad());
    parties("actor", event.actors());
    parties("recipient", event.recipients());
    content(event.content());
    text("modality", word(event.circumstances().modality()));
    attribution(event.circumstances().attribution());
    date(event.circumstances().date());
    place(event.circumstances().place());
    provenance(event.provenance());
    json.writeEndObject();
  }

  /** An enum's name as the outside world writes it: lower case, with hyphens. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void content(@Nullable EventContent content) throws IOException {
    if (content == null) {
      return;
    }
    json.writeObjectFieldStart("content");
    text("event", content.type().name());
    text("mode", content.mode());
    parties("actor", content.actors());
    parties("recipient", content.recipients());
    json.writeBooleanField("negated", content.negated());
    json.writeEndObject();
  }

  private void attribution(@Nullable Attribution attribution) throws IOException {
    if (attribution == null) {
      return;
    }
    json.writeObjectFieldStart("attribution");
    text("kind", word(attribution.kind()));
    text("speech", word(attribution.speech()));
    if (attribution.party() != null) {
      json.writeFieldName("party");
      party(attribution.party());
    }
    text("text", attribution.text());
    json.writeEndObject();
  }

  private void date(@Nullable DateRange date) throws IOException {
    if (date == null) {
      return;
    }
    json.writeObjectFieldStart("date");
    text("start", date.start() == null ? null : date.start().toString());
    text("end", date.end() == null ? null : date.end().toString());
    text("granularity", word(date.granularity()));
    text("text", date.text());
    json.writeEndObject();
  }

  private void place(@Nullable Place place) throws IOException {
    if (place == null) {
      return;
    }
    json.writeObjectFieldStart("place");
    text("name", place.name());
    text("country", place.country());
    text("kind", word(place.kind()));
    position(place.position());
    text("text", place.text());
    json.writeEndObject();
  }

  private void position(Place.@Nullable Position position) throws IOException {
    if (position == null) {
      return;
    }
    json.writeNumberField("latitude", position.latitude());
    json.writeNumberField("longitude", position.longitude());
    if (position.geonames() != null) {
      json.writeNumberField("geonames", position.geonames());
    }
  }

  private void provenance(Provenance provenance) throws IOException {
    Evidence evidence = provenance.evidence();
    json.writeObjectFieldStart("evidence");
    if (evidence.part() != Part.TEXT) {
      text("part", word(evidence.part()));
    }
    json.writeNumberField("start", evidence.span().start());
    json.writeNumberField("end", evidence.span().end());
    text("quote", evidence.quote());
    json.writeEndObject();
    text("frame", provenance.frame());
    text("lexicon", provenance.lexicon());
    text("coder", provenance.coder());
  }

  private void parties(String field, List<Party> parties) throws IOException {
    json.writeArrayFieldStart(field);
    for (Party party : parties) {
      party(party);
    }
    json.writeEndArray();
  }

  private void party(Party party) throws IOException {
    json.writeStartObject();
    text("id", party.id());
    text("code", party.code());
    text("name", party.name());
    texts("sector", party.sector());
    text("person", party.person());
    text("office", party.office());
    text("text", party.text());
    json.writeEndObject();
  }

  private void begin(String kind) throws IOException {
    json.writeStartObject();
    text("record", kind);
  }

  private void texts(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      text(value);
    }
    json.writeEndArray();
  }

  private void text(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(field);
      text(value);
    }
  }

  /** Writes a half of a surrogate pair, which UTF-8 cannot hold, as the escape it was read from. */
  private void text(String value) throws IOException {
    if (isWellFormed(value)) {
      json.writeString(value);
      return;
    }
    StringBuilder raw = new StringBuilder("\"");
    value.codePoints().forEach(c -> raw.append(escaped(c)));
    json.writeRawValue(raw.append('"').toString());
  }

  private static boolean isWellFormed(String value) {
    return value.codePoints().noneMatch(JsonRecords::isHalf);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String escaped(int codePoint) {
    return isHalf(codePoint)
        ? String.format(Locale.ROOT, "\\u%04x", codePoint)
        : new String(JsonStringEncoder.getInstance().quoteAsString(Character.toString(codePoint)));
  }
}
