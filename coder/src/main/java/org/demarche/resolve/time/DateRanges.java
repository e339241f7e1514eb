package org.demarche.resolve.time;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.model.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates with what surrounds them: parts ("early", "the end of"), ranges ("between 2007 and
 * 2010") and open ranges ("since 2003").
 */
final class DateRanges {

  /** A date expression with open sides. */
  record Extent(
      int end, Granularity granularity, @Nullable LocalDate first, @Nullable LocalDate last) {

    static Extent of(Reading reading) {
      Days days = reading.days();
      return new Extent(
          reading.end(),
          reading.granularity(),
          days == null ? null : days.first(),
          days == null ? null : days.last());
    }
  }

  private final Line line;
  private final Anchor anchor;
  private final CalendarDates calendar;
  private final RelativeDates relative;

  DateRanges(Line line, Anchor anchor) {
    this.line = line;
    this.anchor = anchor;
    this.calendar = new CalendarDates(line, anchor);
    this.relative = new RelativeDates(line, anchor);
  }

  /** The longest date expression that begins at a piece. */
  Optional<Extent> at(int i) {
    return between(i).or(() -> open(i)).or(() -> span(i)).or(() -> part(i).map(Extent::of));
  }

  /** "between 2007 and 2010", "from March to May 2011". */
  private Optional<Extent> between(int i) {
    boolean between = line.is(i, "between");
    if (!between && !line.is(i, "from")) {
      return Optional.empty();
    }
    Optional<Reading> first = part(i + 1);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int at = line.pastComma(first.get().end());
    boolean joined = between ? line.is(at, "and") : line.is(at, "to", "until", "till", "through");
    return joined ? joined(first.get(), at + 1) : Optional.empty();
  }

  /** "March to May", "2007-2010", "1980-88", "March 3 to April 5", "Saturday and Sunday" is two. */
  private Optional<Extent> span(int i) {
    Optional<Reading> first = part(i);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int at = first.get().end();
    if (line.at(at).isDash() || line.is(at, "/")) {
      return shortYear(first.get(), at + 1).or(() -> joined(first.get(), at + 1));
    }
    return line.is(at, "to", "through") ? joined(first.get(), at + 1) : Optional.empty();
  }

  /** The tail of "1980-88". */
  private Optional<Extent> shortYear(Reading first, int i) {
    Days days = first.days();
    if (first.granularity() != Granularity.YEAR
        || days == null
        || line.lower(i).length() != 2
        || !DateWords.isDigits(line.lower(i))
        || !line.at(i).glued()) {
      return Optional.empty();
    }
    int year = days.first().getYear();
    int last = year / 100 * 100 + Integer.parseInt(line.lower(i));
    return last <= year
        ? Optional.empty()
        : Optional.of(
            new Extent(i + 1, Granularity.YEAR, days.first(), LocalDate.of(last, 12, 31)));
  }

  private Optional<Extent> joined(Reading first, int i) {
    Reading last = part(i).orElse(null);
    if (last == null || last.granularity() != first.granularity()) {
      return Optional.empty();
    }
    Days to = last.days();
    Days from = to == null ? null : before(first, last, to);
    if (to == null || from == null) {
      return Optional.of(new Extent(last.end(), last.granularity(), null, null));
    }
    return from.first().isAfter(to.last())
        ? Optional.empty()
        : Optional.of(new Extent(last.end(), last.granularity(), from.first(), to.last()));
  }

  /** The first date of a range: without a year of its own it is the last one before the second. */
  private static @Nullable Days before(Reading first, Reading last, Days to) {
    Partial partial = first.partial();
    if (partial == null || partial.year() != null || last.partial() == null) {
      return first.days();
    }
    int year = to.last().getYear();
    Days same = partial.in(year);
    return same == null || same.first().isAfter(to.last()) ? partial.in(year - 1) : same;
  }

  /** "since 2003", "until March", "by 2030", "from 2015 on", "before 2010", "after May 1". */
  private Optional<Extent> open(int i) {
    boolean since = line.is(i, "since");
    boolean until = line.is(i, "until", "till", "by");
    boolean before = line.is(i, "before");
    boolean after = line.is(i, "after");
    if (!(since || until || before || after || line.is(i, "from"))) {
      return Optional.empty();
    }
    Reading date = part(i + 1).orElse(null);
    if (date == null || isModifier(date.end())) {
      return Optional.empty();
    }
    if (since) {
      return Optional.of(from(date, date.end(), 0));
    }
    if (after) {
      return Optional.of(fromDayAfter(date));
    }
    return until || before ? Optional.of(to(date, before)) : onwards(date);
  }

  private Optional<Extent> onwards(Reading date) {
    boolean on = line.is(date.end(), "on", "onward", "onwards");
    return on ? Optional.of(from(date, date.end() + 1, 0)) : Optional.empty();
  }

  private static Extent from(Reading date, int end, int shift) {
    Days days = date.days();
    LocalDate first = days == null ? null : days.first().plusDays(shift);
    return new Extent(end, date.granularity(), first, null);
  }

  private static Extent fromDayAfter(Reading date) {
    Days days = date.days();
    LocalDate first = days == null ? null : days.last().plusDays(1);
    return new Extent(date.end(), date.granularity(), first, null);
  }

  private static Extent to(Reading date, boolean excluded) {
    Days days = date.days();
    LocalDate last = days == null ? null : excluded ? days.first().minusDays(1) : days.last();
    return new Extent(date.end(), date.granularity(), null, last);
  }

  /** "since Saturday's attack", "after the 2003 invasion": the date belongs to a noun. */
  private boolean isModifier(int end) {
    boolean noun = line.at(end).tag().startsWith("NN") && !line.is(end, "onward", "onwards");
    return noun || line.is(end, "'s", "'");
  }

  /** A date with a part of it named: "early 2010", "mid-March", "the end of last year". */
  private Optional<Reading> part(int i) {
    int at = line.is(i, "the") ? i + 1 : i;
    Portion named = named(at);
    if (named != null) {
      int next = line.at(at + 1).isDash() || line.is(at + 1, "on") ? at + 2 : at + 1;
      return plain(next, true).map(date -> narrowed(date, named));
    }
    return portionOf(at).or(() -> plain(i, false));
  }

  /** "the beginning of 2010", "the second half of last year". */
  private Optional<Reading> portionOf(int at) {
    boolean half = line.is(at + 1, "half") && DateWords.ordinal(line.lower(at)) > 0;
    int of = half ? at + 2 : at + 1;
    if (!line.is(of, "of") || !(half || line.is(at, "beginning", "start", "middle", "end"))) {
      return Optional.empty();
    }
    Portion part =
        half
            ? (DateWords.ordinal(line.lower(at)) == 1 ? Portion.FIRST_HALF : Portion.SECOND_HALF)
            : line.is(at, "end")
                ? Portion.LATE
                : line.is(at, "middle") ? Portion.MID : Portion.EARLY;
    return plain(of + 1, true).map(date -> narrowed(date, part));
  }

  private Reading narrowed(Reading date, Portion named) {
    Days days = date.days();
    Days some = days == null ? null : named.of(date.granularity(), days, anchor.published());
    return Reading.of(date.end(), date.granularity(), some);
  }

  private @Nullable Portion named(int i) {
    return switch (line.lower(i)) {
      case "early" -> Portion.EARLY;
      case "mid" -> Portion.MID;
      case "late" -> Portion.LATE;
      case "earlier" -> Portion.EARLIER;
      case "later" -> Portion.LATER;
      default -> null;
    };
  }

  /**
   * A date without a part; after "early" and the like a bare year or month needs no preposition.
   */
  private Optional<Reading> plain(int i, boolean supported) {
    Optional<Reading> date = relative.at(i).or(() -> calendar.at(i));
    if (date.isPresent() || !line.is(i, "the")) {
      return date.isEmpty() && supported ? bareYear(i) : date;
    }
    return calendar.at(i + 1).filter(d -> isArticled(i + 1, d));
  }

  private Optional<Reading> bareYear(int i) {
    int year = DateWords.year(line.lower(i));
    return year == 0
        ? Optional.empty()
        : Optional.of(Reading.of(i + 1, new Partial(year, 0, 0), anchor));
  }

  /** "the 1990s", "the third quarter", "the 24th of March", "the summer of 1990". */
  private boolean isArticled(int i, Reading date) {
    return date.granularity() == Granularity.DECADE
        || date.granularity() == Granularity.QUARTER
        || date.granularity() == Granularity.SEASON
        || (date.granularity() == Granularity.DAY
            && line.at(i).isNumber()
            && !DateWords.isDigits(line.lower(i)));
  }
}
