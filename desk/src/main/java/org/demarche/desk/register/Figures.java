package org.demarche.desk.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers and years as registers write them: "72?", "(72)" and "72" beside a flag are
 * estimates; nothing, "?" and ". ." are unknown.
 */
final class Figures {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.0+)?|\\d{1,3}(?:,\\d{3})+");
  private static final Pattern RANGE = Pattern.compile("(\\d{4})\\s*[-–]\\s*(\\d{2}|\\d{4})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private Figures() {}

  /**
   * A number; null for unknown.
   *
   * @param flag the cell that says whether it is an estimate: "?" or "Yes" if so
   */
  static @Nullable Figure number(String column, String cell, String flag) throws RowFault {
    String bare = bare(cell);
    if (bare.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(bare).matches()) {
      throw new RowFault(column + " is \"" + cell + "\", not a number");
    }
    long value = Long.parseLong(bare.replaceAll("\\.0+$|,", ""));
    return new Figure(value, isEstimate(cell) || isEstimate(column, flag));
  }

  /** A year from 1900 to 2100; null for unknown. */
  static @Nullable Figure year(String column, String cell, String flag) throws RowFault {
    Figure year = number(column, cell, flag);
    if (year != null && (year.value() < FIRST_YEAR || year.value() > LAST_YEAR)) {
      throw new RowFault(column + " is \"" + cell + "\", not a year");
    }
    return year;
  }

  /** Years parted by semicolons; "2008-2010" is each year from 2008 to 2010. */
  static List<Figure> years(String column, String cell) throws RowFault {
    List<Figure> years = new ArrayList<>();
    for (String part : cell.split("[;,/]")) {
      Matcher range = RANGE.matcher(bare(part));
      if (range.matches()) {
        addRange(years, column, part, range);
      } else {
        Figure year = year(column, part, "");
        if (year != null) {
          years.add(year);
        }
      }
    }
    return years;
  }

  private static void addRange(List<Figure> years, String column, String part, Matcher range)
      throws RowFault {
    String first = range.group(1);
    String last = range.group(2);
    long from = Long.parseLong(first);
    long to = Long.parseLong(last.length() == 2 ? first.substring(0, 2) + last : last);
    if (from < FIRST_YEAR || to > LAST_YEAR || to < from) {
      throw new RowFault(column + " is \"" + part.strip() + "\", not years in their order");
    }
    for (long year = from; year <= to; year++) {
      years.add(new Figure(year, isEstimate(part)));
    }
  }

  /** A trend-indicator value; null for none. */
  static @Nullable BigDecimal volume(String column, String cell) throws RowFault {
    String bare = bare(cell);
    if (bare.isEmpty()) {
      return null;
    }
    if (!bare.matches("\\d{1,12}(?:\\.\\d{1,12})?")) {
      throw new RowFault(column + " is \"" + cell + "\", not a number");
    }
    return new BigDecimal(bare);
  }

  /** "Yes" or "No"; null for neither given. */
  static @Nullable Boolean truth(String column, String cell) throws RowFault {
    return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      case "" -> null;
      default -> throw new RowFault(column + " is \"" + cell + "\", not Yes or No");
    };
  }

  private static boolean isEstimate(String column, String flag) throws RowFault {
    return flag.equals("?") || Boolean.TRUE.equals(truth("the flag of " + column, flag));
  }

  private static boolean isEstimate(String cell) {
    return cell.contains("?") || cell.strip().startsWith("(");
  }

  private static String bare(String cell) {
    return cell.replaceAll("[?()]", "").replaceAll("^[.\\s]+$", "").strip();
  }
}
