package org.demarche.desk.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.statement.Query;

/** Lists the machine's records that people decided about. */
public final class DecidedStore {

  private final Archive archive;

  public DecidedStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * Which of them; empty texts stand for all.
   *
   * @param reviewer who decided last or before
   */
  public record Choice(String frame, String kind, String type, String reviewer) {}

  /** A page of them. */
  public List<RecordId> list(Choice choice, int offset, int limit) {
    Map<String, String> values = new TreeMap<>();
    StringBuilder sql =
        new StringBuilder(
            "SELECT i.article, i.key FROM review_item i WHERE i.verdict <> 'MACHINE'");
    add(sql, values, " AND i.frame = :frame", "frame", choice.frame());
    add(sql, values, " AND i.kind = :kind", "kind", choice.kind());
    add(sql, values, " AND i.type = :type", "type", choice.type());
    add(
        sql,
        values,
        " AND EXISTS (SELECT 1 FROM review v WHERE v.article = i.article AND v.key = i.key AND"
            + " v.reviewer = :reviewer)",
        "reviewer",
        choice.reviewer());
    sql.append(" ORDER BY i.article DESC, i.key LIMIT :limit OFFSET :offset");
    return archive
        .jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery(sql.toString());
              values.forEach((name, value) -> query.bind(name, StoredText.encode(value)));
              return query
                  .bind("limit", limit)
                  .bind("offset", offset)
                  .map((row, context) -> new RecordId(row.getLong("article"), row.getString("key")))
                  .list();
            });
  }

  private static void add(
      StringBuilder sql, Map<String, String> values, String condition, String name, String value) {
    if (!value.isEmpty()) {
      sql.append(condition);
      values.put(name, value);
    }
  }
}
