package org.demarche.desk.export.deals;

import org.jspecify.annotations.Nullable;

/**
 * A year or a number in a register.
 *
 * @param value null when it is unknown
 * @param estimate whether no report says it in so many words: it is rounded, or inferred
 */
record Figure(@Nullable Long value, boolean estimate) {

  static final Figure UNKNOWN = new Figure(null, false);

  static Figure sure(long value) {
    return new Figure(value, false);
  }

  static Figure estimated(long value) {
    return new Figure(value, true);
  }

  /** The same value, not sure. */
  Figure doubted() {
    return value == null ? this : estimated(value);
  }

  /** Empty when it is unknown. */
  String text() {
    return value == null ? "" : value.toString();
  }

  /** The question mark of the deal-level export. */
  String mark() {
    return estimate ? "?" : "";
  }

  /** The flag of the delivery-level export; empty where there is nothing to be sure of. */
  String flag() {
    if (value == null) {
      return "";
    }
    return estimate ? "Yes" : "No";
  }
}
