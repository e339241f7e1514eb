package org.demarche.desk.search;

import org.demarche.desk.search.query.QuerySyntax;
import org.demarche.desk.store.Filter;

/**
 * What is looked for.
 *
 * @param query in the language of {@link QuerySyntax}; blank for whatever the filter lets through
 * @param filter what one record of an article must be
 * @param facets whether to count what the found articles report
 */
public record Search(String query, Filter filter, Order order, Page page, boolean facets) {

  /** In which order articles are given. */
  public enum Order {
    /** The best first; without words, the newest. */
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /**
   * Which part of what is found is given.
   *
   * @param offset how many articles to pass over
   * @param limit how many to give at most
   */
  public record Page(int offset, int limit) {

    /** How far down one can page. */
    public static final int DEEPEST = 100_000;

    /** Rejects what is negative or too deep. */
    public Page {
      if (offset < 0 || limit < 0 || (long) offset + limit > DEEPEST) {
        throw new IllegalArgumentException(
            "offset and limit are at least 0 and together at most " + DEEPEST);
      }
    }
  }
}
