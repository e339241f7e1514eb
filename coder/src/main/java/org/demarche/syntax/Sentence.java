package org.demarche.syntax;

import java.util.List;
import org.demarche.model.Part;
import org.demarche.model.Span;

/**
 * A sentence before parsing: where it stands and its words.
 *
 * @param part the article part it stands in
 * @param kind what sort of line it is
 * @param paragraph number of its paragraph in the part, from 0
 * @param span first to last character, quotation marks included
 * @param words its tokens, in order; forms are cleaned (see {@link Word}), spans are not
 */
public record Sentence(Part part, Kind kind, int paragraph, Span span, List<Word> words) {

  /** What sort of line a sentence is. */
  public enum Kind {
    /** The headline. */
    HEADLINE,
    /** A section head inside the text. */
    HEADING,
    /**
     * The place, date and agency that open a report; no sentence, but evidence of place and date.
     */
    DATELINE,
    /** Ordinary running text. */
    BODY
  }

  /**
   * A token before parsing.
   *
   * @param form what the parser reads: soft hyphens removed, quotes straightened, all-capital or
   *     title-case headline words put in their ordinary case
   * @param span where it stands, as received
   */
  public record Word(String form, Span span) {}

  /** Copies the words. */
  public Sentence {
    words = List.copyOf(words);
  }
}
