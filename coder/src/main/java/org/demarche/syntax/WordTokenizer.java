package org.demarche.syntax;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a paragraph into tokens with NLP4J's tokenizer, whose conventions the models were trained
 * on, and mends what it does to designations, addresses and unknown abbreviations.
 */
final class WordTokenizer {

  /** Longest run without a blank that the tokenizer sees; its patterns are quadratic in it. */
  private static final int LONGEST_RUN = 120;

  private static final Pattern DESIGNATION =
      Pattern.compile("\\p{Alpha}{1,6}-?\\d{1,4}(?:-\\d{1,3})?[\\p{Alnum}/-]{0,8}");
  private static final Pattern UNIT = Pattern.compile("\\p{Alpha}{1,2}");
  private static final Set<String> TOP_LEVEL_DOMAINS =
      Set.of("com", "org", "net", "gov", "edu", "mil", "int", "info", "ru", "uk", "il", "ir", "cn");
  private static final Set<String> MORE_ABBREVIATIONS =
      Set.copyOf(WordList.read("abbreviations.txt"));

  private final Tokenizer tokenizer = new EnglishTokenizer();

  /** The tokens of {@code text} between two places, in order and disjoint. */
  List<Piece> tokenize(CleanText text, int start, int end) {
    Spaced spaced = new Spaced(text, start, end);
    List<Piece> pieces = new ArrayList<>();
    int place = 0;
    for (Token token : tokenizer.tokenize(spaced.text())) {
      int from = spaced.find(token, place);
      int to = Math.max(from + 1, Math.min(token.getEndOffset(), spaced.length()));
      if (spaced.startsWith(token.getWordForm(), from)) {
        to = from + token.getWordForm().length();
      }
      if (from < spaced.length()) {
        add(
            pieces,
            text,
            new Piece(token.getWordForm(), spaced.clean(from), spaced.clean(to - 1) + 1));
        place = to;
      }
    }
    return mend(pieces);
  }

  /**
   * Adds a piece; one that shares a character of the received text with the last is joined to it.
   */
  private static void add(List<Piece> pieces, CleanText text, Piece piece) {
    int last = pieces.size() - 1;
    if (last >= 0) {
      Piece before = pieces.get(last);
      if (text.span(piece.start(), piece.end()).start()
          < text.span(before.start(), before.end()).end()) {
        pieces.set(last, before.join(piece));
        return;
      }
    }
    pieces.add(piece);
  }

  private static List<Piece> mend(List<Piece> pieces) {
    List<Piece> mended = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Piece last = mended.isEmpty() ? null : mended.get(mended.size() - 1);
      if (last != null && last.touches(piece) && belongTogether(last, piece)) {
        mended.set(mended.size() - 1, last.join(piece));
      } else if (isAddress(pieces, i)) {
        mended.add(piece.join(pieces.get(i + 1)).join(pieces.get(i + 2)));
        i += 2;
      } else {
        mended.add(piece);
      }
    }
    return mended;
  }

  private static boolean belongTogether(Piece left, Piece right) {
    if (right.form().equals(".")) {
      return MORE_ABBREVIATIONS.contains(left.form());
    }
    return UNIT.matcher(right.form()).matches() && DESIGNATION.matcher(left.form()).matches();
  }

  /** Whether "example", ".", "com" stand here, which the tokenizer takes apart. */
  private static boolean isAddress(List<Piece> pieces, int i) {
    return i + 2 < pieces.size()
        && pieces.get(i + 1).form().equals(".")
        && pieces.get(i).touches(pieces.get(i + 1))
        && pieces.get(i + 1).touches(pieces.get(i + 2))
        && TOP_LEVEL_DOMAINS.contains(pieces.get(i + 2).form());
  }

  /** The paragraph with blanks for newlines, and more blanks where the tokenizer needs them. */
  private static final class Spaced {
    private final StringBuilder chars;
    private int[] places;

    Spaced(CleanText text, int start, int end) {
      chars = new StringBuilder(end - start + 16);
      places = new int[end - start + 16];
      int run = 0;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i) == '\n' ? ' ' : text.charAt(i);
        run = c == ' ' ? 0 : run + 1;
        boolean long_ = run > LONGEST_RUN && !Character.isLowSurrogate(c);
        if (long_ || breaksBefore(text, i, start, end)) {
          append(' ', i);
          run = 1;
        }
        append(c, i);
      }
    }

    private void append(char c, int place) {
      if (chars.length() == places.length) {
        places = Arrays.copyOf(places, places.length + places.length / 2);
      }
      places[chars.length()] = place;
      chars.append(c);
    }

    /**
     * Whether a blank belongs before a character: "50%)" is no emoticon, "in 2010.The" has lost its
     * blank.
     */
    private static boolean breaksBefore(CleanText text, int i, int start, int end) {
      if (i == start) {
        return false;
      }
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      if (c == ')' || c == ']') {
        return "%;:!|#".indexOf(before) >= 0;
      }
      return before == '.'
          && Character.isUpperCase(c)
          && i - 2 >= start
          && Character.isDigit(text.charAt(i - 2))
          && i + 1 < end
          && Character.isLowerCase(text.charAt(i + 1));
    }

    String text() {
      return chars.toString();
    }

    int length() {
      return chars.length();
    }

    int clean(int index) {
      return places[index];
    }

    boolean startsWith(String form, int at) {
      return chars.length() >= at + form.length()
          && chars.substring(at, at + form.length()).equals(form);
    }

    /** Where a token really starts: its offset, or the next place that reads as it does. */
    int find(Token token, int from) {
      String form = token.getWordForm();
      int offset = token.getStartOffset();
      if (offset >= from && startsWith(form, offset)) {
        return offset;
      }
      int place = from;
      while (place < chars.length() && chars.charAt(place) == ' ') {
        place++;
      }
      return startsWith(form, place) ? place : Math.max(place, offset);
    }
  }
}
