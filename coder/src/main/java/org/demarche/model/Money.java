package org.demarche.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param amount in whole units of the currency (1.2 billion dollars is 1200000000); of a range the
 *     lower end
 * @param currency ISO 4217 code, withdrawn ones included (FRF, SUR); null when the text does not
 *     say which country's
 * @param span where the sum stands
 */
public record Money(BigDecimal amount, @Nullable String currency, Span span) {

  /** Strips trailing zeros, so that equal sums are equal values. */
  public Money {
    Objects.requireNonNull(span, "span");
    amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }
}
