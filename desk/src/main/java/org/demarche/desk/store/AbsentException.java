package org.demarche.desk.store;

import java.io.Serial;

/** Thrown when what somebody names is not there; the message says what. */
public final class AbsentException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public AbsentException(String message) {
    super(message);
  }
}
