package org.demarche.desk.chronicle;

import java.time.LocalDate;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * A line of the chronicle.
 *
 * @param key its place in the order
 * @param incident id of the incident; null for a report that is not linked yet
 * @param reports how many reports the incident has, wanted or not
 * @param article number of the report's article
 * @param span when it may have happened
 * @param report of an incident, the fullest that is wanted
 */
public record Entry(
    Key key,
    @Nullable String incident,
    int reports,
    long article,
    Span span,
    Report<Event> report) {

  /**
   * A place in the order.
   *
   * @param day as ISO 8601 writes it; after all days for what is not dated
   * @param id of what stands there
   */
  public record Key(String day, String id) {}

  /** Days from the first to the last; null when they are not known. */
  public record Span(@Nullable LocalDate first, @Nullable LocalDate last) {}
}
