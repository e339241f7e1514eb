package org.demarche.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many, as the article says it.
 *
 * @param low smallest number meant; null when the text sets no lower bound
 * @param high largest number meant; null when the text sets no upper bound
 * @param qualifier how the number is meant
 * @param span where it stands, with its qualifier ("at least 36")
 */
public record Quantity(@Nullable Long low, @Nullable Long high, Qualifier qualifier, Span span) {

  /** How a number is meant. */
  public enum Qualifier {
    /** "36"; of a range, "10 to 15", both ends are meant. */
    EXACT,
    /** "about 40"; "hundreds" is about an unknown number. */
    ABOUT,
    /** "at least 36": no upper bound. */
    AT_LEAST,
    /** "up to 24": no lower bound. */
    AT_MOST
  }

  /** Rejects negative numbers and a range whose ends are swapped. */
  public Quantity {
    Objects.requireNonNull(qualifier, "qualifier");
    Objects.requireNonNull(span, "span");
    if ((low != null && low < 0) || (high != null && high < 0)) {
      throw new IllegalArgumentException("negative quantity");
    }
    if (low != null && high != null && high < low) {
      throw new IllegalArgumentException("range with swapped ends: " + low + ".." + high);
    }
  }

  /** Whether any number is known. */
  public boolean isCounted() {
    return low != null || high != null;
  }
}
