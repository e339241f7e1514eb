package org.demarche.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts headlines that stand in capitals or in title case into the case of ordinary text, which is
 * what the parser was trained on.
 */
final class HeadlineCase {

  private static final Set<String> ORDINARY = new HashSet<>(WordList.read("ordinary-words.txt"));
  private static final Set<String> ACRONYMS = WordList.set("headlines.txt", "acronyms");

  /** Short words that begin names and are no acronyms. */
  private static final Set<String> SHORT_NAMES = WordList.set("headlines.txt", "short-names");

  /** Words that stay capitalised before a name in title case: "Prime Minister Putin". */
  private static final Set<String> TITLES = WordList.set("headlines.txt", "titles");

  private static final Set<String> FUNCTION_WORDS = WordList.set("headlines.txt", "function-words");

  private enum Style {
    ORDINARY,
    CAPITALS,
    TITLE
  }

  private HeadlineCase() {}

  /** Whether a sentence stands in capitals. */
  static boolean isInCapitals(List<Piece> sentence) {
    return style(sentence) == Style.CAPITALS;
  }

  /** Whether a word is an ordinary one when in lower case. */
  static boolean isOrdinary(String word) {
    return ORDINARY.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The headline in ordinary case; as it is when it already stands so. */
  static List<Piece> recase(List<Piece> headline, CaseEvidence evidence) {
    Style style = style(headline);
    if (style == Style.ORDINARY) {
      return headline;
    }
    List<Piece> recased = new ArrayList<>(headline.size());
    boolean first = true;
    for (int i = 0; i < headline.size(); i++) {
      Piece piece = headline.get(i);
      boolean word = Character.isLetter(piece.form().codePointAt(0));
      boolean keep = style == Style.TITLE && isTitleOfName(headline, i, evidence);
      String form = keep ? piece.form() : recase(headline, i, style, evidence);
      recased.add(piece.withForm(word && first ? capitalised(form) : form));
      first = word ? false : first || piece.form().equals(":");
    }
    return recased;
  }

  private static String recase(List<Piece> headline, int i, Style style, CaseEvidence evidence) {
    Piece piece = headline.get(i);
    String form = piece.form();
    String lower = form.toLowerCase(Locale.ROOT);
    if (!piece.startsUpper() && !form.startsWith("'")) {
      return form;
    }
    if (form.startsWith("'") || lower.equals("n't")) {
      return lower;
    }
    String seen = evidence.find(form);
    if (style == Style.CAPITALS && isBracketed(headline, i)) {
      return form;
    }
    if (style == Style.CAPITALS) {
      if (seen != null && !seen.equals(form) && !ACRONYMS.contains(form)) {
        return seen;
      }
      return fromCapitals(form, lower, seen != null);
    }
    boolean inner = form.length() > 1 && !form.substring(1).equals(lower.substring(1));
    if (inner || isName(headline, i)) {
      return form;
    }
    return seen != null ? sameWord(seen, form, lower) : ORDINARY.contains(lower) ? lower : form;
  }

  /** Whether a word stands alone in brackets, as the symbol of a share does. */
  private static boolean isBracketed(List<Piece> headline, int i) {
    return i > 0
        && i + 1 < headline.size()
        && "<(".contains(headline.get(i - 1).form())
        && ">)".contains(headline.get(i + 1).form());
  }

  /** In title case a capital may only be taken away, not letters changed. */
  private static String sameWord(String seen, String form, String lower) {
    return seen.equals(lower) ? lower : form;
  }

  /** A month before a number, or a word that only abbreviates: their capitals stay. */
  private static boolean isName(List<Piece> headline, int i) {
    String form = headline.get(i).form();
    boolean number = i + 1 < headline.size() && headline.get(i + 1).startsWithDigit();
    return form.endsWith(".") || number && (form.equals("May") || form.equals("March"));
  }

  /**
   * A word in capitals of which the article does not say how it is written otherwise.
   *
   * @param seen whether the article writes it in capitals too
   */
  private static String fromCapitals(String form, String lower, boolean seen) {
    if (form.length() == 1) {
      return form.equals("A") ? lower : form;
    }
    if (SHORT_NAMES.contains(lower)) {
      return capitalised(lower);
    }
    boolean coded = form.indexOf('.') >= 0 || form.chars().anyMatch(Character::isDigit);
    if (coded || ACRONYMS.contains(form)) {
      return form;
    }
    if (ORDINARY.contains(lower)) {
      return lower;
    }
    boolean acronym =
        seen || form.length() <= 3 || lower.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    return acronym ? form : capitalised(lower);
  }

  private static String capitalised(String form) {
    int first = Character.toUpperCase(form.codePointAt(0));
    return Character.toString(first) + form.substring(Character.charCount(form.codePointAt(0)));
  }

  /** Whether a title that runs up to a name stands here. */
  private static boolean isTitleOfName(List<Piece> headline, int i, CaseEvidence evidence) {
    for (int k = i; k < headline.size() && k < i + 4; k++) {
      String form = headline.get(k).form();
      if (!Character.isUpperCase(form.codePointAt(0))) {
        return false;
      }
      if (!TITLES.contains(form.toLowerCase(Locale.ROOT))) {
        return k > i && isNameWord(form, evidence);
      }
    }
    return false;
  }

  private static boolean isNameWord(String form, CaseEvidence evidence) {
    @Nullable String seen = evidence.find(form);
    return seen != null ? seen.equals(form) : !isOrdinary(form);
  }

  private static Style style(List<Piece> pieces) {
    int upper = 0;
    int letters = 0;
    int long_ = 0;
    int small = 0;
    boolean first = true;
    for (Piece piece : pieces) {
      String form = piece.form();
      for (int i = 0; i < form.length(); i++) {
        upper += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
        letters += Character.isLetter(form.charAt(i)) ? 1 : 0;
      }
      if (Character.isLetter(form.charAt(0)) && form.length() >= 4) {
        long_ += first ? 0 : 1;
        small += piece.startsLower() && !isFunctionWord(form) ? 1 : 0;
        first = false;
      }
    }
    if (letters >= 4 && upper >= 0.8 * letters) {
      return Style.CAPITALS;
    }
    return long_ >= 2 && small <= 0.15 * long_ ? Style.TITLE : Style.ORDINARY;
  }

  private static boolean isFunctionWord(String form) {
    return FUNCTION_WORDS.contains(form);
  }
}
