package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.List;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * One real event, as all its reports tell it.
 *
 * @param id the same for the same set of reports, whatever their order
 * @param first earliest day on which it may have happened; null when no report is dated
 * @param last latest such day, inclusive
 * @param reports the fullest first; they all have the same type and parties
 */
public record Incident(
    String id, @Nullable LocalDate first, @Nullable LocalDate last, List<Report<Event>> reports) {

  /** Copies the reports; there is at least one. */
  public Incident {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("an incident without a report");
    }
  }

  /** The event as its fullest report tells it. */
  public Event event() {
    return reports.get(0).record();
  }
}
