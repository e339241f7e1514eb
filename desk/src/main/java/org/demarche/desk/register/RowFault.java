package org.demarche.desk.register;

import java.io.Serial;

/** Thrown when a line's cells make no row; says what is wrong and what was expected. */
final class RowFault extends Exception {

  @Serial private static final long serialVersionUID = 1;

  RowFault(String message) {
    super(message);
  }
}
