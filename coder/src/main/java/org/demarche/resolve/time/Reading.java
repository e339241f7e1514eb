package org.demarche.resolve.time;

import org.demarche.model.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * One date as the grammar read it.
 *
 * @param end index of the piece after it
 * @param granularity the unit it speaks in
 * @param days the days meant; null when they cannot be placed
 * @param partial the calendar date it names; null for other kinds of date
 */
record Reading(int end, Granularity granularity, @Nullable Days days, @Nullable Partial partial) {

  static Reading of(int end, Granularity granularity, @Nullable Days days) {
    return new Reading(end, granularity, days, null);
  }

  static Reading of(int end, Partial partial, Anchor anchor) {
    return new Reading(end, partial.granularity(), partial.days(anchor), partial);
  }

  Reading withEnd(int other) {
    return new Reading(other, granularity, days, partial);
  }
}
