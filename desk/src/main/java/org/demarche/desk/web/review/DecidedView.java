package org.demarche.desk.web.review;

import java.util.List;
import org.demarche.desk.web.record.RecordCard;

/**
 * Records that were decided.
 *
 * @param mine whether only those of the visitor
 * @param others query of the same list by everybody, or by the visitor
 * @param more where it goes on; empty at the end
 */
public record DecidedView(List<RecordCard> cards, boolean mine, String others, String more) {

  /** Copies the cards. */
  public DecidedView {
    cards = List.copyOf(cards);
  }
}
