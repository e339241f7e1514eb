package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.Comparator;
import org.demarche.desk.store.Report;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A report of an event, and the days that it may mean.
 *
 * @param first null when nothing is known
 * @param last inclusive; null with {@code first}
 */
record Occurrence(Report<Event> report, @Nullable LocalDate first, @Nullable LocalDate last) {

  /** How far before its publication a report without a date may reach. */
  static final int DAYS_BEFORE = 2;

  /** A month: what is said of a longer time is no word on one event of it. */
  private static final int LONG = 31;

  private static final Comparator<LocalDate> DATED =
      Comparator.nullsLast(Comparator.naturalOrder());

  /** By the last day, then by first day, article and key: the same for the same reports. */
  static final Comparator<Occurrence> ORDER =
      Comparator.comparing(Occurrence::last, DATED)
          .thenComparing(Occurrence::first, DATED)
          .thenComparing(o -> o.report.citation().article())
          .thenComparing(o -> o.report.key());

  static Occurrence of(Report<Event> report) {
    DateRange date = report.record().circumstances().date();
    LocalDate published = report.citation().published();
    LocalDate start = date == null ? null : date.start();
    LocalDate end = date == null ? null : date.end();
    if (start != null) {
      LocalDate until = end != null ? end : published != null ? published : start;
      return new Occurrence(report, start, until.isBefore(start) ? start : until);
    }
    LocalDate last =
        end != null && (published == null || end.isBefore(published)) ? end : published;
    return new Occurrence(report, last == null ? null : last.minusDays(DAYS_BEFORE), last);
  }

  /** Whether the article says when. */
  boolean isStated() {
    return report.statedDay() != null;
  }

  boolean isOneDay() {
    return isStated() && first != null && first.equals(last);
  }

  boolean isLong() {
    return first != null && last != null && last.toEpochDay() - first.toEpochDay() >= LONG;
  }

  /** Whether the article says that it has happened, or that somebody denies that. */
  boolean hasHappened() {
    Modality modality = report.record().circumstances().modality();
    return modality == Modality.ASSERTED || modality == Modality.DENIED;
  }
}
