package org.demarche.benchmarks;

import java.io.Serial;

/** Thrown when a measurement cannot be made, with a message for the user. */
final class BenchmarkException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  BenchmarkException(String message) {
    super(message);
  }
}
