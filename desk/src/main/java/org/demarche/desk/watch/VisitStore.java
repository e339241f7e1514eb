package org.demarche.desk.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;

/**
 * When people were at the desk, and how far the archive went then. What came since their last visit
 * is new to them. A visit ends when they stay away for hours; then the next one begins, and what
 * was there at the end of the last is no longer new.
 */
public final class VisitStore {

  /** Who stays away so long comes anew. */
  public static final Duration ABSENCE = Duration.ofHours(4);

  private static final Duration UNNOTED = Duration.ofMinutes(1);

  private final Archive archive;

  /** Over an archive. */
  public VisitStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * From where on things are new.
   *
   * @param article number of the last article that is not new
   * @param at when the last visit ended, or they said that they have seen all
   */
  public record Since(long article, Instant at) {}

  private record Mark(Since since, Since latest) {}

  /** Notes that somebody comes; gives what is new to them. */
  public Since come(String visitor, Instant now) {
    String name = Objects.requireNonNull(StoredText.encode(visitor));
    Optional<Mark> before = archive.jdbi().withHandle(handle -> mark(handle, name));
    if (before.isPresent() && before.get().latest().at().plus(UNNOTED).isAfter(now)) {
      return before.get().since();
    }
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              Since here = new Since(lastArticle(handle), now);
              Since since = before.map(mark -> since(mark, now)).orElse(here);
              write(handle, name, new Mark(since, here));
              return since;
            });
  }

  /** What is new to somebody, without their coming. */
  public Since since(String visitor, Instant now) {
    String name = Objects.requireNonNull(StoredText.encode(visitor));
    return archive
        .jdbi()
        .withHandle(
            handle ->
                mark(handle, name)
                    .map(mark -> since(mark, now))
                    .orElseGet(() -> new Since(lastArticle(handle), now)));
  }

  private static Since since(Mark mark, Instant now) {
    boolean anew = mark.latest().at().plus(ABSENCE).isBefore(now);
    return anew ? mark.latest() : mark.since();
  }

  /** Notes that somebody has seen all up to this article. */
  public void see(String visitor, long article, Instant now) {
    String name = Objects.requireNonNull(StoredText.encode(visitor));
    Since seen = new Since(article, now);
    archive.jdbi().useTransaction(handle -> write(handle, name, new Mark(seen, seen)));
  }

  private static Optional<Mark> mark(Handle handle, String name) {
    return handle
        .createQuery("SELECT * FROM visit_mark WHERE visitor = :name")
        .bind("name", name)
        .map(
            (row, context) ->
                new Mark(
                    new Since(row.getLong("since"), StoredColumns.moment(row, "since_at")),
                    new Since(row.getLong("latest"), StoredColumns.moment(row, "latest_at"))))
        .findOne();
  }

  private static void write(Handle handle, String name, Mark mark) {
    handle.execute(
        "INSERT INTO visit_mark (visitor, since, since_at, latest, latest_at) VALUES (?, ?, ?, ?,"
            + " ?) ON CONFLICT (visitor) DO UPDATE SET since = excluded.since, since_at ="
            + " excluded.since_at, latest = excluded.latest, latest_at = excluded.latest_at",
        name,
        mark.since().article(),
        mark.since().at().toString(),
        mark.latest().article(),
        mark.latest().at().toString());
  }

  private static long lastArticle(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(number), 0) FROM article")
        .mapTo(Long.class)
        .one();
  }
}
