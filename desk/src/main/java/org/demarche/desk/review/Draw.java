package org.demarche.desk.review;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.demarche.desk.store.Digest;

/**
 * The number that is drawn for a record: evenly spread, the same whenever it is drawn, and nothing
 * to do with what the record says of certainty. The records with the smallest numbers are a random
 * sample.
 */
final class Draw {

  /** Numbers lie below this. */
  static final long RANGE = 1L << 32;

  private Draw() {}

  static long of(String key) {
    CRC32 sum = new CRC32();
    sum.update(Digest.hex("draw " + key).getBytes(StandardCharsets.US_ASCII));
    return sum.getValue();
  }

  /** Below it lie the numbers of so many in a hundred. */
  static long below(int percent) {
    return RANGE * percent / 100;
  }
}
