package org.demarche.desk.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves lexicon entries by their own examples. */
@FunctionalInterface
public interface LexiconProof {

  /**
   * Reads the lexicon anew and checks it.
   *
   * @param path a lexicon folder or one file of it; null for the whole lexicon
   */
  Report check(@Nullable Path path);

  /**
   * What was found.
   *
   * @param frames how many frames were checked
   * @param faults each with file, line and what was expected
   */
  record Report(int frames, int examples, List<String> faults) {

    /** Copies the faults. */
    public Report {
      faults = List.copyOf(faults);
    }
  }
}
