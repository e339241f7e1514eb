package org.demarche.desk.search.query;

/**
 * The smallest part of a query.
 *
 * @param text without quotation marks, blanks and the colon of a field
 * @param at where it begins
 * @param slop of a phrase
 */
record Piece(Kind kind, String text, int at, int slop) {

  Piece(Kind kind, String text, int at) {
    this(kind, text, at, 0);
  }

  /** What a piece is. */
  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    AND,
    OR,
    NOT,
    MUST,
    OPEN,
    CLOSE,
    END
  }
}
