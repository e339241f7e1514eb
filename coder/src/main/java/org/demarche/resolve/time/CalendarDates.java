package org.demarche.resolve.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that name a day, month, season, quarter, year or decade of the calendar: "24 February
 * 2022", "Feb. 24", "26-FEB-1987", "spring 2012", "Q3 2013", "the 1990s".
 */
final class CalendarDates {

  private static final Set<String> HOLIDAYS =
      Set.of("black", "bloody", "super", "good", "palm", "ash", "easter", "cyber", "holy");
  private static final Set<String> PAPERS =
      Set.of("times", "telegraph", "mirror", "express", "mail", "herald", "post");
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "midnight", "noon", "lunchtime");

  private final Line line;
  private final Anchor anchor;

  CalendarDates(Line line, Anchor anchor) {
    this.line = line;
    this.anchor = anchor;
  }

  /** The longest date that begins at a piece. */
  Optional<Reading> at(int i) {
    return numeric(i)
        .or(() -> weekday(i))
        .or(() -> dayMonth(i))
        .or(() -> monthDay(i))
        .or(() -> month(i))
        .or(() -> decade(i))
        .or(() -> season(i))
        .or(() -> quarter(i))
        .or(() -> year(i));
  }

  /** "2022-02-24", "24/02/2022", "24.02.2022"; a day and month that could be swapped stay open. */
  private Optional<Reading> numeric(int i) {
    if (!line.at(i).isNumber()) {
      return Optional.empty();
    }
    String[] parts = line.lower(i).split("\\.", -1);
    if (parts.length == 3 && Arrays.stream(parts).allMatch(CalendarDates::isDigits)) {
      return exact(i + 1, number(parts[2]), number(parts[1]), number(parts[0]));
    }
    Piece mark = line.at(i + 1);
    boolean three =
        mark.glued()
            && (mark.isDash() || mark.text().equals("/"))
            && line.lower(i + 3).equals(mark.text())
            && line.at(i + 4).glued()
            && !line.isDesignation(i);
    if (!three
        || !isDigits(line.lower(i))
        || !isDigits(line.lower(i + 2))
        || !isDigits(line.lower(i + 4))) {
      return Optional.empty();
    }
    return numeric(
        i + 5, number(line.lower(i)), number(line.lower(i + 2)), number(line.lower(i + 4)));
  }

  private Optional<Reading> numeric(int end, int a, int b, int c) {
    if (isYear(a)) {
      return exact(end, a, b, c);
    }
    if (!isYear(c)) {
      return Optional.empty();
    }
    if (a <= 12 && b <= 12 && a != b) {
      return a > 0 && b > 0
          ? Optional.of(Reading.of(end, Granularity.DAY, null))
          : Optional.empty();
    }
    return a > 12 ? exact(end, c, b, a) : exact(end, c, a, b);
  }

  private Optional<Reading> exact(int end, int year, int month, int day) {
    if (!isYear(year) || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    Partial date = new Partial(year, month, day);
    return date.isPossible() ? Optional.of(Reading.of(end, date, anchor)) : Optional.empty();
  }

  /** "Monday", "Monday night", "Monday, March 3, 2014". */
  private Optional<Reading> weekday(int i) {
    Optional<DayOfWeek> day = DateWords.weekday(line.at(i));
    if (day.isEmpty()
        || HOLIDAYS.contains(line.lower(i - 1))
        || line.is(i - 1, "every", "each", "per")
        || (PAPERS.contains(line.lower(i + 1)) && line.at(i + 1).isCapitalised())) {
      return Optional.empty();
    }
    int end = PARTS_OF_DAY.contains(line.lower(i + 1)) ? i + 2 : i + 1;
    int next = line.pastComma(end);
    int date = line.is(next, "the") ? next + 1 : next;
    Optional<Reading> exact = monthDay(date).or(() -> dayMonth(date));
    return exact.isPresent()
        ? exact
        : Optional.of(Reading.of(end, Granularity.DAY, anchor.weekday(day.get())));
  }

  /** "24 February 2022", "the 24th of March", "3-5 March", "26-FEB-1987". */
  private Optional<Reading> dayMonth(int i) {
    int day = line.isDesignation(i) ? 0 : DateWords.day(line.lower(i));
    if (day == 0 || isPartOfNumber(i)) {
      return Optional.empty();
    }
    int last = day;
    int at = i + 1;
    if (isSpanMark(at) && DateWords.day(line.lower(at + 1)) > day) {
      last = DateWords.day(line.lower(at + 1));
      at += 2;
    }
    at = line.is(at, "of") || line.at(at).isDash() ? at + 1 : at;
    int month = DateWords.month(line.at(at));
    return month == 0 ? Optional.empty() : days(at + 1, month, day, last);
  }

  /** "Feb. 24, 2022", "March 3-5", "March 3 to 5". */
  private Optional<Reading> monthDay(int i) {
    int month = DateWords.month(line.at(i));
    int at = line.is(i + 1, "the") ? i + 2 : i + 1;
    int day = month == 0 ? 0 : DateWords.dayAfterMonth(line.lower(at));
    if (day == 0 || YearContext.isMeasure(line, at + 1) || isClockMark(at + 1)) {
      return Optional.empty();
    }
    int last = day;
    int end = at + 1;
    boolean monthFollows = DateWords.month(line.at(end + 2)) > 0;
    if (isSpanMark(end) && !monthFollows && DateWords.day(line.lower(end + 1)) > day) {
      last = DateWords.day(line.lower(end + 1));
      end += 2;
    }
    return days(end, month, day, last);
  }

  private boolean isClockMark(int i) {
    return line.lower(i).equals(":") && line.at(i).glued();
  }

  private Optional<Reading> days(int end, int month, int day, int last) {
    int at = line.pastComma(end);
    at = line.is(at, "of") || (line.at(at).isDash() && line.at(at).glued()) ? at + 1 : at;
    int year = yearEnding(at);
    Partial from = new Partial(year == 0 ? null : year, month, day);
    Partial to = new Partial(from.year(), month, last);
    if (!from.isPossible() || !to.isPossible()) {
      return Optional.empty();
    }
    int after = year == 0 ? end : at + 1;
    if (last == day) {
      return Optional.of(Reading.of(after, from, anchor));
    }
    Days first = from.days(anchor);
    Days second = first == null ? null : to.in(first.first().getYear());
    Days both = first == null || second == null ? null : new Days(first.first(), second.last());
    return Optional.of(Reading.of(after, Granularity.DAY, both));
  }

  /** A year that closes a date: no measure after it, and no further digits. */
  private int yearEnding(int at) {
    return YearContext.isMeasure(line, at + 1) ? 0 : DateWords.year(line.lower(at));
  }

  /** "March 2015", "March of 2015", "in March"; "May" and "March" alone need a word before them. */
  private Optional<Reading> month(int i) {
    int month = DateWords.month(line.at(i));
    if (month == 0 || line.at(i).tag().equals("MD") || line.is(i - 1, "every", "each")) {
      return Optional.empty();
    }
    int comma = line.pastComma(i + 1);
    int at = line.is(comma, "of") ? comma + 1 : comma;
    int year = yearEnding(at);
    if (year > 0) {
      return Optional.of(Reading.of(at + 1, new Partial(year, month, 0), anchor));
    }
    boolean supported =
        (DateWords.BEFORE_DATE.contains(line.lower(i - 1))
                || (line.at(i - 1).isDash() && line.is(i - 2, "mid", "early", "late"))
                || YearContext.continuesDate(line, i))
            && !line.at(i).tag().startsWith("VB");
    if ((DateWords.isRiskyMonth(line.at(i)) && !supported)
        || isNameAround(i)
        || (line.lower(i + 1).length() <= 2 && DateWords.isDigits(line.lower(i + 1)))) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(i + 1, new Partial(null, month, 0), anchor));
  }

  /** "Theresa May", "April Glaspie": a month between names is one. */
  private boolean isNameAround(int i) {
    boolean before = line.at(i - 1).tag().equals("NNP") && DateWords.month(line.at(i - 1)) == 0;
    boolean supported = DateWords.BEFORE_DATE.contains(line.lower(i - 1));
    boolean after = line.at(i + 1).tag().equals("NNP") && DateWords.isRiskyMonth(line.at(i));
    return (before && DateWords.isRiskyMonth(line.at(i))) || (after && !supported);
  }

  private Optional<Reading> decade(int i) {
    int decade = DateWords.decade(line.lower(i));
    if (decade == 0) {
      boolean apart = line.lower(i).equals("'") && line.at(i + 1).glued();
      decade = apart ? DateWords.decade("'" + line.lower(i + 1)) : 0;
      return decade == 0 ? Optional.empty() : decade(i + 2, decade);
    }
    return decade(i + 1, decade);
  }

  private static Optional<Reading> decade(int end, int first) {
    return Optional.of(Reading.of(end, Granularity.DECADE, Days.years(first, first + 9)));
  }

  /** "spring 2012", "the summer of 1990"; winter runs from December into the next year. */
  private Optional<Reading> season(int i) {
    int month = DateWords.season(line.lower(i));
    int at = line.is(i + 1, "of") ? i + 2 : i + 1;
    int year = month == 0 ? 0 : yearEnding(at);
    return year == 0
        ? Optional.empty()
        : Optional.of(Reading.of(at + 1, Granularity.SEASON, Days.months(year, month, 3)));
  }

  /** "Q3", "Q3 2012", "the third quarter of 2012". */
  private Optional<Reading> quarter(int i) {
    boolean symbol = isQuarterSymbol(line.at(i));
    int quarter = symbol ? line.lower(i).charAt(1) - '0' : DateWords.ordinal(line.lower(i));
    if (quarter == 0 || (!symbol && !line.is(i + 1, "quarter"))) {
      return Optional.empty();
    }
    int end = symbol ? i + 1 : i + 2;
    int at = line.is(end, "of") ? end + 1 : end;
    int year = yearEnding(at);
    if (year > 0) {
      Days days = Days.months(year, quarter * 3 - 2, 3);
      return Optional.of(Reading.of(at + 1, Granularity.QUARTER, days));
    }
    return Optional.of(Reading.of(end, Granularity.QUARTER, nearQuarter(quarter)));
  }

  private static boolean isQuarterSymbol(Piece piece) {
    return piece.text().length() == 2
        && piece.text().charAt(0) == 'Q'
        && piece.text().charAt(1) >= '1'
        && piece.text().charAt(1) <= '4';
  }

  private @Nullable Days nearQuarter(int quarter) {
    if (anchor.published() == null) {
      return null;
    }
    Days near = Days.months(anchor.published().getYear(), quarter * 3 - 2, 3);
    return Days.months(anchor.year(near), quarter * 3 - 2, 3);
  }

  /** "2007" where the words around make it a year; "fiscal 2012", "the year 2000". */
  private Optional<Reading> year(int i) {
    boolean fiscal = line.is(i, "fiscal", "fy");
    int at = fiscal ? i + 1 : i;
    at = fiscal && line.is(at, "year") ? at + 1 : at;
    int year = DateWords.year(line.lower(at));
    if (!fiscal && line.lower(i).startsWith("fy")) {
      year = DateWords.year(line.lower(i).substring(2));
      fiscal = true;
    }
    if (year == 0 || !(fiscal || YearContext.isYear(line, at))) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(at + 1, new Partial(year, 0, 0), anchor));
  }

  private boolean isPartOfNumber(int i) {
    return line.at(i).glued() && line.is(i - 1, "$", "£", "€", "us$");
  }

  private boolean isSpanMark(int i) {
    return line.at(i).isDash() || line.is(i, "to", "and", "/", "through");
  }

  private static boolean isDigits(String text) {
    return text.length() <= 4 && DateWords.isDigits(text);
  }

  private static boolean isYear(int value) {
    return value >= 1500 && value <= 2099;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
