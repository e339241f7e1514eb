package org.demarche.desk.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.EventContent;
import org.demarche.model.Evidence;
import org.demarche.model.Money;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Quantity;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of what records of several kinds hold. A field whose value is unknown is left out.
 */
public final class JsonFields {

  private final JsonGenerator json;

  /** Writes to {@code json}. */
  public JsonFields(JsonGenerator json) {
    this.json = json;
  }

  /** An enum's name as the outside world writes it: lower case, with hyphens. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Begins an object of this kind. */
  public void begin(String kind) throws IOException {
    json.writeStartObject();
    text("record", kind);
  }

  /** How surely, by whose word, when and where; the date under a name of the caller's. */
  void circumstances(String date, Circumstances circumstances) throws IOException {
    text("modality", word(circumstances.modality()));
    attribution(circumstances.attribution());
    date(date, circumstances.date());
    place(circumstances.place());
  }

  void content(@Nullable EventContent content) throws IOException {
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
    party("party", attribution.party());
    text("text", attribution.text());
    json.writeEndObject();
  }

  private void date(String field, @Nullable DateRange date) throws IOException {
    if (date == null) {
      return;
    }
    json.writeObjectFieldStart(field);
    time("start", date.start());
    time("end", date.end());
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

  void provenance(Provenance provenance) throws IOException {
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

  /** Writes a list of parties. */
  public void parties(String field, List<Party> parties) throws IOException {
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

  /** Writes a party, unless it is unknown. */
  public void party(String field, @Nullable Party party) throws IOException {
    if (party != null) {
      json.writeFieldName(field);
      party(party);
    }
  }

  /** Writes a weapon, unless it is unknown. */
  public void weapon(@Nullable Weapon weapon) throws IOException {
    if (weapon == null) {
      return;
    }
    json.writeObjectFieldStart("weapon");
    text("id", weapon.id());
    text("designation", weapon.designation());
    text("category", weapon.category().label());
    text("text", weapon.text());
    json.writeEndObject();
  }

  /** One number, and how it is meant unless it is exact; of a range, its ends. */
  void quantity(@Nullable Quantity quantity) throws IOException {
    if (quantity == null || !quantity.isCounted()) {
      return;
    }
    Count count = Count.of(quantity);
    json.writeNumberField("quantity", count.number());
    if (count.to() != null) {
      json.writeNumberField("quantity_to", count.to());
    }
    text("quantity_qualifier", count.qualifier());
  }

  void value(@Nullable Money value) throws IOException {
    if (value == null) {
      return;
    }
    json.writeObjectFieldStart("value");
    BigDecimal amount = value.amount();
    json.writeNumberField("amount", amount.setScale(Math.max(0, amount.scale())));
    text("currency", value.currency());
    json.writeEndObject();
  }

  /** The transfer that an objection or an effect is about. */
  void deal(Deal deal) throws IOException {
    json.writeObjectFieldStart("transfer");
    party("supplier", deal.supplier());
    party("recipient", deal.recipient());
    weapon(deal.weapon());
    json.writeEndObject();
  }

  /** Writes a list of texts. */
  public void texts(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      text(value);
    }
    json.writeEndArray();
  }

  /** Writes a text, unless it is unknown. */
  public void text(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(field);
      text(value);
    }
  }

  /** Writes a day or a moment as ISO 8601 has it, unless it is unknown. */
  public void time(String field, @Nullable Temporal time) throws IOException {
    if (time != null) {
      text(field, time.toString());
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
    return value.codePoints().noneMatch(JsonFields::isHalf);
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
