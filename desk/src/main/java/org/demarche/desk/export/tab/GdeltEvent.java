package org.demarche.desk.export.tab;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * One pair's part in an incident: a row of GDELT's events.
 *
 * @param told those reports of the incident that tell it as a fact, the fullest first
 * @param added when it was first told: see {@link GdeltTime#seen}
 * @param leads whether the fullest report tells it in the title or the first paragraph
 */
record GdeltEvent(
    Incident incident, List<Report<Event>> told, Dyad dyad, String added, boolean leads) {

  GdeltEvent {
    told = List.copyOf(told);
  }

  long number() {
    return dyad.number(incident.id());
  }

  Event event() {
    return told.get(0).record();
  }

  /** The earliest day that a report states; where none does, the earliest on which it was told. */
  @Nullable LocalDate day() {
    return earliest(Report::statedDay).or(() -> earliest(Report::day)).orElse(null);
  }

  private Optional<LocalDate> earliest(Function<Report<Event>, @Nullable LocalDate> day) {
    return told.stream().map(day).filter(Objects::nonNull).min(Comparator.naturalOrder());
  }

  long articles() {
    return told.stream().map(report -> report.citation().article()).distinct().count();
  }

  /** Different sources; an article without one counts as one of its own. */
  long sources() {
    return told.stream()
        .map(Report::citation)
        .map(c -> c.source() == null ? c.article() : c.source())
        .distinct()
        .count();
  }

  /** The fullest report's URL, or that of the next one that has any; else its source's name. */
  @Nullable String url() {
    return Stream.concat(
            told.stream().map(report -> report.citation().url()),
            told.stream().map(report -> report.citation().source()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
