package org.demarche.model;

import java.util.List;

/** All that was found in one article. */
public record CodingResult(
    Article article, List<CodedRecord> records, List<CodingProblem> problems) {

  /** Copies the lists. */
  public CodingResult {
    records = List.copyOf(records);
    problems = List.copyOf(problems);
  }
}
