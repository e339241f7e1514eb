package org.demarche.desk.register;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a register's comment says in its set phrases. Only what is sure is read; the comment itself
 * stays with the row.
 *
 * @param value of the deal as written: {@code $572 m}, {@code part of $1 b}; null when not given
 * @param platform what it is for, from "For …"; null when not given
 * @param replaces the order in whose place this one came; null when not given
 */
public record Remarks(
    Set<Trait> traits,
    @Nullable String value,
    @Nullable String platform,
    @Nullable Replaced replaces) {

  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)((?:probably |possibly )?(?:part of )?)((?:US|A|C|NZ|S)?[$€£]\\s?\\d[\\d.,]*(?:-\\d[\\d.,]*)?"
              + "\\s?(?:m|b|bn|million|billion)\\b)(?: \\([^)]*\\))?,? (?:[\\w-]+ ){0,2}(?:deal|contract|order)\\b");
  private static final Pattern PLATFORM = Pattern.compile("(?:^|; )[Ff]or ([^;()]+)");
  private static final Pattern REPLACES =
      Pattern.compile(
          "(?i)replac(?:es|ing|ed|ement for) (?:[\\w$.-]+ ){0,3}?(\\d{4}) order([^;]*)");
  private static final Pattern CANCELLED = Pattern.compile("(?i)cancell?ed(?: in)? (\\d{4})");

  /** Copies the traits. */
  public Remarks {
    traits = Set.copyOf(traits);
  }

  /**
   * An order that this one replaces.
   *
   * @param ordered its year
   * @param cancelled when it was cancelled; null when the comment does not say
   */
  public record Replaced(int ordered, @Nullable Integer cancelled) {}

  /** A set phrase of comments. */
  public enum Trait {
    SECOND_HAND("second-hand|second hand|ex-[A-Z]", "second-hand"),
    AID("\\baid\\b|\\bgift\\b|donat", "aid"),
    LICENCE("licen[cs]e", "under licence"),
    ASSEMBLED("assembled", "assembled by the recipient"),
    LEASE("\\bleas(?:e|ed|ing)\\b", "lease"),
    LOAN("\\bloan", "loan"),
    FINANCED("financed", "financed by another"),
    EMBARGO("embargo", "embargo"),
    CANCELLED("cancel", "a cancellation"),
    ILLEGAL("illegal|smuggl", "illegal"),
    CAPTURED("captured", "captured"),
    SUPPLIER_UNCERTAIN("supplier uncertain", "supplier uncertain"),
    DESIGNATION_UNCERTAIN("designation uncertain", "designation uncertain"),
    STATUS_UNCERTAIN("status uncertain", "status uncertain"),
    PROBABLY("probably", "probably"),
    POSSIBLY("possibly", "possibly");

    private final Pattern pattern;
    private final String words;

    Trait(String pattern, String words) {
      this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** Reads a comment. */
  public static Remarks of(String comment) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (trait.pattern.matcher(comment).find()) {
        traits.add(trait);
      }
    }
    Matcher platform = PLATFORM.matcher(comment);
    return new Remarks(
        traits,
        value(comment),
        platform.find() ? platform.group(1).strip() : null,
        replaces(comment));
  }

  private static @Nullable String value(String comment) {
    Matcher value = VALUE.matcher(comment);
    if (!value.find()) {
      return null;
    }
    return value.group(1).toLowerCase(Locale.ROOT) + value.group(2);
  }

  private static @Nullable Replaced replaces(String comment) {
    Matcher order = REPLACES.matcher(comment);
    if (!order.find()) {
      return null;
    }
    Matcher cancelled = CANCELLED.matcher(order.group(2));
    return new Replaced(
        Integer.parseInt(order.group(1)),
        cancelled.find() ? Integer.valueOf(cancelled.group(1)) : null);
  }
}
