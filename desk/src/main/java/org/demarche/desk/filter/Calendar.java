package org.demarche.desk.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.store.Filter;

/** Reads years, months and days as people give them. */
public final class Calendar {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  private Calendar() {}

  /**
   * First and last day of "2007", "2007-03" or "2007-03-12"; throws IllegalArgumentException, with
   * the reason, for anything else.
   */
  public static Filter.Days days(String asked) {
    Matcher date = DATE.matcher(asked.strip());
    if (!date.matches()) {
      throw new IllegalArgumentException(
          "expected a year, month or day like 2007, 2007-03, 2007-03-12");
    }
    int year = Integer.parseInt(date.group(1));
    try {
      if (date.group(2) == null) {
        return new Filter.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
      if (date.group(3) == null) {
        return new Filter.Days(month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = month.atDay(Integer.parseInt(date.group(3)));
      return new Filter.Days(day, day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no such day or month", e);
    }
  }
}
