package org.demarche.desk.review;

import java.util.List;

/**
 * A record that waits for review.
 *
 * @param article number of its article
 * @param key its name ({@link org.demarche.desk.store.RecordKey})
 * @param frame that found it
 * @param reasons to doubt it, the heaviest first
 * @param doubt points of its own and of its frame
 * @param twice whether two people are to give their opinion
 */
public record Item(
    long article, String key, String frame, List<Reason> reasons, int doubt, boolean twice) {

  /** Copies the reasons. */
  public Item {
    reasons = List.copyOf(reasons);
  }

  /** The points of its frame. */
  public int ofFrame() {
    return doubt - reasons.stream().mapToInt(Reason::points).sum();
  }

  /** Whether it is this record. */
  public boolean is(RecordId id) {
    return article == id.article() && key.equals(id.key());
  }

  /** Its record. */
  public RecordId id() {
    return new RecordId(article, key);
  }
}
