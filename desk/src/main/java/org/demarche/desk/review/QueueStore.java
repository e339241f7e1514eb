package org.demarche.desk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.FilterSql;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what waits for review, one record at a time. Who gets one holds it for a while, so that
 * others get others; of a record that two people look at, each gets it without regard to the other,
 * until they have given their opinion.
 */
public final class QueueStore {

  /** How long a record is kept for who has it before them. */
  public static final Duration HELD = Duration.ofMinutes(5);

  /** How long a record that was put off stays away from who put it off. */
  public static final Duration PUT_OFF = Duration.ofHours(12);

  private static final String NOT_HELD =
      "NOT EXISTS (SELECT 1 FROM review_hold h WHERE h.article = i.article AND h.key = i.key AND"
          + " h.until > :now AND ((h.reviewer = :me AND h.skipped = 1) OR (h.reviewer <> :me AND"
          + " h.skipped = 0 AND i.draw >= :twice)))";

  private static final String NOT_SAID =
      "(i.draw >= :twice OR "
          + "coalesce((SELECT o.decision FROM review_opinion o WHERE o.article = i.article AND o.key"
          + " = i.key AND o.reviewer = :me ORDER BY o.number DESC LIMIT 1), 'WITHDRAW') ="
          + " 'WITHDRAW')";

  private final Archive archive;

  public QueueStore(Archive archive) {
    this.archive = archive;
  }

  /** Who asks, and when. */
  public record Asking(String reviewer, Instant now) {}

  /**
   * The next record for a reviewer, held for them.
   *
   * @param shown one that they have before them already; null for none
   */
  public Optional<Item> next(Queue queue, Asking asking, @Nullable RecordId shown) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Item> next = find(handle, queue, asking, shown);
              next.ifPresent(item -> hold(handle, item.id(), asking, false));
              return next;
            });
  }

  private static Optional<Item> find(
      Handle handle, Queue queue, Asking asking, @Nullable RecordId shown) {
    FilterSql wanted = new FilterSql(queue.filter());
    long twice = Draw.below(new OpinionStore(handle).percent());
    String sql =
        "SELECT i.*, :twice AS bound "
            + from(queue, wanted)
            + " AND r.verdict = 'MACHINE' AND NOT (i.article = :article AND i.key = :key) AND "
            + NOT_HELD
            + " AND "
            + NOT_SAID
            + " ORDER BY i."
            + queue.order().sql()
            + " LIMIT 1";
    try (Query query = bind(handle.createQuery(sql), queue, wanted, twice)) {
      return query
          .bind("me", StoredText.encode(asking.reviewer()))
          .bind("now", asking.now().toString())
          .bind("article", shown == null ? 0 : shown.article())
          .bind("key", shown == null ? "" : shown.key())
          .map((row, context) -> item(row, twice))
          .findFirst();
    }
  }

  private static String from(Queue queue, FilterSql wanted) {
    return "FROM review_item i JOIN record r ON r.article = i.article AND r.key = i.key JOIN article"
        + " a ON a.number = i.article WHERE i.verdict = 'MACHINE' AND "
        + wanted.sql()
        + (queue.frame().isEmpty() ? "" : " AND i.frame = :frame")
        + (queue.twice() ? " AND i.draw < :twice" : "");
  }

  private static Query bind(Query query, Queue queue, FilterSql wanted, long twice) {
    Query bound = wanted.bind(query);
    if (!queue.frame().isEmpty()) {
      bound.bind("frame", queue.frame());
    }
    return bound.bind("twice", twice);
  }

  /** One record, held for a reviewer; empty when it is none that waits. */
  public Optional<Item> take(RecordId id, Asking asking) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              hold(handle, id, asking, false);
              return find(handle, id);
            });
  }

  /** What is known of a record; empty when the machine does not find it now. */
  public Optional<Item> find(RecordId id) {
    return archive.jdbi().withHandle(handle -> find(handle, id));
  }

  private static Optional<Item> find(Handle handle, RecordId id) {
    long twice = Draw.below(new OpinionStore(handle).percent());
    return handle
        .createQuery("SELECT i.* FROM review_item i WHERE i.article = :article AND i.key = :key")
        .bind("article", id.article())
        .bind("key", id.key())
        .map((row, context) -> item(row, twice))
        .findFirst();
  }

  private static Item item(ResultSet row, long twice) throws SQLException {
    String reasons = row.getString("reasons");
    return new Item(
        row.getLong("article"),
        row.getString("key"),
        row.getString("frame"),
        reasons.isEmpty()
            ? List.of()
            : Arrays.stream(reasons.split(",")).map(Reason::valueOf).toList(),
        row.getInt("doubt"),
        row.getLong("draw") < twice);
  }

  /** How many wait. */
  public long count(Queue queue) {
    if (queue.isWhole()) {
      return number("SELECT count(*) FROM review_item WHERE verdict = 'MACHINE'");
    }
    FilterSql wanted = new FilterSql(queue.filter());
    return archive
        .jdbi()
        .withHandle(
            handle ->
                bind(
                        handle.createQuery(
                            "SELECT count(*), max(:twice) AS bound " + from(queue, wanted)),
                        queue,
                        wanted,
                        Draw.below(new OpinionStore(handle).percent()))
                    .mapTo(Long.class)
                    .one());
  }

  /** How many have been decided. */
  public long countDecided() {
    return number("SELECT count(*) FROM review_item WHERE verdict <> 'MACHINE'");
  }

  private long number(String sql) {
    return archive.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  /** Puts a record off for a while. */
  public void putOff(RecordId id, Asking asking) {
    archive.jdbi().useTransaction(handle -> hold(handle, id, asking, true));
  }

  /** Lets a record go, held or put off. */
  public void release(RecordId id, String reviewer) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "DELETE FROM review_hold WHERE article = ? AND key = ? AND reviewer = ?",
                    id.article(),
                    id.key(),
                    StoredText.encode(reviewer)));
  }

  private static void hold(Handle handle, RecordId id, Asking asking, boolean skipped) {
    Instant now = asking.now();
    handle.execute("DELETE FROM review_hold WHERE until <= ?", now.toString());
    handle
        .createUpdate(
            "INSERT INTO review_hold (article, key, reviewer, skipped, until) SELECT number, :key,"
                + " :me, :skipped, :until FROM article WHERE number = :article ON CONFLICT (article,"
                + " key, reviewer) DO UPDATE SET skipped = excluded.skipped, until ="
                + " excluded.until")
        .bind("article", id.article())
        .bind("key", id.key())
        .bind("me", StoredText.encode(asking.reviewer()))
        .bind("skipped", skipped ? 1 : 0)
        .bind("until", now.plus(skipped ? PUT_OFF : HELD).toString())
        .execute();
  }
}
