package org.demarche.desk.search.meaning;

import org.demarche.model.Part;
import org.demarche.model.Span;

/**
 * A sentence that means nearly what was asked for.
 *
 * @param number of its article
 * @param similarity cosine of the angle between the vectors, -1 to 1; of this model sentences that
 *     have nothing to do with each other have about 0.4
 */
public record Near(long number, Part part, Span span, double similarity) {

  static Near of(Entry entry, float score) {
    return new Near(entry.number(), entry.part(), entry.span(), 2 * score - 1);
  }
}
