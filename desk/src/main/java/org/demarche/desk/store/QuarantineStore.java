package org.demarche.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What could not be taken in or coded, and why; the same thing stands here once. */
public final class QuarantineStore {

  private final Jdbi jdbi;

  QuarantineStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Something in quarantine.
   *
   * @param place file with line, or URL
   * @param article id of the article where it was stored but not coded; null where nothing was
   * @param seen when it was met first
   */
  public record Entry(
      String place, @Nullable String article, String reason, String remedy, Instant seen) {}

  /** Adds what is not there yet; gives how many were added. */
  public int add(List<Entry> entries) {
    return jdbi.inTransaction(handle -> add(handle, entries));
  }

  static int add(Handle handle, List<Entry> entries) {
    int added = 0;
    for (Entry entry : entries) {
      added +=
          handle
              .createUpdate(
                  "INSERT INTO quarantine (place, article, reason, remedy, seen)"
                      + " VALUES (:place, :article, :reason, :remedy, :seen)"
                      + " ON CONFLICT (place, reason) DO NOTHING")
              .bind("place", StoredText.encode(entry.place()))
              .bind("article", StoredText.encode(entry.article()))
              .bind("reason", StoredText.encode(entry.reason()))
              .bind("remedy", StoredText.encode(entry.remedy()))
              .bind("seen", entry.seen().toString())
              .execute();
    }
    return added;
  }

  /** All entries, in the order in which they came. */
  public List<Entry> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT place, article, reason, remedy, seen FROM quarantine ORDER BY number")
                .map((row, context) -> entry(row))
                .list());
  }

  /** An entry and its number. */
  public record Numbered(long number, Entry entry) {}

  /** Entries from an offset on, in the order in which they came. */
  public List<Numbered> page(long offset, int limit) {
    return numbered(
        "ORDER BY number LIMIT :limit OFFSET :offset", Map.of("limit", limit, "offset", offset));
  }

  /** The entry of this number. */
  public Optional<Numbered> find(long number) {
    return numbered("WHERE number = :number", Map.of("number", number)).stream().findFirst();
  }

  private List<Numbered> numbered(String which, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT number, place, article, reason, remedy, seen FROM quarantine " + which)
                .bindMap(values)
                .map((row, context) -> new Numbered(row.getLong("number"), entry(row)))
                .list());
  }

  /** Whether there is an entry of a place that begins so. */
  public boolean hasPlace(String beginning) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM quarantine WHERE substr(place, 1, :length)"
                            + " = :beginning LIMIT 1) one")
                    .bind("length", beginning.length())
                    .bind("beginning", beginning)
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  /** Takes an entry off the list; the article that it is about, if any, stays. */
  public void forget(long number) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM quarantine WHERE number = ?", number));
  }

  /** Takes the entries of articles off the list that have been coded since. */
  public int forgetCoded() {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "DELETE FROM quarantine WHERE article IN (SELECT id FROM article WHERE state ="
                    + " 'CODED') AND reason LIKE 'not coded%'"));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        StoredColumns.text(row, "place"),
        StoredColumns.textOrNull(row, "article"),
        StoredColumns.text(row, "reason"),
        StoredColumns.text(row, "remedy"),
        StoredColumns.moment(row, "seen"));
  }

  /** How many there are. */
  public long count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM quarantine").mapTo(Long.class).one());
  }
}
