package org.demarche.desk.web.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.demarche.desk.chronicle.Tally;
import org.demarche.desk.chronicle.Unit;
import org.jspecify.annotations.Nullable;

/** Days as people read them. */
final class When {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  private When() {}

  /** "9–11 Mar 1987", "Mar 1987", "1987"; "undated" when nothing is known. */
  static String of(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null) {
      return last == null ? "undated" : "until " + DAY.format(last);
    }
    if (last == null || last.equals(first)) {
      return DAY.format(first);
    }
    if (first.getDayOfYear() == 1 && last.equals(first.withDayOfYear(first.lengthOfYear()))) {
      return Integer.toString(first.getYear());
    }
    YearMonth month = YearMonth.from(first);
    if (!month.equals(YearMonth.from(last))) {
      boolean sameYear = first.getYear() == last.getYear();
      return (sameYear ? DAY_OF_YEAR : DAY).format(first) + " – " + DAY.format(last);
    }
    return first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())
        ? MONTH.format(first)
        : first.getDayOfMonth() + "–" + DAY.format(last);
  }

  /** What a bar stands for: "Mar 1987", "1987 Q1", "week of 9 Mar 1987". */
  static String of(Tally.Bar bar, Unit unit) {
    LocalDate from = bar.from();
    return switch (unit) {
      case DAY -> DAY.format(from);
      case WEEK -> "week of " + DAY.format(from);
      case MONTH -> MONTH.format(from);
      case QUARTER -> from.getYear() + " Q" + ((from.getMonthValue() + 2) / 3);
      case YEAR -> Integer.toString(from.getYear());
    };
  }
}
