package org.demarche.desk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the found articles report, counted. A count is exactly the number of articles that remain
 * when the value is added to the filter.
 *
 * @param field {@code party, weapon, type, status, kind, source, year}
 * @param counts most frequent first, years in their order
 */
public record Facet(String field, List<Count> counts) {

  /** Copies the counts. */
  public Facet {
    counts = List.copyOf(counts);
  }

  /**
   * A value and how many articles have it.
   *
   * @param value as a filter takes it
   * @param code of a party; else null
   * @param name for people
   */
  public record Count(String value, @Nullable String code, String name, int articles) {}
}
