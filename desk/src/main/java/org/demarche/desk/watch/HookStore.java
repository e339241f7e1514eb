package org.demarche.desk.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.desk.watch.Delivery.Attempt;
import org.demarche.desk.watch.Delivery.State;
import org.jdbi.v3.core.Handle;

/**
 * What is to be sent to other programs. Who takes a message has it for a while; when it has not
 * said by then what came of it, because it was killed, the message is due again. So each arrives at
 * least once.
 */
public final class HookStore {

  /** Longer than any try takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final int ATTEMPTS_SHOWN = 10;

  private final Archive archive;

  /** Over an archive. */
  public HookStore(Archive archive) {
    this.archive = archive;
  }

  /** A message with where it goes. */
  record Parcel(Delivery delivery, long watch, WatchList.Hook hook) {}

  static void add(Handle handle, long watch, HookMessage message, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO hook_delivery (watch, id, body, state, due, tries, made) VALUES (:watch,"
                + " :id, :body, 'WAITING', :now, 0, :now)")
        .bind("watch", watch)
        .bind("id", message.id())
        .bind("body", StoredText.encode(message.body()))
        .bind("now", sortable(now))
        .execute();
  }

  /** Puts a message without items among those to be sent. */
  public void addTrial(WatchList watch, Instant now) {
    archive.jdbi().useHandle(h -> add(h, watch.number(), HookMessage.trial(watch), now));
  }

  /** The message that is due longest, for the caller to send; empty when none is. */
  Optional<Parcel> take(Instant now) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Parcel> due = due(handle, now);
              if (due.isEmpty() || !claim(handle, due.get().delivery(), now)) {
                return Optional.empty();
              }
              return due;
            });
  }

  private static Optional<Parcel> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT d.*, w.hook, w.secret FROM hook_delivery d JOIN watch_list w ON w.number ="
                + " d.watch WHERE d.state = 'WAITING' AND d.due <= :now AND w.hook IS NOT NULL"
                + " ORDER BY d.due, d.number LIMIT 1")
        .bind("now", sortable(now))
        .map(
            (row, context) ->
                new Parcel(
                    delivery(row, List.of()),
                    row.getLong("watch"),
                    new WatchList.Hook(
                        StoredColumns.textOrNull(row, "hook"), row.getString("secret"))))
        .findOne();
  }

  private static boolean claim(Handle handle, Delivery delivery, Instant now) {
    return handle.execute(
            "UPDATE hook_delivery SET due = ?, tries = tries + 1 WHERE number = ? AND tries = ? AND"
                + " state = 'WAITING'",
            sortable(now.plus(LEASE)),
            delivery.number(),
            delivery.tries())
        == 1;
  }

  /** Takes down what came of a try, and when the next one is due. */
  void note(Delivery delivery, Attempt attempt, State state, Instant due) {
    archive
        .jdbi()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      "INSERT INTO hook_attempt (delivery, tried, status, outcome, millis) VALUES"
                          + " (:delivery, :tried, :status, :outcome, :millis)")
                  .bind("delivery", delivery.number())
                  .bind("tried", attempt.tried().toString())
                  .bind("status", attempt.status())
                  .bind("outcome", StoredText.encode(attempt.outcome()))
                  .bind("millis", attempt.millis())
                  .execute();
              handle.execute(
                  "UPDATE hook_delivery SET state = ?, due = ? WHERE number = ?",
                  state.name(),
                  sortable(due),
                  delivery.number());
            });
  }

  /**
   * Tries again what was given up or waits, from the beginning.
   *
   * @return whether there is such a message
   */
  public boolean retry(long watch, long number, Instant now) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle.execute(
                        "UPDATE hook_delivery SET state = 'WAITING', due = ?, tries = 0 WHERE number ="
                            + " ? AND watch = ? AND state <> 'DELIVERED'",
                        sortable(now),
                        number,
                        watch)
                    > 0);
  }

  /** What was sent for a watch-list or is to be, the last first. */
  public List<Delivery> list(long watch, int offset, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM hook_delivery WHERE watch = :watch ORDER BY number DESC"
                            + " LIMIT :limit OFFSET :offset")
                    .bind("watch", watch)
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, context) -> delivery(row, attempts(handle, row.getLong("number"))))
                    .list());
  }

  private static List<Attempt> attempts(Handle handle, long delivery) {
    return handle
        .createQuery(
            "SELECT * FROM hook_attempt WHERE delivery = :delivery ORDER BY number DESC LIMIT"
                + " :limit")
        .bind("delivery", delivery)
        .bind("limit", ATTEMPTS_SHOWN)
        .map((row, context) -> attempt(row))
        .list();
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return new Attempt(
        StoredColumns.moment(row, "tried"),
        status == 0 ? null : status,
        StoredColumns.text(row, "outcome"),
        row.getLong("millis"));
  }

  private static Delivery delivery(ResultSet row, List<Attempt> attempts) throws SQLException {
    return new Delivery(
        row.getLong("number"),
        row.getString("id"),
        StoredColumns.text(row, "body"),
        State.valueOf(row.getString("state")),
        StoredColumns.moment(row, "due"),
        row.getInt("tries"),
        attempts);
  }

  /** ISO 8601 with always as many digits, so that texts sort as times do. */
  private static String sortable(Instant instant) {
    return MILLIS.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }
}
