package org.demarche.desk.ingest.fetch;

import java.time.Duration;

/**
 * How much one fetch may take.
 *
 * @param bytes of the answer
 * @param time from the first connection to the last byte
 */
public record FetchBounds(long bytes, Duration time) {

  /** For what a feed or a list links to. */
  public static final FetchBounds LINKED = new FetchBounds(16L << 20, Duration.ofSeconds(60));

  /** For what the user names, which may be a whole web archive. */
  public static final FetchBounds NAMED = new FetchBounds(8L << 30, Duration.ofHours(2));
}
