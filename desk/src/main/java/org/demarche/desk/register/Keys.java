package org.demarche.desk.register;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.desk.store.Digest;
import org.jspecify.annotations.Nullable;

/** Digests by which rows and files are known again. */
final class Keys {

  private static final int LENGTH = 20;

  /** Bits of a digest that is summed up in the database, whose numbers have 63. */
  private static final int SUMMABLE_BITS = 44;

  private Keys() {}

  /** A key of parts that together identify something. */
  static String of(@Nullable Object... parts) {
    return Digest.hex(joined(parts)).substring(0, LENGTH);
  }

  /** A digest of which half a million can be summed up in 63 bits. */
  static long number(@Nullable Object... parts) {
    String hex = Digest.hex(joined(parts)).substring(0, SUMMABLE_BITS / 4);
    return Long.parseLong(hex, 16);
  }

  private static String joined(@Nullable Object... parts) {
    return Arrays.stream(parts).map(Objects::toString).collect(Collectors.joining("\u001f"));
  }
}
