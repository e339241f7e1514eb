package org.demarche.desk.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;

/** Where entries of the lexicon were used: the records of an archive that name them. */
public final class UseStore {

  private final Archive archive;

  /** Of this archive. */
  public UseStore(Archive archive) {
    this.archive = archive;
  }

  /** By what a record names an entry. */
  public enum By {
    FRAME("r.frame = :id"),
    WEAPON("r.weapon = :id"),
    PARTY("r.number IN (SELECT record FROM record_party WHERE party = :id)");

    private final String sql;

    By(String sql) {
      this.sql = sql;
    }
  }

  /**
   * An article that an entry was used in.
   *
   * @param key of the record
   */
  public record Use(long number, String title, String day, String key) {}

  /** How many records that count name an entry. */
  public long count(By by, String id) {
    String sql = "SELECT count(*) FROM record r WHERE r.verdict <> 'REJECTED' AND " + by.sql;
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery(sql).bind("id", StoredText.encode(id)).mapTo(Long.class).one());
  }

  /** The last records, by day, that name an entry. */
  public List<Use> latest(By by, String id, int limit) {
    String sql =
        "SELECT a.number, coalesce(a.title, a.id) AS title, r.first_day, r.key FROM record r"
            + " JOIN article a ON a.number = r.article WHERE r.verdict <> 'REJECTED' AND "
            + by.sql
            + " ORDER BY coalesce(r.first_day, '') DESC, r.number DESC LIMIT :limit";
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", StoredText.encode(id))
                    .bind("limit", limit)
                    .map((row, context) -> use(row))
                    .list());
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        row.getLong("number"),
        StoredColumns.text(row, "title"),
        Objects.requireNonNullElse(row.getString("first_day"), ""),
        row.getString("key"));
  }
}
