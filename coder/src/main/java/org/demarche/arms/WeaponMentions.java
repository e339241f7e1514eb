package org.demarche.arms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The weapons of one sentence by the tokens that head their phrases. */
final class WeaponMentions {

  private final Map<Integer, List<WeaponMention>> byToken;

  /**
   * @param byToken the mentions that a token stands for: its own; of "a batch of missiles" those of
   *     "missiles"; of "equipment, including missiles and guns" both
   */
  WeaponMentions(Map<Integer, List<WeaponMention>> byToken) {
    this.byToken = new TreeMap<>(byToken);
  }

  boolean isAt(int token) {
    return !at(token).isEmpty();
  }

  /** Whether a token heads the name of a weapon, or a noun for weapons. */
  boolean isNamed(int token) {
    return byToken.containsKey(token) && at(token).stream().noneMatch(WeaponMention::isPronoun);
  }

  /** The mentions that a token stands for. */
  List<WeaponMention> at(int token) {
    return byToken.getOrDefault(token, List.of());
  }
}
