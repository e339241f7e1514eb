package org.demarche.spark.code;

import java.io.Serial;

/** Thrown when an output folder holds something else than the run that is to be taken up. */
public final class NotTheSame extends Exception {

  @Serial private static final long serialVersionUID = 1;

  NotTheSame(String message) {
    super(message);
  }
}
