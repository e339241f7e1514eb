package org.demarche.desk.export.network;

import java.time.LocalDate;
import org.demarche.desk.link.Incident;
import org.demarche.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * How often, and from when to when.
 *
 * @param incidents how many events
 * @param asserted how many of them a report asserts; the others are planned, possible, denied
 * @param reports how many reports of them
 * @param first earliest day; null when none is dated
 * @param last latest day; null likewise
 */
record Tally(
    int incidents, int asserted, int reports, @Nullable LocalDate first, @Nullable LocalDate last) {

  static Tally of(Incident incident) {
    boolean asserted =
        incident.reports().stream()
            .anyMatch(r -> r.record().circumstances().modality() == Modality.ASSERTED);
    return new Tally(
        1, asserted ? 1 : 0, incident.reports().size(), incident.first(), incident.last());
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        incidents + other.incidents,
        asserted + other.asserted,
        reports + other.reports,
        earlier(first, other.first),
        later(last, other.last));
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
