package org.demarche.desk.job;

import java.io.IOException;
import java.io.Serial;

/** Thrown when a job cannot be done, and the fault is not the program's. */
final class JobRefused extends IOException {

  @Serial private static final long serialVersionUID = 1;

  JobRefused(String message) {
    super(message);
  }
}
