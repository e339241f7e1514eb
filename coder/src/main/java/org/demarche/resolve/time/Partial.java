package org.demarche.resolve.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.demarche.model.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * A calendar date of which some parts are said.
 *
 * @param year null when not said
 * @param month 1 to 12; 0 when not said
 * @param day 1 to 31; 0 when not said
 */
record Partial(@Nullable Integer year, int month, int day) {

  Granularity granularity() {
    return day > 0 ? Granularity.DAY : month > 0 ? Granularity.MONTH : Granularity.YEAR;
  }

  Partial withYear(@Nullable Integer other) {
    return new Partial(other, month, day);
  }

  /** Whether the calendar has such a day in some year. */
  boolean isPossible() {
    return day == 0 || day <= YearMonth.of(year == null ? 2000 : year, month).lengthOfMonth();
  }

  /** The days meant; null when the year cannot be known. */
  @Nullable Days days(Anchor anchor) {
    if (year != null) {
      return in(year);
    }
    LocalDate published = anchor.published();
    if (published == null) {
      return null;
    }
    Days near = in(published.getYear());
    return near == null ? null : in(anchor.year(near));
  }

  /** The days meant in a given year; null for 29 February of a common year. */
  @Nullable Days in(int in) {
    try {
      if (month == 0) {
        return Days.year(in);
      }
      return day == 0
          ? Days.month(YearMonth.of(in, month))
          : Days.day(LocalDate.of(in, month, day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
