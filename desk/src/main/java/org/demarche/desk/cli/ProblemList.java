package org.demarche.desk.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.CodingProblem;
import org.demarche.model.Severity;

/** Gathers the problems and notes of a run for the lists at its end. */
final class ProblemList {

  private final Shown failures = new Shown("problem");
  private final Shown notes = new Shown("note");

  void add(InputProblem problem) {
    of(problem.severity()).add(problem.toString());
  }

  void add(CodingProblem problem, String place) {
    of(problem.severity()).add(place + ": " + problem.message());
  }

  private Shown of(Severity severity) {
    return severity == Severity.FAILURE ? failures : notes;
  }

  /** Whether something could not be read or coded; a note does not count. */
  boolean hasFailure() {
    return failures.count > 0;
  }

  void print(PrintStream err) {
    notes.print(err);
    failures.print(err);
  }

  /** Counts all lines and keeps the first hundred. */
  private static final class Shown {

    private static final int LINES = 100;

    private final String what;
    private final List<String> first = new ArrayList<>();
    private long count;

    Shown(String what) {
      this.what = what;
    }

    void add(String line) {
      if (++count <= LINES) {
        first.add(line);
      }
    }

    void print(PrintStream err) {
      if (count > 0) {
        err.println("demarche: " + count + " " + what + (count == 1 ? ":" : "s:"));
        first.forEach(line -> err.println("  " + line));
        if (count > LINES) {
          err.println("  … and " + (count - LINES) + " more");
        }
      }
    }
  }
}
