package org.demarche.resolve.place;

import java.util.Optional;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * A name of a place in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param text the words
 * @param meant the place; null when several are possible and nothing speaks for one
 */
public record FoundPlace(int first, int last, String text, @Nullable Place meant) {

  /** The place, if it could be told which one is meant. */
  public Optional<Place> place() {
    return Optional.ofNullable(meant);
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }
}
