package org.demarche.desk.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Digests by which rows and files are known again. */
final class Keys {

  private static final int LENGTH = 20;

  /** Bits of a digest that is summed up in the database, whose numbers have 63. */
  private static final int SUMMABLE_BITS = 44;

  private Keys() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A key of parts that together identify something. */
  static String of(@Nullable Object... parts) {
    return HexFormat.of().formatHex(digest(parts)).substring(0, LENGTH);
  }

  /** A digest of which half a million can be summed up in 63 bits. */
  static long number(@Nullable Object... parts) {
    String hex = HexFormat.of().formatHex(digest(parts)).substring(0, SUMMABLE_BITS / 4);
    return Long.parseLong(hex, 16);
  }

  private static byte[] digest(@Nullable Object... parts) {
    String text = Arrays.stream(parts).map(Objects::toString).collect(Collectors.joining("\u001f"));
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
