package org.demarche.desk.web.review;

import java.util.List;
import org.demarche.desk.web.record.RecordCard;
import org.demarche.desk.web.site.QueryString;
import org.jspecify.annotations.Nullable;

/**
 * The queue.
 *
 * @param current what is to be decided now; null when nothing waits
 * @param next what comes after it
 * @param last what was decided last, to be undone; null for nothing
 */
public record QueueView(
    @Nullable ItemView current,
    @Nullable ItemView next,
    Counts counts,
    Asked asked,
    @Nullable RecordCard last) {

  /**
   * How much there is.
   *
   * @param complete whether all records of the archive have been looked through
   */
  public record Counts(
      long wanted, long waiting, long decided, int percentForTwo, boolean complete) {}

  /** What was asked for, and what can be. */
  public record Asked(
      QueryString query, List<String> kinds, List<String> types, boolean mayChoose) {

    /** Copies the lists. */
    public Asked {
      kinds = List.copyOf(kinds);
      types = List.copyOf(types);
    }

    /** A value of the query. */
    public String value(String name) {
      return query.first(name);
    }

    /** Whether anything narrows the queue. */
    public boolean isNarrow() {
      return !query.isEmpty();
    }
  }
}
