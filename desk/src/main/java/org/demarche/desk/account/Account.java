package org.demarche.desk.account;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use a desk.
 *
 * @param name as decisions name them
 * @param disabled when the account was closed; null for one that is open
 */
public record Account(
    long number, String name, Role role, Instant created, @Nullable Instant disabled) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@'-]{0,63}");

  /** Whether its owner may log in. */
  public boolean isOpen() {
    return disabled == null;
  }

  /** Whether there can be an account of this name at all. */
  static boolean isName(String asked) {
    return NAME.matcher(Normalizer.normalize(asked, Normalizer.Form.NFKC).strip()).matches();
  }

  /**
   * The name that an account is given.
   *
   * @throws AccountException when it cannot be one
   */
  static String name(String asked) {
    String name = Normalizer.normalize(asked, Normalizer.Form.NFKC).strip();
    if (!NAME.matcher(name).matches()) {
      throw new AccountException(
          "a name has 1 to 64 letters and digits, and between them spaces . _ @ ' -");
    }
    return name;
  }

  /** By what a name is known again: Ada and ada are one. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
