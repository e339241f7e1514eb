/**
 * Finds dates in a sentence and places them in the calendar. {@link
 * org.demarche.resolve.time.DateFinder} is the way in; {@link org.demarche.resolve.time.Tense} says
 * whether "on Saturday" looks back or forward.
 *
 * <p>Inside: {@code Line} cuts the sentence into pieces, {@code CalendarDates} and {@code
 * RelativeDates} read one date each, {@code DateRanges} joins them ("between 2007 and 2010"),
 * {@code Anchor} counts from the day of publication. There is no clock here.
 */
@NullMarked
package org.demarche.resolve.time;

import org.jspecify.annotations.NullMarked;
