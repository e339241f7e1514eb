package org.demarche.desk.export.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.desk.link.Decision;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.store.Holding;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.Verdict;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that {@link LineWriter} writes. Each method throws IllegalArgumentException, with
 * what is wrong, for a line that is not as it should be.
 */
final class LineReader {

  private static final JsonMapper FIELDS = new JsonMapper();
  private static final ObjectReader OBJECT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);
  private static final TypeReference<Map<String, Object>> EXTRA = new TypeReference<>() {};

  private final String line;
  private final JsonNode object;

  private LineReader(String line, JsonNode object) {
    this.line = line;
    this.object = object;
  }

  static LineReader of(String line) {
    try {
      JsonNode object = OBJECT.readValue(line);
      if (!object.isObject()) {
        throw new IllegalArgumentException("no JSON object");
      }
      return new LineReader(line, object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** What the line is. */
  String kind() {
    return required("record");
  }

  /** The article that the line is of, or is about. */
  @Nullable String about() {
    return text(kind().equals("article") ? "id" : "article");
  }

  /** The version of the form, of the first line. */
  int form() {
    return object.path("form").asInt(-1);
  }

  StoredArticle article() {
    Article article =
        new Article(
            required("id"),
            text("title"),
            required("text"),
            day(text("published")),
            text("url"),
            text("source"),
            extra());
    return new StoredArticle(
        0,
        article,
        required("language"),
        required("origin"),
        instant("received"),
        new StoredArticle.Coding(
            word(StoredArticle.State.class, required("state")), text("lexicon"), text("coder")),
        required("family"));
  }

  private Map<String, Object> extra() {
    JsonNode extra = object.get("extra");
    if (extra == null) {
      return Map.of();
    }
    try {
      // Read anew: as the archive reads them, floating-point numbers are not decimal here.
      return FIELDS.convertValue(FIELDS.readTree(line).get("extra"), EXTRA);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** A record, whether it counts or not. */
  Holding.Entry record() {
    if (kind().equals("rejected")) {
      return new Holding.Entry(
          required("key"), Verdict.REJECTED, nested("machine"), nested("reviewed"));
    }
    Verdict verdict = word(Verdict.class, required("verdict"));
    CodedRecord counting = JsonRecordReader.read(object);
    return verdict == Verdict.MACHINE
        ? new Holding.Entry(required("key"), verdict, counting, null)
        : new Holding.Entry(required("key"), verdict, nested("machine"), counting);
  }

  /** A problem, as it stands. */
  String problem() {
    return line;
  }

  ReviewStore.Review review() {
    return new ReviewStore.Review(
        required("article"),
        required("key"),
        word(ReviewStore.Decision.class, required("decision")),
        nested("body"),
        required("reviewer"),
        instant("decided"),
        text("note"));
  }

  QuarantineStore.Entry quarantine() {
    return new QuarantineStore.Entry(
        required("place"),
        text("article"),
        required("reason"),
        required("remedy"),
        instant("seen"));
  }

  // ---- decisions about cases

  /** Which one of the file's decisions it is, from 1. */
  int number() {
    return object.path("number").asInt();
  }

  /** Who took the decision. */
  String by() {
    return required("by");
  }

  Instant made() {
    return instant("made");
  }

  /**
   * What was decided.
   *
   * @param numbers the archive's numbers of the file's decisions
   */
  Decision.Act act(Map<Integer, Long> numbers) {
    String act = required("act");
    return switch (act) {
      case "merge" -> new Decision.Merge(subject("case"), subject("other"));
      case "split" -> new Decision.Split(subject("case"), texts(object.path("keys")));
      case "rename" -> new Decision.Rename(subject("case"), required("name"));
      case "undo" -> new Decision.Undo(undone(numbers));
      default -> throw new IllegalArgumentException("no decision: " + act);
    };
  }

  private long undone(Map<Integer, Long> numbers) {
    Long undone = numbers.get(object.path("undone").asInt());
    if (undone == null) {
      throw new IllegalArgumentException("it undoes a decision that does not stand before it");
    }
    return undone;
  }

  /** What was decided about parties; numbers as for decisions about cases. */
  PartyDecision.Act partyAct(Map<Integer, Long> numbers) {
    String act = required("act");
    return switch (act) {
      case "merge" -> new PartyDecision.Merge(party("party"), party("other"));
      case "rename" -> new PartyDecision.Rename(party("party"), required("name"));
      case "undo" -> new PartyDecision.Undo(undone(numbers));
      default -> throw new IllegalArgumentException("no decision: " + act);
    };
  }

  private PartyDecision.Subject party(String field) {
    JsonNode party = object.path(field);
    if (!party.path("key").isTextual() || !party.path("name").isTextual()) {
      throw new IllegalArgumentException("no \"" + field + "\" with key and name");
    }
    return new PartyDecision.Subject(
        party.path("key").textValue(),
        party.path("code").textValue(),
        party.path("name").textValue());
  }

  private Decision.Subject subject(String field) {
    JsonNode subject = object.path(field);
    if (!subject.path("id").isTextual() || !subject.path("group").isTextual()) {
      throw new IllegalArgumentException("no \"" + field + "\" with id and group");
    }
    return new Decision.Subject(
        subject.path("id").textValue(),
        subject.path("group").textValue(),
        texts(subject.path("keys")));
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  // ---- values

  private @Nullable CodedRecord nested(String field) {
    JsonNode record = object.get(field);
    return record == null ? null : JsonRecordReader.read(record);
  }

  private String required(String field) {
    String value = text(field);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + field + "\"");
    }
    return value;
  }

  private @Nullable String text(String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is no text");
    }
    return value.textValue();
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private Instant instant(String field) {
    return Instant.parse(required(field));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
