package org.demarche.resolve.time;

import java.time.LocalDate;
import org.demarche.model.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * A part of a span of time. Early, mid and late are thirds: days 1–10, 11–20 and 21 to the end of a
 * month; four months of a year; years 0–3, 4–6 and 7–9 of a decade.
 */
enum Portion {
  EARLY,
  MID,
  LATE,
  FIRST_HALF,
  SECOND_HALF,
  /** From the beginning to the day of publication. */
  EARLIER,
  /** From the day of publication to the end. */
  LATER;

  /** This part of the given days; days and weeks are not divided. */
  Days of(Granularity unit, Days whole, @Nullable LocalDate published) {
    if (this == EARLIER || this == LATER) {
      return cut(whole, published);
    }
    LocalDate first = whole.first();
    return switch (unit) {
      case MONTH -> pick(whole, first.plusDays(10), first.plusDays(20), first.plusDays(15));
      case YEAR -> pick(whole, first.plusMonths(4), first.plusMonths(8), first.plusMonths(6));
      case DECADE -> pick(whole, first.plusYears(4), first.plusYears(7), first.plusYears(5));
      case QUARTER, SEASON ->
          pick(whole, first.plusMonths(1), first.plusMonths(2), first.plusDays(45));
      case DAY, WEEK -> whole;
    };
  }

  private Days pick(Days whole, LocalDate mid, LocalDate late, LocalDate half) {
    return switch (this) {
      case EARLY -> new Days(whole.first(), mid.minusDays(1));
      case MID -> new Days(mid, late.minusDays(1));
      case LATE -> new Days(late, whole.last());
      case FIRST_HALF -> new Days(whole.first(), half.minusDays(1));
      case SECOND_HALF -> new Days(half, whole.last());
      case EARLIER, LATER -> whole;
    };
  }

  private Days cut(Days whole, @Nullable LocalDate at) {
    if (at == null || at.isBefore(whole.first()) || at.isAfter(whole.last())) {
      return whole;
    }
    return this == EARLIER ? new Days(whole.first(), at) : new Days(at, whole.last());
  }
}
