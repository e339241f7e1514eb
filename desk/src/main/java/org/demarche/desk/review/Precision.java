package org.demarche.desk.review;

import org.demarche.desk.review.agreement.Share;

/**
 * How often the machine was right in records of one sort.
 *
 * @param name of the sort: a frame, a kind, a type
 * @param waiting how many nobody has decided about
 * @param sample those of a random sample: records with the smallest numbers drawn, all of them
 *     decided, whichever way they came before a reviewer
 */
public record Precision(
    String name, long accepted, long corrected, long rejected, long waiting, Share sample) {

  /** How many people decided about. */
  public long reviewed() {
    return accepted + corrected + rejected;
  }

  /** The share of those decided that were right as they stood. */
  public Share right() {
    return new Share(accepted, reviewed());
  }
}
