package org.demarche.resolve.weapon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.lexicon.NamePieces;
import org.demarche.syntax.Sentence;

/**
 * A sentence as the pieces that names are compared by, and what stands between them. A piece is a
 * run of letters or of digits.
 */
final class WrittenWords {

  /** Between pieces of different words with nothing but blanks between them. */
  static final String BLANK = " ";

  /** Marks that do not part the words of a name. */
  private static final Pattern MARKS = Pattern.compile("[-–/'\"“”’`.&]*");

  /** Marks inside a word that do not part a name: "CVR(T)". */
  private static final Pattern GLUED_MARKS = Pattern.compile("[-–/'\"“”’`.&()@]*");

  private final List<String> pieces = new ArrayList<>();
  private final List<Integer> wordOf = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();

  WrittenWords(List<Sentence.Word> words) {
    String gap = "";
    int end = -1;
    for (int w = 0; w < words.size(); w++) {
      Sentence.Word word = words.get(w);
      if (end >= 0 && word.span().start() > end) {
        gap += BLANK;
      }
      end = word.span().end();
      List<String> own = NamePieces.of(word.form());
      List<String> within = gaps(word.form(), own.size());
      for (int i = 0; i < own.size(); i++) {
        pieces.add(own.get(i));
        wordOf.add(w);
        gaps.add(gap + within.get(i));
        gap = "";
      }
      gap += within.get(own.size());
    }
  }

  /** The characters before, between and after the pieces of a word. */
  private static List<String> gaps(String form, int pieces) {
    List<String> gaps = new ArrayList<>();
    StringBuilder gap = new StringBuilder();
    int before = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      int kind = Character.isLetter(c) ? 1 : Character.isDigit(c) ? 2 : c == '+' ? 3 : 0;
      if (kind == 0) {
        gap.append(c);
      } else if (kind != before || gap.length() > 0) {
        gaps.add(gap.toString());
        gap.setLength(0);
      }
      before = kind;
    }
    gaps.add(gap.toString());
    while (gaps.size() <= pieces) {
      gaps.add(0, "");
    }
    return gaps;
  }

  int size() {
    return pieces.size();
  }

  String piece(int i) {
    return pieces.get(i);
  }

  /** The word that a piece belongs to. */
  int word(int i) {
    return wordOf.get(i);
  }

  /** Whether a piece follows the one before it without a blank. */
  boolean isGlued(int i) {
    return i > 0 && i < gaps.size() && !gaps.get(i).contains(BLANK);
  }

  /**
   * Whether a piece and the one before it may belong to one name: no comma or bracket parts them.
   */
  boolean continues(int i) {
    String gap = gaps.get(i);
    return gap.contains(BLANK)
        ? MARKS.matcher(gap.replace(BLANK, "")).matches()
        : GLUED_MARKS.matcher(gap).matches();
  }

  /** Whether a piece and the one before it are parts of one number: "29.6", "46,300". */
  boolean isFraction(int i) {
    return isGlued(i)
        && (gaps.get(i).equals(".") || gaps.get(i).equals(","))
        && pieces.get(i - 1).length() < 4
        && Character.isDigit(pieces.get(i).charAt(0))
        && Character.isDigit(pieces.get(i - 1).charAt(0));
  }
}
