package org.demarche.desk.account;

import java.io.Serial;

/** Thrown when something cannot be done to an account, with a message for people. */
public final class AccountException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** With these words. */
  public AccountException(String message) {
    super(message);
  }
}
