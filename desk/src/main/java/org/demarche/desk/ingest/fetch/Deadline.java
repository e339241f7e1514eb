package org.demarche.desk.ingest.fetch;

import java.io.IOException;
import java.time.Duration;

/** The moment by which a fetch must be done. */
final class Deadline {

  private static final long STALL_MILLIS = 20_000;

  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** How long the next step may take: never more than twenty seconds. */
  int millis() throws IOException {
    long left = (nanos - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new FetchRefused("takes too long to answer", "try later, or save the page yourself");
    }
    return (int) Math.min(left, STALL_MILLIS);
  }
}
