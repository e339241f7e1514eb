package org.demarche.syntax;

import java.util.List;
import org.demarche.model.Part;
import org.demarche.model.Span;

/**
 * An article's sentences, and where a sentence had to be cut because it had no end.
 *
 * @param sentences those of the title, then those of the text, in order
 * @param cuts the sentences as they stood before they were cut, in order
 */
public record Splitting(List<Sentence> sentences, List<Cut> cuts) {

  /**
   * A sentence longer than the parser is given.
   *
   * @param words how many words it had
   */
  public record Cut(Part part, Span span, int words) {}

  /** Copies the lists. */
  public Splitting {
    sentences = List.copyOf(sentences);
    cuts = List.copyOf(cuts);
  }
}
