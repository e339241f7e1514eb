package org.demarche.resolve.amount;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words: "36", "1,500", "1.2bn", "two dozen", "10 to 15", "15 mln". */
final class NumberReader {

  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(k|m|mn|mln|bn|b|bln|tn|trn)?");
  private static final Pattern RANGE =
      Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)[-\u2013](\\d[\\d,]*(?:\\.\\d+)?)");
  private static final Map<String, BigDecimal> SCALES = scales();
  private static final Map<String, Integer> WORDS = words();

  private final String[] lower;

  NumberReader(ParsedSentence sentence) {
    lower = new String[sentence.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = sentence.token(i).form().toLowerCase(Locale.ROOT);
    }
  }

  /** The number, or the range of numbers, that begins at a token. */
  Optional<Numeral> at(int i) {
    Numeral first = single(i);
    if (first == null) {
      return Optional.empty();
    }
    int to = first.end();
    boolean between = i > 0 && is(i - 1, "between") && is(to, "and");
    boolean joined =
        between || is(to, "to") || ((is(to, "-") || is(to, "\u2013")) && !first.worded());
    Numeral last = joined ? single(to + 1) : null;
    return Optional.of(last != null && isRising(first, last) ? first.to(last) : first);
  }

  private static boolean isRising(Numeral first, Numeral last) {
    return last.worded() == first.worded() && first.low().compareTo(last.high()) < 0;
  }

  /** The factor of "million", "bn", "dozen", or null. */
  static @Nullable BigDecimal scale(String lower) {
    return SCALES.get(lower);
  }

  private @Nullable Numeral single(int i) {
    if (i >= lower.length) {
      return null;
    }
    Numeral bare = digits(i);
    if (bare == null) {
      bare = range(i);
    }
    if (bare == null) {
      bare = words(i);
    }
    return bare == null ? null : scaled(bare);
  }

  private Numeral scaled(Numeral bare) {
    Numeral number = bare;
    int at =
        is(number.end(), "-") && scaleAt(number.end() + 1) != null
            ? number.end() + 1
            : number.end();
    BigDecimal factor = scaleAt(at);
    while (factor != null) {
      number = number.times(factor, at + 1);
      at = number.end();
      factor = scaleAt(at);
    }
    return number;
  }

  private @Nullable BigDecimal scaleAt(int i) {
    return i < lower.length ? SCALES.get(lower(i)) : null;
  }

  private @Nullable Numeral digits(int i) {
    if (!isDigit(i)) {
      return null;
    }
    Matcher matcher = DIGITS.matcher(lower(i));
    if (!matcher.matches()) {
      return null;
    }
    if (matcher.group(1).length() > 1 && lower(i).charAt(0) == '0') {
      return null;
    }
    String fraction = matcher.group(2) == null ? "" : matcher.group(2);
    BigDecimal value = new BigDecimal(matcher.group(1).replace(",", "") + fraction);
    String suffix = matcher.group(3);
    BigDecimal factor = suffix == null ? null : SCALES.get(suffix);
    BigDecimal whole = factor == null ? value : value.multiply(factor);
    return new Numeral(i + 1, whole, whole, factor != null, false);
  }

  private @Nullable Numeral range(int i) {
    Matcher matcher = isDigit(i) ? RANGE.matcher(lower(i)) : null;
    if (matcher == null || !matcher.matches()) {
      return null;
    }
    BigDecimal low = new BigDecimal(matcher.group(1).replace(",", ""));
    BigDecimal high = new BigDecimal(matcher.group(2).replace(",", ""));
    return low.compareTo(high) < 0 ? new Numeral(i + 1, low, high, false, false) : null;
  }

  /** "twenty-five", "one hundred and fifty", "a dozen", "half a million". */
  private @Nullable Numeral words(int i) {
    if (is(i, "half") && is(i + 1, "a") && scaleAt(i + 2) != null) {
      BigDecimal half = BigDecimal.valueOf(5, 1);
      return new Numeral(i + 2, half, half, false, true);
    }
    if ((is(i, "a") || is(i, "an")) && scaleAt(i + 1) != null && lower(i + 1).length() > 2) {
      return new Numeral(i + 1, BigDecimal.ONE, BigDecimal.ONE, false, true);
    }
    int first = i < lower.length ? word(lower(i)) : -1;
    if (first < 0) {
      return null;
    }
    return is(i + 1, "hundred") ? hundreds(first, i + 2) : tens(first, i + 1, 0);
  }

  private Numeral hundreds(int count, int end) {
    int rest = is(end, "and") ? end + 1 : end;
    int value = rest < lower.length ? word(lower(rest)) : -1;
    return value > 0 ? tens(value, rest + 1, count * 100L) : worded(end, count * 100L);
  }

  private Numeral tens(int value, int end, long more) {
    int rest = is(end, "-") ? end + 1 : end;
    int ones = rest < lower.length && value >= 20 && value % 10 == 0 ? word(lower(rest)) : -1;
    return ones > 0 && ones < 10
        ? worded(rest + 1, more + value + ones)
        : worded(end, more + value);
  }

  private static Numeral worded(int end, long value) {
    BigDecimal number = BigDecimal.valueOf(value);
    return new Numeral(end, number, number, false, true);
  }

  private static int word(String lower) {
    Integer value = WORDS.get(lower);
    if (value != null) {
      return value;
    }
    int dash = lower.indexOf('-');
    if (dash <= 0) {
      return -1;
    }
    int tens = WORDS.getOrDefault(lower.substring(0, dash), -1);
    int ones = WORDS.getOrDefault(lower.substring(dash + 1), -1);
    return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : -1;
  }

  private boolean isDigit(int i) {
    return !lower(i).isEmpty() && lower(i).charAt(0) >= '0' && lower(i).charAt(0) <= '9';
  }

  private boolean is(int i, String word) {
    return i < lower.length && lower(i).equals(word);
  }

  private String lower(int i) {
    return lower[i];
  }

  private static Map<String, BigDecimal> scales() {
    Map<String, BigDecimal> scales = new HashMap<>();
    put(scales, 12, "dozen");
    put(scales, 100, "hundred");
    put(scales, 1_000, "thousand", "k");
    put(scales, 100_000, "lakh", "lakhs");
    put(scales, 1_000_000, "million", "mln", "mn", "m");
    put(scales, 10_000_000, "crore", "crores");
    put(scales, 1_000_000_000, "billion", "bln", "bn", "b");
    put(scales, 1_000_000_000_000L, "trillion", "trln", "trn", "tn");
    return Map.copyOf(scales);
  }

  private static void put(Map<String, BigDecimal> scales, long factor, String... words) {
    for (String word : words) {
      scales.put(word, BigDecimal.valueOf(factor));
    }
  }

  private static Map<String, Integer> words() {
    String[] small =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ");
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < small.length; i++) {
      words.put(small[i], i);
    }
    for (int i = 0; i < tens.length; i++) {
      words.put(tens[i], 20 + 10 * i);
    }
    return Map.copyOf(words);
  }
}
