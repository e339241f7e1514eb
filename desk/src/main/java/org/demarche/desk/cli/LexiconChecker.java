package org.demarche.desk.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a lexicon: its form, and that every example is coded as it says. */
@FunctionalInterface
public interface LexiconChecker {

  /**
   * Checks a lexicon.
   *
   * @param path a lexicon folder or one file of it; null for the lexicon that is shipped
   */
  Report check(@Nullable Path path);

  /**
   * What was found.
   *
   * @param faults each with file, line and what was expected
   */
  record Report(int entries, int examples, List<String> faults) {

    /** Copies the faults. */
    public Report {
      faults = List.copyOf(faults);
    }
  }
}
