package org.demarche.resolve.amount;

import java.math.BigDecimal;

/**
 * A number as read.
 *
 * @param end index of the token after it
 * @param low the number, or the lower end of a range
 * @param high the number, or the upper end of a range
 * @param scaled whether a word such as "million" belongs to it
 * @param worded whether it is written in words
 */
record Numeral(int end, BigDecimal low, BigDecimal high, boolean scaled, boolean worded) {

  Numeral times(BigDecimal factor, int newEnd) {
    return new Numeral(newEnd, low.multiply(factor), high.multiply(factor), true, worded);
  }

  Numeral to(Numeral last) {
    boolean shared = last.scaled && !scaled && low.compareTo(last.high) < 0;
    BigDecimal factor = shared ? last.factor() : BigDecimal.ONE;
    return new Numeral(
        last.end, low.multiply(factor), last.high, scaled || last.scaled, worded && last.worded);
  }

  /** The power of a thousand that a scaled number holds: 3,000,000 gives 1,000,000. */
  private BigDecimal factor() {
    BigDecimal thousand = BigDecimal.valueOf(1000);
    BigDecimal factor = BigDecimal.ONE;
    while (high.compareTo(factor.multiply(thousand)) >= 0) {
      factor = factor.multiply(thousand);
    }
    return factor;
  }
}
