package org.demarche.desk.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as it was understood. */
public sealed interface Expression {

  /** Everything: the query of no words. */
  Expression ALL = new All(List.of());

  /** All of the parts are met; of none, everything is. */
  record All(List<Expression> parts) implements Expression {

    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of the parts, at least, is met. */
  record Any(List<Expression> parts) implements Expression {

    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part is not met. */
  record Not(Expression part) implements Expression {}

  /**
   * Words that must stand somewhere.
   *
   * @param field where; null for the title or the text
   * @param text as typed, without quotation marks
   */
  record Term(@Nullable String field, String text, Form form) implements Expression {}

  /** How the words of a term are meant. */
  sealed interface Form {

    /** A single word, or what the index makes of it. */
    record Word() implements Form {}

    /** The beginning of a word. */
    record Prefix() implements Form {}

    /**
     * Words that follow each other.
     *
     * @param slop how many places they may be moved by
     */
    record Phrase(int slop) implements Form {}
  }
}
