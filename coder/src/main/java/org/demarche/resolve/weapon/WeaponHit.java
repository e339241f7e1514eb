package org.demarche.resolve.weapon;

import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that name a weapon or a class of weapons.
 *
 * @param first index of the first word
 * @param last index of the last word
 * @param entry the weapon; null for a noun of a class
 * @param category of the entry, or of the noun's class
 * @param general whether it says no more than "weapons"
 * @param civil whether it may well be no weapon
 */
public record WeaponHit(
    int first,
    int last,
    @Nullable WeaponEntry entry,
    WeaponCategory category,
    boolean general,
    boolean civil) {

  static WeaponHit of(int first, int last, WeaponEntry entry) {
    return new WeaponHit(first, last, entry, entry.category(), false, false);
  }

  static WeaponHit of(int first, int last, WeaponClass owner, WeaponClass.Noun noun) {
    return new WeaponHit(first, last, null, owner.category(), owner.general(), noun.civil());
  }

  /** Whether a word belongs to it. */
  public boolean covers(int word) {
    return first <= word && word <= last;
  }
}
