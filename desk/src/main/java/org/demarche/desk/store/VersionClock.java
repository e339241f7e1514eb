package org.demarche.desk.store;

import org.jdbi.v3.core.Handle;

/**
 * Numbers for changes. Who takes some holds the clock until the transaction ends, so that numbers
 * become visible in their order and nobody who reads up to one misses a smaller one.
 */
public final class VersionClock {

  private long last;

  private VersionClock(long last) {
    this.last = last;
  }

  /** Takes the next numbers; with a count of 0, only holds the clock. */
  public static VersionClock take(Handle handle, int count) {
    long value =
        handle
            .createQuery("UPDATE version_clock SET value = value + :count RETURNING value")
            .bind("count", count)
            .mapTo(Long.class)
            .one();
    return new VersionClock(value - count);
  }

  /** The next of the numbers that were taken. */
  public long next() {
    return ++last;
  }
}
