package org.demarche.arms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    return byToken.containsKey(token);
  }

  /** The mentions that a token stands for. */
  List<WeaponMention> at(int token) {
    return byToken.getOrDefault(token, List.of());
  }

  /** All mentions by name or noun, from left to right. */
  List<WeaponMention> named() {
    Set<WeaponMention> all = new LinkedHashSet<>();
    byToken.values().forEach(all::addAll);
    return new ArrayList<>(all);
  }

  Optional<WeaponMention> first(int token) {
    return at(token).stream().findFirst();
  }
}
