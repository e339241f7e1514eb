package org.demarche.desk.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.CodingProblem;

/** Gathers the problems of a run for the list at its end; keeps the first hundred. */
final class ProblemList {

  private static final int SHOWN = 100;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(InputProblem problem) {
    add(problem.toString());
  }

  void add(CodingProblem problem, String place) {
    add(place + ": " + problem.message());
  }

  private void add(String line) {
    if (++count <= SHOWN) {
      first.add(line);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  void print(PrintStream err) {
    if (count > 0) {
      err.println("demarche: " + count + (count == 1 ? " problem:" : " problems:"));
      first.forEach(line -> err.println("  " + line));
      if (count > SHOWN) {
        err.println("  … and " + (count - SHOWN) + " more");
      }
    }
  }
}
