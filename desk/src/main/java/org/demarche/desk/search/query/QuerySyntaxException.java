package org.demarche.desk.search.query;

import java.io.Serial;

/** Thrown for a query that cannot be read, with the place, the reason and what to do. */
public final class QuerySyntaxException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int position;

  /**
   * A fault of a query.
   *
   * @param position where, in characters from 0
   */
  public QuerySyntaxException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** Where in the query the fault is, in characters from 0. */
  public int position() {
    return position;
  }
}
