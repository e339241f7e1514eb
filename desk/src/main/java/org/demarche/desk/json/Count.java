package org.demarche.desk.json;

import java.util.Locale;
import java.util.Objects;
import org.demarche.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as one number.
 *
 * @param number the number that the article gives; of a range the lower end, of "up to 24" 24
 * @param to upper end of a range, else null
 * @param qualifier {@code about, at-least, at-most, range}; null when the number is exact
 */
public record Count(long number, @Nullable Long to, @Nullable String qualifier) {

  /** The count of a quantity that {@linkplain Quantity#isCounted() knows a number}. */
  public static Count of(Quantity quantity) {
    Long low = quantity.low();
    Long high = quantity.high();
    if (low != null && high != null && !low.equals(high)) {
      return new Count(low, high, "range");
    }
    long number = low == null ? Objects.requireNonNull(high) : low;
    boolean exact = quantity.qualifier() == Quantity.Qualifier.EXACT;
    return new Count(number, null, exact ? null : JsonFields.word(quantity.qualifier()));
  }

  /** In words: "at least 36", "10 to 15". */
  @Override
  public String toString() {
    String grouped = String.format(Locale.ROOT, "%,d", number);
    if (qualifier == null) {
      return grouped;
    }
    return switch (qualifier) {
      case "range" -> grouped + " to " + String.format(Locale.ROOT, "%,d", to);
      case "at-least" -> "at least " + grouped;
      case "at-most" -> "up to " + grouped;
      default -> qualifier + " " + grouped;
    };
  }
}
