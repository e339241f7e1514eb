package org.demarche.desk.chronicle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Spans of the calendar by which events are counted. */
public enum Unit {
  DAY,
  /** From Monday to Sunday. */
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The one in which a span of days has bars enough, and not too many. */
  public static Unit of(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= 62) {
      return DAY;
    }
    if (days <= 400) {
      return WEEK;
    }
    if (days <= 366 * 7) {
      return MONTH;
    }
    return days <= 366 * 20 ? QUARTER : YEAR;
  }

  /** The first day of the span in which a day lies. */
  public LocalDate begin(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the span after the one that begins on this day. */
  public LocalDate next(LocalDate begin) {
    return switch (this) {
      case DAY -> begin.plusDays(1);
      case WEEK -> begin.plusWeeks(1);
      case MONTH -> begin.plusMonths(1);
      case QUARTER -> begin.plusMonths(3);
      case YEAR -> begin.plusYears(1);
    };
  }
}
