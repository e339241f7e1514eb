package org.demarche.desk.review.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.filter.Calendar;
import org.demarche.desk.json.Count;
import org.demarche.desk.store.Filter;
import org.demarche.model.DateRange;
import org.demarche.model.Money;
import org.demarche.model.Quantity;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Numbers, sums and dates, as people write them in a form. */
final class Figures {

  private static final Pattern COUNT =
      Pattern.compile("(about |at least |up to )?(\\d{1,15})(?: to (\\d{1,15}))?");
  private static final Pattern SUM =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,6})?)(?: (million|billion))?");

  private Figures() {}

  static String shown(@Nullable Quantity quantity) {
    return quantity == null || !quantity.isCounted() ? "" : Count.of(quantity).toString();
  }

  static Quantity quantity(String text, Span span) {
    Matcher count = COUNT.matcher(text.replace(",", "").toLowerCase(Locale.ROOT));
    if (!count.matches() || (count.group(1) != null && count.group(3) != null)) {
      throw new IllegalArgumentException(
          "expected a number like 36, about 36, at least 36, up to 36, 30 to 36");
    }
    long number = Long.parseLong(count.group(2));
    if (count.group(3) != null) {
      long to = Long.parseLong(count.group(3));
      return new Quantity(number, to, Quantity.Qualifier.EXACT, span);
    }
    return switch (count.group(1) == null ? "" : count.group(1).strip()) {
      case "about" -> new Quantity(number, number, Quantity.Qualifier.ABOUT, span);
      case "at least" -> new Quantity(number, null, Quantity.Qualifier.AT_LEAST, span);
      case "up to" -> new Quantity(null, number, Quantity.Qualifier.AT_MOST, span);
      default -> new Quantity(number, number, Quantity.Qualifier.EXACT, span);
    };
  }

  static String shown(@Nullable Money money) {
    return money == null ? "" : money.amount().toPlainString();
  }

  static BigDecimal amount(String text) {
    Matcher sum = SUM.matcher(text.replace(",", "").toLowerCase(Locale.ROOT));
    if (!sum.matches()) {
      throw new IllegalArgumentException("expected a sum like 1250000000 or 1.25 billion");
    }
    BigDecimal number = new BigDecimal(sum.group(1));
    if (sum.group(2) == null) {
      return number;
    }
    return number.movePointRight(sum.group(2).equals("million") ? 6 : 9);
  }

  static String currency(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("expected three letters, like USD");
    }
    return code;
  }

  static String shown(@Nullable DateRange date) {
    if (date == null) {
      return "";
    }
    String start = date.start() == null ? "" : date.start().toString();
    String end = date.end() == null ? "" : date.end().toString();
    return start.equals(end) ? start : (start + " to " + end).strip();
  }

  /** Days from one to the other; either may be left open. */
  static DateRange date(String text, @Nullable DateRange before) {
    String[] ends = text.split("\\bto\\b", 2);
    Filter.Days first = ends[0].isBlank() ? Filter.Days.ANY : Calendar.days(ends[0]);
    Filter.Days last =
        ends.length == 1 ? first : ends[1].isBlank() ? Filter.Days.ANY : Calendar.days(ends[1]);
    LocalDate start = first.from();
    LocalDate end = last.to();
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(end + " is before " + start);
    }
    String words = before == null ? text : before.text();
    return new DateRange(start, end, granularity(ends[0].isBlank() ? text : ends[0]), words);
  }

  private static DateRange.Granularity granularity(String text) {
    return switch (text.replaceAll("[^-]", "").length()) {
      case 0 -> DateRange.Granularity.YEAR;
      case 1 -> DateRange.Granularity.MONTH;
      default -> DateRange.Granularity.DAY;
    };
  }
}
