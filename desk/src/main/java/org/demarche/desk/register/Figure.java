package org.demarche.desk.register;

/**
 * A number or a year as a register gives it.
 *
 * @param value not negative
 * @param uncertain whether the register marks it as an estimate: with "?", brackets or a flag
 */
public record Figure(long value, boolean uncertain) {

  /** Rejects negative numbers. */
  public Figure {
    if (value < 0) {
      throw new IllegalArgumentException("a negative number: " + value);
    }
  }

  /** The sum; uncertain when either is. */
  Figure plus(Figure other) {
    return new Figure(value + other.value, uncertain || other.uncertain);
  }

  /** As people read it: "72?". */
  @Override
  public String toString() {
    return value + (uncertain ? "?" : "");
  }
}
