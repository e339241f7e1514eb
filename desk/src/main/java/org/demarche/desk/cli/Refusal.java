package org.demarche.desk.cli;

import java.io.Serial;

/** Thrown when a command cannot do what was asked, with a message for the user. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
