package org.demarche.resolve.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** A sentence cut into pieces; asking beyond its ends gives an empty piece. */
final class Line {

  private static final Piece NOTHING = new Piece("", "", -1, "", false);

  /** The most words that stand before the first telling word of a date ("in a couple of weeks"). */
  private static final int REACH = 5;

  private static final String CUTS = "-\u2013\u2014/";

  private final ParsedSentence sentence;
  private final List<Piece> pieces = new ArrayList<>();
  private final boolean[] promising;

  Line(ParsedSentence sentence) {
    this.sentence = sentence;
    for (Token token : sentence.tokens()) {
      cut(token);
    }
    int since = REACH + 1;
    promising = new boolean[pieces.size()];
    for (int i = pieces.size() - 1; i >= 0; i--) {
      boolean core = at(i).isNumber() || DateWords.isDateWord(lower(i)) || lower(i).startsWith("'");
      since = core || lower(i).startsWith("q") || lower(i).startsWith("fy") ? 0 : since + 1;
      promising[i] = since <= REACH;
    }
  }

  /** Whether a number or a date's word stands here or soon after. */
  boolean isPromising(int index) {
    return promising[index];
  }

  private void cut(Token token) {
    String form = token.form();
    int start = 0;
    for (int i = 0; i <= form.length(); i++) {
      if (i == form.length() || CUTS.indexOf(form.charAt(i)) >= 0) {
        add(token, form.substring(start, i), start > 0);
        if (i < form.length()) {
          add(token, form.substring(i, i + 1), i > 0);
        }
        start = i + 1;
      }
    }
  }

  private void add(Token token, String text, boolean inside) {
    if (text.isEmpty()) {
      return;
    }
    boolean glued =
        inside
            || (token.index() > 0
                && sentence.token(token.index() - 1).span().end() == token.span().start());
    pieces.add(new Piece(text, text.toLowerCase(Locale.ROOT), token.index(), token.tag(), glued));
  }

  int size() {
    return pieces.size();
  }

  Piece at(int index) {
    return index >= 0 && index < pieces.size() ? pieces.get(index) : NOTHING;
  }

  String lower(int index) {
    return at(index).lower();
  }

  /** Whether the piece is one of these words. */
  boolean is(int index, String... words) {
    String lower = lower(index);
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Index after the words, or -1 when they do not stand here. */
  int skip(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!lower(index + i).equals(words[i])) {
        return -1;
      }
    }
    return index + words.length;
  }

  /** Index after a comma, if one stands here. */
  int pastComma(int index) {
    return is(index, ",") ? index + 1 : index;
  }

  /** Whether a number here is the tail of a designation such as F-16 or S-300. */
  boolean isDesignation(int index) {
    Piece dash = at(index - 1);
    if (!at(index).glued() || !(dash.isDash() || dash.text().equals("/"))) {
      return false;
    }
    Piece before = at(index - 2);
    return dash.glued()
        && !before.isNumber()
        && DateWords.month(before) == 0
        && !is(index - 2, "mid", "early", "late", "pre", "post");
  }

  /** The words of some pieces as whole tokens, with blanks where the article has any. */
  String text(int firstToken, int lastToken) {
    StringBuilder text = new StringBuilder();
    for (int i = firstToken; i <= lastToken; i++) {
      boolean gap =
          i > firstToken && sentence.token(i - 1).span().end() < sentence.token(i).span().start();
      text.append(gap ? " " : "").append(sentence.token(i).form());
    }
    return text.toString();
  }
}
