package org.demarche.desk.cli;

import java.util.List;
import org.demarche.check.Gap;
import org.demarche.model.Article;

/** Finds what a lexicon lacks. */
@FunctionalInterface
public interface GapSearch {

  /** A gap, and the sentence in which it was found. */
  record Found(Gap gap, String sentence) {}

  /** The gaps of an article, sentence by sentence. */
  List<Found> search(Article article);
}
