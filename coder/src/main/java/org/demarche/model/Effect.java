package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * What a weapon is said to change.
 *
 * @param whose capability; null when the article does not say
 * @param capability the article's words for what changes ("aerial defence")
 * @param transfer the weapon, and the transfer if it is known
 */
public record Effect(
    String id,
    @Nullable Party whose,
    String capability,
    Direction direction,
    Deal transfer,
    Circumstances circumstances,
    Provenance provenance)
    implements CodedRecord {

  /** Which way a capability changes. */
  public enum Direction {
    INCREASE,
    DECREASE
  }
}
