package org.demarche.desk.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
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

/**
 * Reads records from the JSON that {@link JsonRecords} writes. Writing what was read gives the same
 * JSON again; of numbers and sums, whose own places JSON does not hold, the span is that of the
 * evidence.
 */
public final class JsonRecordReader {

  private static final ObjectReader OBJECT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode record;

  private JsonRecordReader(JsonNode record) {
    this.record = record;
  }

  /**
   * The record in one JSON object; throws IllegalArgumentException, with the reason, for what is
   * none.
   */
  public static CodedRecord read(String json) {
    try {
      return read(OBJECT.<JsonNode>readValue(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The record in a JSON object that has been parsed. */
  public static CodedRecord read(JsonNode object) {
    try {
      return new JsonRecordReader(object).record();
    } catch (DateTimeException | NullPointerException e) {
      throw new IllegalArgumentException("not a record: " + e.getMessage(), e);
    }
  }

  private CodedRecord record() {
    String kind = required(record, "record");
    return switch (kind) {
      case "event" -> event();
      case "transfer" -> transfer();
      case "objection" ->
          new Objection(
              id(),
              Objects.requireNonNull(party(record.get("objector")), "no objector"),
              party(record.get("addressed_to")),
              deal(),
              circumstances("date"),
              provenance());
      case "diversion" ->
          new Diversion(
              id(),
              Objects.requireNonNull(party(record.get("from")), "no from"),
              Objects.requireNonNull(party(record.get("to")), "no to"),
              Objects.requireNonNull(weapon(record.get("weapon")), "no weapon"),
              circumstances("date"),
              provenance());
      case "effect" ->
          new Effect(
              id(),
              party(record.get("whose")),
              required(record, "capability"),
              word(Effect.Direction.class, required(record, "direction")),
              deal(),
              circumstances("date"),
              provenance());
      default -> throw new IllegalArgumentException("no kind of record: " + kind);
    };
  }

  private Event event() {
    EventType type = EventType.valueOf(required(record, "event"));
    List<Context> contexts = texts(record.get("context")).stream().map(Context::of).toList();
    EventCode code = new EventCode(type, text(record, "mode"), contexts, text(record, "cameo"));
    return new Event(
        id(),
        code,
        parties(record.get("actor")),
        parties(record.get("recipient")),
        content(record.get("content")),
        texts(record.get("about")),
        circumstances("date"),
        provenance());
  }

  private Transfer transfer() {
    return new Transfer(
        id(),
        party(record.get("supplier")),
        party(record.get("recipient")),
        Objects.requireNonNull(weapon(record.get("weapon")), "no weapon"),
        quantity(),
        money(),
        word(TransferStatus.class, required(record, "status")),
        circumstances("status_date"),
        provenance(),
        texts(record.get("events")));
  }

  private String id() {
    return required(record, "id");
  }

  private Provenance provenance() {
    return new Provenance(
        evidence(),
        required(record, "frame"),
        required(record, "lexicon"),
        required(record, "coder"));
  }

  private Evidence evidence() {
    JsonNode evidence = Objects.requireNonNull(record.get("evidence"), "no evidence");
    String part = text(evidence, "part");
    return new Evidence(
        required(record, "article"),
        part == null ? Part.TEXT : word(Part.class, part),
        new Span(evidence.path("start").asInt(), evidence.path("end").asInt()),
        required(evidence, "quote"));
  }

  private Circumstances circumstances(String date) {
    return new Circumstances(
        word(Modality.class, required(record, "modality")),
        attribution(record.get("attribution")),
        date(record.get(date)),
        place(record.get("place")));
  }

  private @Nullable Quantity quantity() {
    JsonNode number = record.get("quantity");
    if (number == null) {
      return null;
    }
    long low = number.asLong();
    String qualifier = text(record, "quantity_qualifier");
    Span span = evidence().span();
    if (qualifier == null) {
      return new Quantity(low, low, Quantity.Qualifier.EXACT, span);
    }
    return switch (qualifier) {
      case "range" ->
          new Quantity(low, record.path("quantity_to").asLong(), Quantity.Qualifier.EXACT, span);
      case "at-least" -> new Quantity(low, null, Quantity.Qualifier.AT_LEAST, span);
      case "at-most" -> new Quantity(null, low, Quantity.Qualifier.AT_MOST, span);
      default -> new Quantity(low, low, word(Quantity.Qualifier.class, qualifier), span);
    };
  }

  private @Nullable Money money() {
    JsonNode value = record.get("value");
    if (value == null) {
      return null;
    }
    BigDecimal amount = value.path("amount").decimalValue();
    return new Money(amount, text(value, "currency"), evidence().span());
  }

  private Deal deal() {
    JsonNode deal = Objects.requireNonNull(record.get("transfer"), "no transfer");
    return new Deal(
        party(deal.get("supplier")), party(deal.get("recipient")), weapon(deal.get("weapon")));
  }

  // ---- parts

  private static @Nullable Party party(@Nullable JsonNode party) {
    if (party == null) {
      return null;
    }
    return new Party(
        text(party, "id"),
        text(party, "code"),
        required(party, "name"),
        texts(party.get("sector")),
        text(party, "person"),
        text(party, "office"),
        required(party, "text"));
  }

  private static List<Party> parties(@Nullable JsonNode parties) {
    return list(parties, p -> Objects.requireNonNull(party(p)));
  }

  private static @Nullable Weapon weapon(@Nullable JsonNode weapon) {
    if (weapon == null) {
      return null;
    }
    return new Weapon(
        text(weapon, "id"),
        text(weapon, "designation"),
        WeaponCategory.of(required(weapon, "category")),
        required(weapon, "text"));
  }

  private static @Nullable EventContent content(@Nullable JsonNode content) {
    if (content == null) {
      return null;
    }
    return new EventContent(
        EventType.valueOf(required(content, "event")),
        text(content, "mode"),
        parties(content.get("actor")),
        parties(content.get("recipient")),
        content.path("negated").asBoolean());
  }

  private static @Nullable Attribution attribution(@Nullable JsonNode attribution) {
    if (attribution == null) {
      return null;
    }
    return new Attribution(
        word(Attribution.Kind.class, required(attribution, "kind")),
        word(Attribution.Speech.class, required(attribution, "speech")),
        party(attribution.get("party")),
        required(attribution, "text"));
  }

  private static @Nullable DateRange date(@Nullable JsonNode date) {
    if (date == null) {
      return null;
    }
    return new DateRange(
        day(text(date, "start")),
        day(text(date, "end")),
        word(DateRange.Granularity.class, required(date, "granularity")),
        required(date, "text"));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable Place place(@Nullable JsonNode place) {
    if (place == null) {
      return null;
    }
    return new Place(
        required(place, "name"),
        text(place, "country"),
        position(place),
        word(Place.Kind.class, required(place, "kind")),
        required(place, "text"));
  }

  private static Place.@Nullable Position position(JsonNode place) {
    JsonNode latitude = place.get("latitude");
    JsonNode longitude = place.get("longitude");
    JsonNode geonames = place.get("geonames");
    return latitude == null || longitude == null
        ? null
        : new Place.Position(
            latitude.asDouble(), longitude.asDouble(), geonames == null ? null : geonames.asInt());
  }

  // ---- values

  private static String required(JsonNode node, String field) {
    String value = text(node, field);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + field + "\"");
    }
    return value;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static List<String> texts(@Nullable JsonNode values) {
    return list(values, JsonNode::asText);
  }

  private static <V> List<V> list(@Nullable JsonNode values, Function<JsonNode, V> reading) {
    List<V> list = new ArrayList<>();
    if (values != null) {
      values.forEach(value -> list.add(reading.apply(value)));
    }
    return list;
  }

  /** The constant that the outside world writes so. */
  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
