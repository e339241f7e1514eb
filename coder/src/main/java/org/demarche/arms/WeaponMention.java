package org.demarche.arms;

import java.util.List;
import java.util.Locale;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Party;
import org.demarche.model.Quantity;
import org.demarche.model.WeaponCategory;
import org.demarche.resolve.weapon.WeaponHit;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names weapons or refers to some.
 *
 * @param head its head token
 * @param entry the weapon by name; null for a noun of a class and for a pronoun
 * @param general whether it says no more than "weapons" or "them"
 * @param definite whether it speaks of weapons named before: "the missiles", "them"
 * @param other whether it sets itself apart from those: "other missiles"
 * @param origin whose the weapons are said to be: "Israeli-made"; empty when the text does not say
 * @param quantity how many; null when the text does not say
 * @param text the words of the article, without article and number
 */
record WeaponMention(
    int head,
    @Nullable WeaponEntry entry,
    WeaponCategory category,
    boolean general,
    boolean definite,
    boolean other,
    List<Party> origin,
    @Nullable Quantity quantity,
    String text) {

  /** A pronoun that may stand for weapons named before. */
  static WeaponMention pronoun(int head, String text) {
    return new WeaponMention(
        head, null, WeaponCategory.OTHER, true, true, false, List.of(), null, text);
  }

  /** Weapons that a word says without naming any: "to arm", "military sales". */
  static WeaponMention implied(int token, String text) {
    return new WeaponMention(
        token, null, WeaponCategory.OTHER, true, false, false, List.of(), null, text);
  }

  boolean isPronoun() {
    return general && definite && ArmsWords.PRONOUNS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The same mention, as a part of a weapon or as rounds for it. */
  WeaponMention partOf(@Nullable WeaponEntry whole, String words) {
    return new WeaponMention(
        head, whole, category, false, definite, other, origin, quantity, words);
  }

  /** The same mention with a number, if it has none. */
  WeaponMention counted(@Nullable Quantity number) {
    return quantity != null || number == null
        ? this
        : new WeaponMention(head, entry, category, general, definite, other, origin, number, text);
  }

  /** The same mention, for weapons named before. */
  WeaponMention standingFor(WeaponHit named, String words) {
    return new WeaponMention(
        head,
        named.entry(),
        named.category(),
        named.general(),
        definite,
        other,
        origin,
        quantity,
        words);
  }
}
