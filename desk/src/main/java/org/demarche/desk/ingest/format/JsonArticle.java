package org.demarche.desk.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as one JSON object: {@code id, title, text, published} (or {@code date}), {@code url,
 * source}. Only {@code text} is required; a day of publication that cannot be read is passed over
 * with a note. Other fields are kept in {@link Article#extra}.
 */
public final class JsonArticle {

  private static final ObjectReader OBJECT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(new TypeReference<LinkedHashMap<String, Object>>() {});

  private final Map<String, Object> fields;
  private final List<Remark> notes = new ArrayList<>();

  private JsonArticle(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads one line.
   *
   * @param position of the line
   * @param spareId the id of an article that has none
   */
  public static Found.Text read(String line, String position, String spareId) throws Malformed {
    JsonArticle article = new JsonArticle(object(line));
    boolean idGiven = article.fields.get("id") != null;
    return new Found.Text(article.toArticle(spareId), idGiven, position, article.notes);
  }

  private static Map<String, Object> object(String line) throws Malformed {
    try {
      Map<String, Object> fields = OBJECT.readValue(line);
      if (fields != null) {
        return fields;
      }
    } catch (JsonEOFException e) {
      throw new Malformed(
          "the line ends inside the JSON object",
          "it was cut off, or the object is spread over lines: put it on one line, as jq -c . does");
    } catch (JsonProcessingException e) {
      throw line.stripLeading().startsWith("{") ? notJson(e) : notAnObject();
    }
    throw notAnObject();
  }

  private static Malformed notAnObject() {
    return new Malformed(
        "not a JSON object",
        "each line holds one article as {\"id\": …, \"text\": …}; for an array, use jq -c '.[]'");
  }

  private static Malformed notJson(JsonProcessingException e) {
    String column = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
    String reason = e.getOriginalMessage().lines().findFirst().orElse("");
    return new Malformed("not valid JSON" + column + ": " + reason, "mend the line or take it out");
  }

  private Article toArticle(String spareId) throws Malformed {
    String id = Objects.requireNonNullElse(takeId(), spareId);
    String title = takeText("title");
    String text = takeText("text");
    if (text == null || text.isBlank()) {
      String what = text == null ? "no \"text\"" : "\"text\" is empty";
      throw new Malformed(what, "give the article's text in the field \"text\"");
    }
    LocalDate published = takeDate();
    String url = takeText("url");
    String source = takeText("source");
    fields.values().removeIf(Objects::isNull);
    return new Article(id, title, text, published, url, source, fields);
  }

  private @Nullable String takeId() throws Malformed {
    Object id = fields.remove("id");
    String text = id instanceof Integer || id instanceof Long ? id.toString() : checked("id", id);
    if (text != null && text.isBlank()) {
      throw new Malformed("\"id\" is empty", "give each article an id, or leave it out");
    }
    return text;
  }

  private @Nullable LocalDate takeDate() {
    String key = fields.get("published") != null ? "published" : "date";
    Object value = fields.remove(key);
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    LocalDate day = PublicationDate.find(value.toString()).orElse(null);
    if (day == null) {
      notes.add(
          new Remark(
              "\"" + key + "\": \"" + value + "\" is not a date, and is passed over",
              "write it like " + PublicationDate.EXPECTED));
    }
    return day;
  }

  private @Nullable String takeText(String key) throws Malformed {
    return checked(key, fields.remove(key));
  }

  private @Nullable String checked(String key, @Nullable Object value) throws Malformed {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    String kind =
        value instanceof Number
            ? "a number"
            : value instanceof Boolean
                ? "true or false"
                : value instanceof Map ? "an object" : "a list";
    throw new Malformed(
        "\"" + key + "\" is " + kind + ", not text", "put its value in quotation marks");
  }
}
