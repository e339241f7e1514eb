package org.demarche.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What relative dates count from.
 *
 * @param published day of publication; null when unknown, and then no relative date is placed
 * @param tense the way to look from there
 */
record Anchor(@Nullable LocalDate published, Tense tense) {

  /**
   * A bare day and month further back than this, in an unknown tense, is meant as the coming one.
   */
  private static final int MOST_DAYS_BACK = 270;

  Anchor withTense(Tense other) {
    return new Anchor(published, other);
  }

  /** The Saturday of "on Saturday"; on a Saturday that day itself. */
  @Nullable Days weekday(DayOfWeek day) {
    if (published == null) {
      return null;
    }
    return Days.day(
        published.with(
            tense == Tense.FUTURE
                ? TemporalAdjusters.nextOrSame(day)
                : TemporalAdjusters.previousOrSame(day)));
  }

  /** The weekend of "over the weekend": the one begun last, or the one that comes next. */
  @Nullable Days weekend() {
    Days saturday = weekday(DayOfWeek.SATURDAY);
    if (saturday == null) {
      return null;
    }
    LocalDate first = saturday.first();
    if (tense == Tense.FUTURE
        && published != null
        && published.getDayOfWeek() == DayOfWeek.SUNDAY) {
      first = published.minusDays(1);
    }
    return new Days(first, first.plusDays(1));
  }

  /**
   * The year of a day or month named without one.
   *
   * @param inYear the days meant, taken in the year of publication
   */
  int year(Days inYear) {
    if (published == null) {
      throw new IllegalStateException("no day of publication");
    }
    int year = published.getYear();
    if (tense == Tense.FUTURE) {
      return inYear.last().isBefore(published) ? year + 1 : year;
    }
    if (!inYear.first().isAfter(published)) {
      boolean longGone =
          tense == Tense.NONE && inYear.last().plusDays(MOST_DAYS_BACK).isBefore(published);
      return longGone ? year + 1 : year;
    }
    boolean soon =
        tense == Tense.NONE
            && inYear.last().minusYears(1).plusDays(MOST_DAYS_BACK).isBefore(published);
    return soon ? year : year - 1;
  }
}
