package org.demarche.desk.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Passwords and their hashes: argon2id with 19 MiB, two passes and one lane, as the OWASP Password
 * Storage Cheat Sheet asks. A hash holds its parameters, so that they can be raised later.
 */
public final class Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** What no password matches: takes as long to compare with as one that is kept. */
  private static final String DECOY = hashed("nobody has this password");

  /** Hashing takes memory: who logs in waits rather than filling it. */
  private final Semaphore places = new Semaphore(4);

  /**
   * The hash of a new password.
   *
   * @param name of its owner
   * @throws AccountException when it is too easily guessed
   */
  public String hash(String name, String password) {
    check(name, password);
    return inTurn(() -> hashed(password));
  }

  /** Whether this is the password of a hash. */
  boolean match(String password, String hash) {
    return inTurn(
        () ->
            Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes as long as comparing a password and finds that it is wrong. */
  boolean mismatch(String password) {
    match(password, DECOY);
    return false;
  }

  private static void check(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || password.length() > LONGEST) {
      throw new AccountException(
          "a password has " + SHORTEST + " characters or more; a few words in a row are best");
    }
    String small = password.toLowerCase(Locale.ROOT);
    boolean dull =
        password.codePoints().distinct().count() < 5
            || small.contains(Account.key(name)) && length < SHORTEST + name.length()
            || small.contains("password");
    if (dull) {
      throw new AccountException("this password is too easily guessed; take a few words in a row");
    }
  }

  private static String hashed(String password) {
    return Password.hash(normal(password)).addRandomSalt(16).with(ARGON2ID).getResult();
  }

  /** Keyboards differ in how they compose letters. */
  private static String normal(String password) {
    String sent = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    return Normalizer.normalize(sent, Normalizer.Form.NFC);
  }

  private <T> T inTurn(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
