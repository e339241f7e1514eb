package org.demarche.desk.export.tab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers for formats that want them where the archive has names: the first 63 bits of a SHA-256,
 * so that the same thing has the same number in every export.
 */
final class StableNumber {

  private StableNumber() {}

  /** A number from 0 on for these names together. */
  static long of(String... names) {
    try {
      byte[] bytes = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return ByteBuffer.wrap(digest).getLong() >>> 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
