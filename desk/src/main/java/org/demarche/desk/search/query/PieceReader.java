package org.demarche.desk.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.desk.search.query.Piece.Kind;

/** Divides a query into pieces. */
final class PieceReader {

  private static final String QUOTES = "\"“”„«»";
  private static final int MOST_SLOP = 50;

  private final String query;
  private final Set<String> fields;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  PieceReader(String query, Set<String> fields) {
    this.query = query;
    this.fields = fields;
  }

  /** The pieces, the last of them {@link Kind#END}. */
  List<Piece> read() {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '(') {
        single(Kind.OPEN);
      } else if (c == ')') {
        single(Kind.CLOSE);
      } else if (QUOTES.indexOf(c) >= 0) {
        phrase();
      } else if (c == '-' && begins()) {
        single(Kind.NOT);
      } else if (c == '+' && begins()) {
        single(Kind.MUST);
      } else {
        word();
      }
    }
    pieces.add(new Piece(Kind.END, "", query.length()));
    return pieces;
  }

  private void single(Kind kind) {
    pieces.add(new Piece(kind, query.substring(at, at + 1), at));
    at++;
  }

  /** Whether something to be wanted or not stands right behind, and nothing right before. */
  private boolean begins() {
    boolean before =
        at == 0 || Character.isWhitespace(query.charAt(at - 1)) || query.charAt(at - 1) == '(';
    return before && at + 1 < query.length() && !Character.isWhitespace(query.charAt(at + 1));
  }

  private void phrase() {
    int start = at + 1;
    int end = start;
    while (end < query.length() && QUOTES.indexOf(query.charAt(end)) < 0) {
      end++;
    }
    if (end == query.length()) {
      throw new QuerySyntaxException(
          at, "this quotation mark is not closed; put another at the end of the phrase");
    }
    int begun = at;
    at = end + 1;
    pieces.add(new Piece(Kind.PHRASE, query.substring(start, end), begun, slop()));
  }

  private int slop() {
    if (at >= query.length() || query.charAt(at) != '~') {
      return 0;
    }
    int begun = at++;
    int start = at;
    while (at < query.length() && Character.isDigit(query.charAt(at))) {
      at++;
    }
    String digits = query.substring(start, at);
    if (digits.isEmpty() || digits.length() > 2 || Integer.parseInt(digits) > MOST_SLOP) {
      throw new QuerySyntaxException(
          begun, "after ~ a number from 0 to " + MOST_SLOP + " says how far words may be apart");
    }
    return Integer.parseInt(digits);
  }

  private void word() {
    int start = at;
    while (at < query.length() && isOfWord(query.charAt(at))) {
      at++;
    }
    String word = query.substring(start, at);
    if (at + 1 < query.length() && query.charAt(at) == ':' && isValue(query.charAt(at + 1))) {
      field(word, start);
      return;
    }
    if (at < query.length() && query.charAt(at) == ':') {
      at++;
    }
    if (!word.isEmpty()) {
      pieces.add(new Piece(operator(word), word, start));
    }
  }

  private void field(String word, int start) {
    String name = word.toLowerCase(Locale.ROOT);
    if (!fields.contains(name)) {
      throw new QuerySyntaxException(
          start,
          "there is no field \""
              + word
              + "\", only "
              + String.join(", ", fields)
              + "; to look for the words themselves, put them in quotation marks");
    }
    at++;
    pieces.add(new Piece(Kind.FIELD, name, start));
  }

  private static boolean isOfWord(char c) {
    return !Character.isWhitespace(c) && c != '(' && c != ')' && c != ':' && QUOTES.indexOf(c) < 0;
  }

  private static boolean isValue(char c) {
    return c == '(' || QUOTES.indexOf(c) >= 0 || isOfWord(c);
  }

  private static Kind operator(String word) {
    return switch (word) {
      case "AND", "&&" -> Kind.AND;
      case "OR", "||" -> Kind.OR;
      case "NOT", "!" -> Kind.NOT;
      default -> Kind.WORD;
    };
  }
}
