package org.demarche.desk.store;

import java.util.List;
import org.demarche.model.CodedRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that an archive holds of one article, so that it can be made again elsewhere.
 *
 * @param records in the order of the output, those included that were rejected
 * @param problems what coding passed over, as JSON
 * @param reviews in the order in which they were decided
 */
public record Holding(
    StoredArticle article,
    List<Entry> records,
    List<String> problems,
    List<ReviewStore.Review> reviews) {

  /** Copies the lists. */
  public Holding {
    records = List.copyOf(records);
    problems = List.copyOf(problems);
    reviews = List.copyOf(reviews);
  }

  /**
   * A record with what was decided about it.
   *
   * @param machine the machine's record; null when it finds that no more
   * @param reviewed what a person put in its place; null when nobody did
   */
  public record Entry(
      String key, Verdict verdict, @Nullable CodedRecord machine, @Nullable CodedRecord reviewed) {

    /** Rejects an entry without any record. */
    public Entry {
      if (machine == null && reviewed == null) {
        throw new IllegalArgumentException("neither a machine's nor a person's record");
      }
    }
  }
}
