package org.demarche.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** The days from {@code first} to {@code last}, both included. */
record Days(LocalDate first, LocalDate last) {

  static Days day(LocalDate day) {
    return new Days(day, day);
  }

  /** The week from Monday to Sunday that holds the day. */
  static Days week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6));
  }

  static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  /** Whole months of one year, counted from 1; a season may run into the next year. */
  static Days months(int year, int from, int count) {
    YearMonth start = YearMonth.of(year, from);
    return new Days(start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth());
  }

  static Days year(int year) {
    return months(year, 1, 12);
  }

  static Days years(int from, int to) {
    return new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
  }

  boolean spansYears() {
    return first.getYear() != last.getYear();
  }
}
