package org.demarche.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates counted from the day of publication: "yesterday", "last week", "two weeks ago", "in
 * three days". Dates counted from another event ("two days later", "the next day") are not read.
 */
final class RelativeDates {

  private static final Map<String, Granularity> UNITS =
      Map.ofEntries(
          Map.entry("day", Granularity.DAY),
          Map.entry("days", Granularity.DAY),
          Map.entry("week", Granularity.WEEK),
          Map.entry("weeks", Granularity.WEEK),
          Map.entry("fortnight", Granularity.WEEK),
          Map.entry("month", Granularity.MONTH),
          Map.entry("months", Granularity.MONTH),
          Map.entry("quarter", Granularity.QUARTER),
          Map.entry("quarters", Granularity.QUARTER),
          Map.entry("year", Granularity.YEAR),
          Map.entry("years", Granularity.YEAR),
          Map.entry("decade", Granularity.DECADE),
          Map.entry("decades", Granularity.DECADE));
  private static final Set<String> HOURS = Set.of("hour", "hours", "minute", "minutes");
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night");
  private static final Set<String> PERIOD_PREPOSITIONS =
      Set.of("in", "over", "during", "within", "for", "of", "through");

  private final Line line;
  private final Anchor anchor;
  private final @Nullable LocalDate today;

  RelativeDates(Line line, Anchor anchor) {
    this.line = line;
    this.anchor = anchor;
    this.today = anchor.published();
  }

  /** The longest date that begins at a piece. */
  Optional<Reading> at(int i) {
    return adverb(i)
        .or(() -> countedAgo(i))
        .or(() -> countedAhead(i))
        .or(() -> period(i))
        .or(() -> pointed(i))
        .or(() -> weekend(i))
        .or(() -> thisUnit(i));
  }

  private Optional<Reading> adverb(int i) {
    int end = line.skip(i, "the", "day", "before", "yesterday");
    if (end > 0) {
      return day(end, -2);
    }
    end = line.skip(i, "the", "day", "after", "tomorrow");
    if (end > 0) {
      return day(end, 2);
    }
    int after = PARTS_OF_DAY.contains(line.lower(i + 1)) ? i + 2 : i + 1;
    return switch (line.lower(i)) {
      case "today" -> day(after, 0);
      case "tonight" -> day(i + 1, 0);
      case "yesterday" -> day(after, -1);
      case "tomorrow" -> day(after, 1);
      case "overnight" -> days(i + 1, Granularity.DAY, -1, 0);
      default -> Optional.empty();
    };
  }

  /** "two weeks ago", "a decade ago", "some 10 years ago". */
  private Optional<Reading> countedAgo(int i) {
    int count = count(i);
    int unit = afterCount(i);
    if (count < 0 || !line.is(unit + 1, "ago")) {
      return Optional.empty();
    }
    if (HOURS.contains(line.lower(unit))) {
      return count <= 12 ? day(unit + 2, 0) : Optional.empty();
    }
    Granularity granularity = UNITS.get(line.lower(unit));
    return granularity == null
        ? Optional.empty()
        : Optional.of(Reading.of(unit + 2, granularity, shifted(granularity, -weeks(unit, count))));
  }

  /** "in three days" in a clause that is not past, "three weeks from now". */
  private Optional<Reading> countedAhead(int i) {
    boolean in = line.is(i, "in") && anchor.tense() != Tense.PAST;
    int from = in ? i + 1 : i;
    int count = count(from);
    int unit = afterCount(from);
    Granularity granularity = UNITS.get(line.lower(unit));
    int fromNow = line.skip(unit + 1, "from", "now");
    boolean ahead = fromNow > 0 || (in && !line.is(unit + 1, "of", "'", "'s"));
    if (count < 0 || granularity == null || !ahead || line.is(unit + 1, "ago")) {
      return Optional.empty();
    }
    int end = fromNow > 0 ? fromNow : unit + 1;
    return Optional.of(Reading.of(end, granularity, shifted(granularity, weeks(unit, count))));
  }

  /** "in the past three weeks", "over the last year", "within the next 10 days". */
  private Optional<Reading> period(int i) {
    if (!line.is(i, "the") || !PERIOD_PREPOSITIONS.contains(line.lower(i - 1))) {
      return Optional.empty();
    }
    boolean back = line.is(i + 1, "past", "last");
    int count = count(i + 2) < 0 ? 1 : count(i + 2);
    int unit = count(i + 2) < 0 ? i + 2 : afterCount(i + 2);
    Granularity granularity = UNITS.get(line.lower(unit));
    boolean plural = line.lower(unit).endsWith("s");
    boolean counted = plural ? count(i + 2) >= 0 : back;
    if (!(back || line.is(i + 1, "next", "coming")) || granularity == null || !counted) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(unit + 1, granularity, stretch(granularity, count, back)));
  }

  private @Nullable Days stretch(Granularity unit, int count, boolean back) {
    if (today == null) {
      return null;
    }
    return back
        ? new Days(plus(today, unit, -count), today)
        : new Days(today, plus(today, unit, count));
  }

  /** "last week", "next Monday", "this March", "last summer", "last night", "this morning". */
  private Optional<Reading> pointed(int i) {
    int step = line.is(i, "last", "past") ? -1 : line.is(i, "next", "coming") ? 1 : 0;
    if ((step == 0 && !line.is(i, "this")) || (line.is(i, "past") && !line.is(i - 1, "this"))) {
      return Optional.empty();
    }
    if (step != 0 && line.is(i - 1, "the") && !line.is(i + 1, "weekend")) {
      return Optional.empty();
    }
    return pointedDay(i + 1, step)
        .or(() -> pointedUnit(i + 1, step))
        .or(() -> pointedMonth(i + 1, step))
        .or(() -> pointedSeason(i + 1, step));
  }

  private Optional<Reading> pointedDay(int i, int step) {
    if (PARTS_OF_DAY.contains(line.lower(i))) {
      return step > 0 ? Optional.empty() : day(i + 1, step);
    }
    if (line.is(i, "weekend")) {
      return Optional.of(Reading.of(i + 1, Granularity.DAY, weekendFrom(step)));
    }
    Optional<DayOfWeek> day = DateWords.weekday(line.at(i));
    int end = PARTS_OF_DAY.contains(line.lower(i + 1)) ? i + 2 : i + 1;
    return day.map(d -> Reading.of(end, Granularity.DAY, weekday(d, step)));
  }

  private @Nullable Days weekday(DayOfWeek day, int step) {
    if (today == null) {
      return null;
    }
    if (step != 0) {
      return Days.day(
          today.with(step < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day)));
    }
    return anchor.tense() == Tense.NONE
        ? Days.day(Days.week(today).first().with(TemporalAdjusters.nextOrSame(day)))
        : anchor.weekday(day);
  }

  private @Nullable Days weekendFrom(int step) {
    if (today == null) {
      return null;
    }
    LocalDate saturday = Days.week(today).first().plusDays(5 + 7L * step);
    return new Days(saturday, saturday.plusDays(1));
  }

  private Optional<Reading> pointedUnit(int i, int step) {
    Granularity granularity = line.lower(i).endsWith("s") ? null : UNITS.get(line.lower(i));
    if (granularity == null || granularity == Granularity.DAY || line.is(i, "fortnight")) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(i + 1, granularity, shifted(granularity, step)));
  }

  private Optional<Reading> pointedMonth(int i, int step) {
    int month = DateWords.month(line.at(i));
    if (month == 0 || DateWords.day(line.lower(i + 1)) > 0 || line.at(i).tag().equals("MD")) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(i + 1, Granularity.MONTH, months(month, 1, step)));
  }

  private Optional<Reading> pointedSeason(int i, int step) {
    int month = DateWords.season(line.lower(i));
    if (month == 0 || DateWords.year(line.lower(i + 1)) > 0) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(i + 1, Granularity.SEASON, months(month, 3, step)));
  }

  /** Months named by "last", "this" or "next": the nearest that ended, is near, or is to begin. */
  private @Nullable Days months(int from, int count, int step) {
    if (today == null) {
      return null;
    }
    int year = today.getYear();
    if (step == 0) {
      return Days.months(year, from, count);
    }
    Days near = Days.months(year, from, count);
    if (step < 0) {
      boolean over = near.last().isBefore(today);
      return over ? near : Days.months(year - 1, from, count);
    }
    return near.first().isAfter(today) ? near : Days.months(year + 1, from, count);
  }

  /** "over the weekend", "at the weekend". */
  private Optional<Reading> weekend(int i) {
    int end = line.skip(i, "the", "weekend");
    return end > 0 && line.is(i - 1, "over", "at", "during", "on", "through")
        ? Optional.of(Reading.of(end, Granularity.DAY, anchor.weekend()))
        : Optional.empty();
  }

  /** "the year" and the like after "end of", "beginning of": the one that publication falls in. */
  private Optional<Reading> thisUnit(int i) {
    boolean part =
        line.is(i - 1, "of") && line.is(i - 2, "end", "beginning", "start", "middle", "half");
    Granularity unit = line.is(i, "the") ? UNITS.get(line.lower(i + 1)) : null;
    boolean singular = !line.lower(i + 1).endsWith("s") && !line.is(i + 1, "day");
    return part && unit != null && singular && !line.is(i + 2, "of")
        ? Optional.of(Reading.of(i + 2, unit, shifted(unit, 0)))
        : Optional.empty();
  }

  private int count(int i) {
    return line.skip(i, "a", "couple", "of") > 0 ? 2 : DateWords.count(line.lower(i));
  }

  private int afterCount(int i) {
    int couple = line.skip(i, "a", "couple", "of");
    return couple > 0 ? couple : i + 1;
  }

  private int weeks(int unit, int count) {
    return line.is(unit, "fortnight") ? count * 2 : count;
  }

  private Optional<Reading> day(int end, int shift) {
    return days(end, Granularity.DAY, shift, shift);
  }

  private Optional<Reading> days(int end, Granularity granularity, int from, int to) {
    Days days = today == null ? null : new Days(today.plusDays(from), today.plusDays(to));
    return Optional.of(Reading.of(end, granularity, days));
  }

  /** The week, month, ... that lies so many units from that of publication. */
  private @Nullable Days shifted(Granularity unit, int count) {
    if (today == null) {
      return null;
    }
    LocalDate day = plus(today, unit, count);
    return switch (unit) {
      case DAY -> Days.day(day);
      case WEEK -> Days.week(day);
      case MONTH -> Days.month(YearMonth.from(day));
      case QUARTER -> Days.months(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
      case YEAR -> Days.year(day.getYear());
      case DECADE ->
          count == 0
              ? Days.years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9)
              : Days.year(day.getYear());
      case SEASON -> null;
    };
  }

  private static LocalDate plus(LocalDate day, Granularity unit, int count) {
    return switch (unit) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER, SEASON -> day.plusMonths(3L * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plus(count, ChronoUnit.DECADES);
    };
  }
}
