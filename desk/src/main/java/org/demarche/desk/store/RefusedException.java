package org.demarche.desk.store;

import java.io.Serial;

/** Thrown for what somebody asks and cannot have; the message says what is expected. */
public final class RefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public RefusedException(String message) {
    super(message);
  }
}
