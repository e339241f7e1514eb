package org.demarche.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as far as the text says.
 *
 * @param start first day; null when a relative date has no anchor, or the range is open
 * @param end last day, inclusive; null likewise
 * @param granularity how exact the words are
 * @param text the words
 */
public record DateRange(
    @Nullable LocalDate start, @Nullable LocalDate end, Granularity granularity, String text) {

  /** The first day; the last one where only that is known; null when neither is. */
  public @Nullable LocalDate firstKnownDay() {
    return start == null ? end : start;
  }

  /** The unit in which the text speaks of time. */
  public enum Granularity {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE
  }
}
