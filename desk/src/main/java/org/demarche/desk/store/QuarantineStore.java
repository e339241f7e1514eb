package org.demarche.desk.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
                .map(
                    (row, context) ->
                        new Entry(
                            text(row.getString("place")),
                            StoredText.decode(row.getString("article")),
                            text(row.getString("reason")),
                            text(row.getString("remedy")),
                            Instant.parse(row.getString("seen"))))
                .list());
  }

  private static String text(String column) {
    return Objects.requireNonNull(StoredText.decode(column));
  }

  /** How many there are. */
  public long count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM quarantine").mapTo(Long.class).one());
  }
}
