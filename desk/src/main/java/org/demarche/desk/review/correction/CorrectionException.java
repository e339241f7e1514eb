package org.demarche.desk.review.correction;

import java.io.Serial;
import java.util.List;

/** Thrown when a form does not make a record; says of each field what is wrong with it. */
public final class CorrectionException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final List<String> faults;

  CorrectionException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each with the name of its field in front. */
  public List<String> faults() {
    return faults;
  }
}
