package org.demarche.desk.account;

import java.time.Duration;
import java.time.Instant;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Digest;
import org.demarche.desk.store.StoredColumns;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Wrong passwords, by whom they were for and from where. After some the door stays shut for a
 * while, which doubles with each further one up to a quarter of an hour: nobody can guess for long,
 * and nobody can lock another out for good.
 */
final class LockoutStore {

  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(24);

  private final Jdbi jdbi;

  LockoutStore(Archive archive) {
    this.jdbi = archive.jdbi();
  }

  /**
   * What wrong passwords are counted for.
   *
   * @param free how many there may be before the door stays shut
   */
  record Subject(String digest, int free) {

    static Subject account(String name) {
      return new Subject(Digest.hex("account " + Account.key(name)), 5);
    }

    static Subject address(String address) {
      return new Subject(Digest.hex("address " + address), 20);
    }
  }

  private record State(long failures, Instant closedUntil) {}

  /**
   * Counts a try as failed before it is made, so that many at once gain nothing.
   *
   * @return whether it may be made
   */
  boolean admit(Subject subject, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              "INSERT INTO login_failure (subject, failures, last, closed_until) VALUES (?, 0, ?,"
                  + " ?) ON CONFLICT (subject) DO NOTHING",
              subject.digest(),
              now.toString(),
              now.toString());
          State state = locked(handle, subject, now);
          boolean open = !now.isBefore(state.closedUntil());
          if (open) {
            count(handle, subject, state.failures() + 1, now);
          }
          return open;
        });
  }

  /** Reads the count and holds it, so that others wait; what is long ago is forgotten. */
  private static State locked(Handle handle, Subject subject, Instant now) {
    handle.execute(
        "UPDATE login_failure SET failures = CASE WHEN last < ? THEN 0 ELSE failures END WHERE"
            + " subject = ?",
        now.minus(MEMORY).toString(),
        subject.digest());
    return handle
        .createQuery("SELECT failures, closed_until FROM login_failure WHERE subject = ?")
        .bind(0, subject.digest())
        .map(
            (row, context) ->
                new State(row.getLong("failures"), StoredColumns.moment(row, "closed_until")))
        .one();
  }

  private static void count(Handle handle, Subject subject, long failures, Instant now) {
    long over = failures - subject.free();
    Duration closed = Duration.ZERO;
    if (over >= 0) {
      closed = FIRST.multipliedBy(1L << Math.min(over, 10));
      closed = closed.compareTo(LONGEST) > 0 ? LONGEST : closed;
    }
    handle.execute(
        "UPDATE login_failure SET failures = ?, last = ?, closed_until = ? WHERE subject = ?",
        failures,
        now.toString(),
        now.plus(closed).toString(),
        subject.digest());
  }

  /** The password was right: nothing is held against this account any more. */
  void forget(Subject subject) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM login_failure WHERE subject = ?", subject.digest()));
  }

  /**
   * The password was right: this try does not count, but those before it from the same place do.
   */
  void takeBack(Subject subject, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE login_failure SET failures = failures - 1, closed_until = ? WHERE subject ="
                    + " ? AND failures > 0",
                now.toString(),
                subject.digest()));
  }
}
