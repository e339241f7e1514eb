package org.demarche.desk.api.page;

/** A cursor that no page of the list has given out. */
public final class CursorException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CursorException() {
    super("cursor: not one that this list has given out");
  }
}
