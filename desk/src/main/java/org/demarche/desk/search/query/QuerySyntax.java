package org.demarche.desk.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.desk.search.query.Expression.Form;
import org.demarche.desk.search.query.Piece.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries. Words side by side must all be there; {@code OR}, {@code NOT} (or {@code -}) and
 * parentheses say otherwise; quotation marks hold a phrase, {@code "…"~3} one whose words may be
 * apart; {@code word*} is the beginning of words; {@code field:value} looks into a field. {@code
 * NOT} binds most, {@code OR} least.
 */
public final class QuerySyntax {

  /** Most characters of a query. */
  public static final int LONGEST = 4000;

  private static final int DEEPEST = 20;
  private static final int MOST_TERMS = 200;
  private static final int SHORTEST_PREFIX = 2;

  private final List<Piece> pieces;
  private int next;
  private int depth;
  private int terms;

  private QuerySyntax(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * What a query means.
   *
   * @param fields the names that may stand before a colon
   * @throws QuerySyntaxException when it cannot be read
   */
  public static Expression read(String query, Set<String> fields) {
    if (query.length() > LONGEST) {
      throw new QuerySyntaxException(
          LONGEST, "a query has at most " + LONGEST + " characters; this one has more");
    }
    QuerySyntax syntax = new QuerySyntax(new PieceReader(query, fields).read());
    if (syntax.peek().kind() == Kind.END) {
      return Expression.ALL;
    }
    Expression expression = syntax.any(null);
    Piece rest = syntax.peek();
    if (rest.kind() == Kind.CLOSE) {
      throw new QuerySyntaxException(rest.at(), "this parenthesis closes none; take it out");
    }
    return expression;
  }

  private Expression any(@Nullable String field) {
    List<Expression> parts = new ArrayList<>(List.of(all(field)));
    while (peek().kind() == Kind.OR) {
      next++;
      parts.add(all(field));
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.Any(parts);
  }

  private Expression all(@Nullable String field) {
    List<Expression> parts = new ArrayList<>(List.of(one(field)));
    while (true) {
      Kind kind = peek().kind();
      if (kind == Kind.OR || kind == Kind.CLOSE || kind == Kind.END) {
        break;
      }
      if (kind == Kind.AND) {
        next++;
      }
      parts.add(one(field));
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.All(parts);
  }

  @SuppressWarnings("StatementSwitchToExpressionSwitch")
  private Expression one(@Nullable String field) {
    Piece piece = pieces.get(next);
    return switch (piece.kind()) {
      case NOT -> nested(piece, () -> new Expression.Not(operand(field)));
      case MUST -> nested(piece, () -> operand(field));
      case OPEN -> nested(piece, () -> group(field));
      case FIELD -> nested(piece, () -> field(field));
      case WORD, PHRASE -> term(field, pieces.get(next++));
      default -> throw missing(piece);
    };
  }

  /** What stands behind an operator. */
  private Expression operand(@Nullable String field) {
    next++;
    return one(field);
  }

  /** A step into the depth, which is bounded, so that no query exhausts the stack. */
  private Expression nested(Piece at, Supplier<Expression> reading) {
    if (++depth > DEEPEST) {
      throw new QuerySyntaxException(at.at(), "the query is nested too deeply; make it simpler");
    }
    Expression expression = reading.get();
    depth--;
    return expression;
  }

  private Expression group(@Nullable String field) {
    Piece open = pieces.get(next++);
    Expression inner = any(field);
    if (peek().kind() != Kind.CLOSE) {
      throw new QuerySyntaxException(open.at(), "this parenthesis is not closed; add a )");
    }
    next++;
    return inner;
  }

  private Expression field(@Nullable String outer) {
    Piece field = pieces.get(next++);
    if (outer != null) {
      throw new QuerySyntaxException(
          field.at(), "a field stands inside the field " + outer + "; take one of them out");
    }
    return one(field.text());
  }

  private Expression term(@Nullable String field, Piece piece) {
    if (++terms > MOST_TERMS) {
      throw new QuerySyntaxException(
          piece.at(), "a query has at most " + MOST_TERMS + " words; leave some out");
    }
    String text = piece.text();
    if (piece.kind() == Kind.PHRASE) {
      return new Expression.Term(field, text, new Form.Phrase(piece.slop()));
    }
    if (!text.endsWith("*")) {
      return new Expression.Term(field, text, new Form.Word());
    }
    String start = text.substring(0, text.length() - 1);
    if (start.length() < SHORTEST_PREFIX || start.indexOf('*') >= 0) {
      throw new QuerySyntaxException(
          piece.at(),
          "a star stands at the end of at least " + SHORTEST_PREFIX + " letters, as in missil*");
    }
    return new Expression.Term(field, start, new Form.Prefix());
  }

  private QuerySyntaxException missing(Piece found) {
    Piece before = next == 0 ? null : pieces.get(next - 1);
    String after = before == null ? "at the start of the query" : "after " + shown(before);
    return new QuerySyntaxException(
        found.at(),
        "a word, a phrase or a field is missing "
            + after
            + "; to look for AND, OR or NOT as words, put them in quotation marks");
  }

  private static String shown(Piece piece) {
    return piece.kind() == Kind.FIELD ? piece.text() + ":" : piece.text();
  }

  private Piece peek() {
    return pieces.get(next);
  }
}
