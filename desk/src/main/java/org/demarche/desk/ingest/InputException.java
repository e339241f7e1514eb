package org.demarche.desk.ingest;

import java.io.Serial;
import org.demarche.desk.ingest.format.Malformed;

/** Thrown when an input as a whole cannot be read; carries the problem to show. */
public final class InputException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient InputProblem problem;

  public InputException(String place, String message, String remedy) {
    this(new InputProblem(place, message, remedy));
  }

  InputException(String place, Malformed cause) {
    this(InputProblem.of(place, cause.remark()));
  }

  public InputException(InputProblem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public InputProblem problem() {
    return problem;
  }
}
