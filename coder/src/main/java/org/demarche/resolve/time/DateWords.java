package org.demarche.resolve.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that dates are made of, in lower case. */
final class DateWords {

  /** Words before a bare year, month or season that make it one. */
  static final Set<String> BEFORE_DATE =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "during",
          "from",
          "of",
          "between",
          "before",
          "after",
          "through",
          "throughout",
          "early",
          "mid",
          "late",
          "circa",
          "year",
          "for",
          "around",
          "last",
          "next",
          "this",
          "past",
          "back",
          "earlier",
          "later",
          "end");

  /** Words before a number that make it a name. */
  static final Set<String> NAMING =
      Set.of(
          "resolution",
          "resolutions",
          "res.",
          "no.",
          "no",
          "nos.",
          "number",
          "numbers",
          "article",
          "articles",
          "flight",
          "boeing",
          "airbus",
          "route",
          "highway",
          "room",
          "section",
          "paragraph",
          "chapter",
          "clause",
          "protocol",
          "decree",
          "unscr",
          "unsc",
          "document",
          "law",
          "page",
          "area",
          "unit",
          "battalion",
          "channel",
          "agenda",
          "vision",
          "windows",
          "$",
          "us$",
          "£",
          "€",
          "#",
          "dlrs",
          "rs",
          "usd",
          "eur",
          "some",
          "about",
          "over",
          "nearly",
          "almost",
          "approximately",
          "least",
          "most",
          "exactly",
          "only",
          "another",
          "roughly",
          "under",
          "times",
          "magnitude",
          "population",
          "km",
          "unsc-resolution");

  /** Words after a number that make it a measure or a time of day. */
  static final Set<String> MEASURES =
      Set.of(
          "gmt",
          "utc",
          "est",
          "edt",
          "cet",
          "bst",
          "local",
          "hours",
          "hrs",
          "h",
          "percent",
          "per",
          "pct",
          "%",
          "km",
          "kilometers",
          "kilometres",
          "miles",
          "tons",
          "tonnes",
          "meters",
          "metres",
          "feet",
          "kg",
          "pounds",
          "dollars",
          "dlrs",
          "euros",
          "rubles",
          "roubles",
          "barrels",
          "bpd",
          "mln",
          "bln",
          "million",
          "billion",
          "thousand",
          "people",
          "troops",
          "men",
          "personnel",
          "others",
          "more",
          "times",
          "points",
          "police",
          "staff",
          "civilians",
          "soldiers",
          "mw");

  private static final Set<String> FULL_MONTHS_NEEDING_A_CAPITAL = Set.of("may", "march", "august");
  private static final Set<String> RISKY_MONTHS = Set.of("may", "march", "mar", "jan");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);
  private static final Set<String> UNITS =
      Set.of(
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "decade",
          "fortnight",
          "hour",
          "minute",
          "weekend",
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "overnight",
          "morning",
          "afternoon",
          "evening",
          "night");
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private DateWords() {}

  private static Map<String, Integer> numbers() {
    String[] words =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen twenty")
            .split(" ");
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      numbers.put(words[i], i);
    }
    return numbers;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
      months.put(name.substring(0, 3) + ".", month);
    }
    months.put("sept", Month.SEPTEMBER);
    months.put("sept.", Month.SEPTEMBER);
    months.remove("may.");
    return months;
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      weekdays.put(name, day);
      weekdays.put(name.substring(0, 3) + ".", day);
    }
    weekdays.put("tues.", DayOfWeek.TUESDAY);
    weekdays.put("thurs.", DayOfWeek.THURSDAY);
    return weekdays;
  }

  /**
   * 1 to 12, or 0 for a word that names no month; abbreviations, May, March and August need a
   * capital.
   */
  static int month(Piece piece) {
    Month month = MONTHS.get(piece.lower());
    if (month == null) {
      return 0;
    }
    boolean full =
        piece.lower().length() > 4 || piece.lower().equals("june") || piece.lower().equals("july");
    boolean lowerAllowed = full && !FULL_MONTHS_NEEDING_A_CAPITAL.contains(piece.lower());
    return lowerAllowed || piece.isCapitalised() ? month.getValue() : 0;
  }

  /** Whether a month's name is an everyday word too, so that it needs support when alone. */
  static boolean isRiskyMonth(Piece piece) {
    return RISKY_MONTHS.contains(piece.lower());
  }

  static Optional<DayOfWeek> weekday(Piece piece) {
    DayOfWeek day = WEEKDAYS.get(piece.lower());
    boolean full = !piece.lower().endsWith(".");
    return day != null && (full || piece.isCapitalised()) ? Optional.of(day) : Optional.empty();
  }

  /** Whether a word names a day, month, season or unit of time, or a day counted from today. */
  static boolean isDateWord(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    return MONTHS.containsKey(lower)
        || WEEKDAYS.containsKey(lower)
        || SEASONS.containsKey(lower)
        || UNITS.contains(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower)
        || lower.startsWith("mid-");
  }

  /** The first month of a season of the northern hemisphere, or 0. */
  static int season(String lower) {
    return SEASONS.getOrDefault(lower, 0);
  }

  /** 1 to 4 for "first" to "fourth" and "1st" to "4th", or 0. */
  static int ordinal(String lower) {
    int index = ORDINALS.indexOf(lower);
    if (index >= 0) {
      return index + 1;
    }
    int number = lower.length() == 3 && hasOrdinalEnding(lower) ? lower.charAt(0) - '0' : 0;
    return number >= 1 && number <= 4 ? number : 0;
  }

  /** A small count in words or digits, "a" and "an" included; -1 for anything else. */
  static int count(String lower) {
    if (lower.equals("a") || lower.equals("an")) {
      return 1;
    }
    if (isDigits(lower)) {
      return lower.length() <= 3 ? Integer.parseInt(lower) : -1;
    }
    return NUMBERS.getOrDefault(lower, -1);
  }

  /** 1 to 31 of "5", "05", "5th", or 0. */
  static int day(String lower) {
    int digits = hasOrdinalEnding(lower) ? lower.length() - 2 : lower.length();
    if (digits < 1 || digits > 2 || !isDigits(lower.substring(0, digits))) {
      return 0;
    }
    int day = Integer.parseInt(lower.substring(0, digits));
    return day <= 31 ? day : 0;
  }

  /** {@link #day}, or 1 to 9 in words, as old wire copy writes "March five". */
  static int dayAfterMonth(String lower) {
    int word = NUMBERS.getOrDefault(lower, 0);
    return word > 0 && word < 10 ? word : day(lower);
  }

  /** A year written in four digits, 1500 to 2099, or 0. */
  static int year(String lower) {
    if (lower.length() != 4 || !isDigits(lower)) {
      return 0;
    }
    int year = Integer.parseInt(lower);
    return year >= 1500 && year <= 2099 ? year : 0;
  }

  /** The first year of "1990s" or "'90s", or 0. */
  static int decade(String lower) {
    if (!lower.endsWith("0s") && !lower.endsWith("0's")) {
      return 0;
    }
    if (lower.length() == 4 && lower.charAt(0) == '\'' && lower.charAt(1) >= '3') {
      return lower.charAt(1) <= '9' ? 1900 + (lower.charAt(1) - '0') * 10 : 0;
    }
    return lower.length() == 5 || lower.length() == 6 ? year(lower.substring(0, 4)) : 0;
  }

  /** Whether all characters are the digits 0 to 9, and there is at least one. */
  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean hasOrdinalEnding(String lower) {
    return lower.endsWith("th")
        || lower.endsWith("st")
        || lower.endsWith("nd")
        || lower.endsWith("rd");
  }
}
