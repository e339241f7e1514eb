package org.demarche.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the place, date and agency that open a wire report. */
final class Dateline {

  private static final int LONGEST = 110;
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'-]+(?: \\p{Lu}[\\p{Lu}.'-]+){0,3}";
  private static final String NAME = "\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){0,3}";
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.?";
  private static final String DATE =
      "(?:" + MONTH + " \\d{1,2}(?:, \\d{4})?|\\d{1,2} " + MONTH + "(?:,? \\d{4})?)";
  private static final String AGENCY = "\\([\\p{L}\\d .,/'&-]{2,40}\\)";
  private static final String DASH = " ?(?:--?|\u2013|\u2014|:) ?";
  private static final String SPACED_DASH = " (?:--?|\u2013|\u2014) | ?-- ?";

  /** "MOSCOW, March 3 (Reuters) - ", "WASHINGTON/BEIJING -- ", "BEIRUT, Lebanon (AP) - ". */
  private static final Pattern CAPITAL_PLACE =
      Pattern.compile(
          "("
              + CAPITALS
              + "(?:/"
              + CAPITALS
              + ")*(?:, "
              + NAME
              + ")?(?:, "
              + DATE
              + ")?"
              + "(?: ?"
              + AGENCY
              + ")?)(?:"
              + SPACED_DASH
              + ")");

  /** "Moscow (AFP) - ", "Tel Aviv, Israel, 3 March (Xinhua) -- ": needs an agency or a date. */
  private static final Pattern NAMED_PLACE =
      Pattern.compile(
          "("
              + NAME
              + "(?:/"
              + NAME
              + ")?(?:, "
              + NAME
              + ")?"
              + "(?:(?:, "
              + DATE
              + ")? ?"
              + AGENCY
              + "|, "
              + DATE
              + "))(?:"
              + DASH
              + ")");

  /** "(Reuters) - ". */
  private static final Pattern AGENCY_ONLY = Pattern.compile("(" + AGENCY + ")(?:" + DASH + ")");

  private Dateline() {}

  /** A dateline's end, and where the report proper begins; indexes in the clean text. */
  record Found(int end, int next) {}

  /** Looks for a dateline at the start of a paragraph; null when there is none. */
  static @Nullable Found find(CleanText text, int start, int end) {
    String head = text.substring(start, Math.min(end, start + LONGEST)).replace('\n', ' ');
    for (Pattern pattern : new Pattern[] {CAPITAL_PLACE, NAMED_PLACE, AGENCY_ONLY}) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.lookingAt() && start + matcher.end() < end) {
        return new Found(start + matcher.end(1), start + matcher.end());
      }
    }
    return null;
  }
}
