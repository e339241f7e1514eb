package org.demarche.desk.watch;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words that nobody guesses. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int HOOK_BYTES = 24;

  private Secrets() {}

  /** In letters that fit an address. */
  static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
  }

  /** In the form of Standard Webhooks: {@code whsec_} and 24 bytes in base64. */
  static String ofHook() {
    return Signature.PREFIX + Base64.getEncoder().encodeToString(random(HOOK_BYTES));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
