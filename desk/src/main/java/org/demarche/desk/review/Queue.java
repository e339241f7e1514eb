package org.demarche.desk.review;

import org.demarche.desk.store.Filter;

/**
 * In what order, and of which records, a reviewer looks at what waits.
 *
 * @param filter which records
 * @param frame id of the only frame; empty for all
 * @param order what comes first
 * @param twice whether only those records are wanted of which two people give their opinion
 */
public record Queue(Filter filter, String frame, Order order, boolean twice) {

  /** Everything, the most doubtful first. */
  public static final Queue ALL = new Queue(Filter.ALL, "", Order.DOUBT, false);

  /** What comes first. */
  public enum Order {
    /** The most doubtful. */
    DOUBT("doubt DESC, i.draw DESC"),
    /** As drawn by lot. */
    RANDOM("draw, i.article");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** Whether no record is left out. */
  boolean isWhole() {
    return filter.isAll() && frame.isEmpty() && !twice;
  }
}
