package org.demarche.desk.filter;

/** A wish that no filter can be made of; the message says why, and what to ask instead. */
public final class FilterException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String field;

  /** Of this field: {@code party, weapon, type, …}. */
  public FilterException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** What was asked wrongly. */
  public String field() {
    return field;
  }
}
