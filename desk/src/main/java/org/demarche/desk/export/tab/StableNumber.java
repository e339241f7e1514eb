package org.demarche.desk.export.tab;

import java.nio.ByteBuffer;
import org.demarche.desk.store.Digest;

/**
 * Numbers for formats that want them where the archive has names: the first 63 bits of a SHA-256,
 * so that the same thing has the same number in every export.
 */
final class StableNumber {

  private StableNumber() {}

  /** A number from 0 on for these names together. */
  static long of(String... names) {
    return ByteBuffer.wrap(Digest.of(String.join("\n", names))).getLong() >>> 1;
  }
}
