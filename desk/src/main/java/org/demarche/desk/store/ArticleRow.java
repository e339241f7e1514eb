package org.demarche.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
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
    Article article =
        new Article(
            StoredColumns.text(row, "id"),
            StoredColumns.textOrNull(row, "title"),
            StoredColumns.text(row, "text"),
            StoredColumns.day(row, "published"),
            StoredColumns.textOrNull(row, "url"),
            StoredColumns.textOrNull(row, "source"),
            fields(StoredColumns.text(row, "extra")));
    return new StoredArticle(
        row.getLong("number"),
        article,
        row.getString("language"),
        StoredColumns.text(row, "origin"),
        StoredColumns.moment(row, "received"),
        new StoredArticle.Coding(
            StoredArticle.State.valueOf(row.getString("state")),
            row.getString("lexicon"),
            row.getString("coder")),
        StoredColumns.text(row, "family"));
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
