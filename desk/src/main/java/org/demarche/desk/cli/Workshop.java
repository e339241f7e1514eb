package org.demarche.desk.cli;

import org.demarche.desk.ingest.Coder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;

/** Makes the workers that the commands call, each only when a command calls for it. */
public interface Workshop {

  Coder coder(Setup setup, Progress progress);

  Explainer explainer(Setup setup, Progress progress);

  PairLabeller labeller(Setup setup, PairLabeller.By by, Progress progress);

  /** The shipped lexicon with the user's own laid over it. */
  Lexicon lexicon(Setup setup);

  /** The files of the same, for what a {@link Lexicon} leaves out. */
  LexiconFiles lexiconFiles(Setup setup);

  GapSearch gapSearch(Setup setup, Progress progress);

  LexiconProof proof(Setup setup, Progress progress);
}
