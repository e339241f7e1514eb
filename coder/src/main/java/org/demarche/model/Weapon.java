package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * A weapon, as one place of an article names it.
 *
 * @param id lexicon entry; null when the article names only a class ("fighter jets")
 * @param designation of the entry's family ("S-300"); null with {@code id}
 * @param text what the article says here
 */
public record Weapon(
    @Nullable String id, @Nullable String designation, WeaponCategory category, String text) {

  /** What people call it: the designation, or else the words of the article. */
  public String name() {
    return designation == null ? text : designation;
  }
}
