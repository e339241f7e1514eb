package org.demarche.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.demarche.model.Article;

/** An article as a row of the table {@code article a}. */
final class ArticleRow {

  static final String COLUMNS =
      " a.number, a.id, a.title, a.text, a.published, a.url, a.source, a.extra, a.language,"
          + " a.origin, a.received, a.state, a.lexicon, a.coder, a.family, a.version ";

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};

  private ArticleRow() {}

  /** The article of a row that has all columns. */
  static StoredArticle article(ResultSet row) throws SQLException {
    String published = row.getString("published");
    Article article =
        new Article(
            text(row, "id"),
            StoredText.decode(row.getString("title")),
            text(row, "text"),
            published == null ? null : LocalDate.parse(published),
            StoredText.decode(row.getString("url")),
            StoredText.decode(row.getString("source")),
            fields(text(row, "extra")));
    return new StoredArticle(
        row.getLong("number"),
        article,
        row.getString("language"),
        text(row, "origin"),
        Instant.parse(row.getString("received")),
        new StoredArticle.Coding(
            StoredArticle.State.valueOf(row.getString("state")),
            row.getString("lexicon"),
            row.getString("coder")),
        text(row, "family"));
  }

  /** The text of a column that is never empty. */
  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(StoredText.decode(row.getString(column)));
  }

  static String json(Map<String, Object> extra) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(extra));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("fields that came as JSON", e);
    }
  }

  private static Map<String, Object> fields(String json) {
    try {
      return JSON.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the archive holds damaged fields", e);
    }
  }
}
