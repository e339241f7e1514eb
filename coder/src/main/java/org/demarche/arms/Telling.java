package org.demarche.arms;

import java.util.Objects;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Deal;
import org.demarche.model.Party;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * A claim about one supplier, one recipient and one weapon; what is not known yet is null.
 *
 * @param meant the weapon by name that the mention stands for
 */
record Telling(
    Claim claim,
    @Nullable Party supplier,
    @Nullable Party recipient,
    @Nullable WeaponMention mention,
    @Nullable WeaponEntry meant) {

  Telling withSupplier(@Nullable Party party) {
    return new Telling(claim, party, recipient, mention, meant);
  }

  Telling withRecipient(@Nullable Party party) {
    return new Telling(claim, supplier, party, mention, meant);
  }

  Telling withWeapon(@Nullable WeaponMention other, @Nullable WeaponEntry entry) {
    return new Telling(claim, supplier, recipient, other, entry);
  }

  /** The same, told of weapons that are passed on. */
  Telling asDiversion() {
    return new Telling(claim.asDiversion(), supplier, recipient, mention, meant);
  }

  /** Whether all three are known, and nobody supplies himself. */
  boolean isWhole() {
    return supplier != null
        && recipient != null
        && mention != null
        && !isDomestic()
        && !"UNO".equals(supplier.code());
  }

  /** Whether both sides of a gift are known, and no weapon: "an aid package for Ukraine". */
  boolean hasOnlySides() {
    return claim.gift()
        && supplier != null
        && recipient != null
        && mention == null
        && !isDomestic();
  }

  boolean isDomestic() {
    return supplier != null
        && recipient != null
        && (supplier.sameAs(recipient)
            || supplier.code() != null
                && supplier.code().equals(recipient.code())
                && !isGroup(recipient)
                && !isGroup(supplier));
  }

  /** Whether weapons named before may come to somebody: "lest the missiles reach Hezbollah". */
  boolean isFeared() {
    return claim.feared()
        && claim.status() == TransferStatus.CONSIDERED
        && supplier == null
        && recipient != null
        && mention != null
        && mention.definite();
  }

  /** Whether a party is in a state, and not of it. */
  static boolean isGroup(Party party) {
    return party.sector().contains("REB") || party.sector().contains("UAF");
  }

  /** Whether the weapon is told only as "weapons" or not at all. */
  boolean isVague() {
    return meant == null && (mention == null || mention.general());
  }

  @Nullable Weapon weapon() {
    if (mention == null) {
      return null;
    }
    return meant == null
        ? new Weapon(null, null, mention.category(), mention.text())
        : new Weapon(
            meant.id(),
            meant.designation(),
            mention.general() || mention.entry() == null ? meant.category() : mention.category(),
            mention.text());
  }

  Deal deal() {
    return new Deal(supplier, recipient, weapon());
  }

  /** Whether another telling may be about the same weapon. */
  boolean mayShareWeapon(Telling other) {
    if (isVague() || other.isVague()) {
      return true;
    }
    if (meant != null && other.meant != null) {
      return meant.id().equals(other.meant.id());
    }
    return Arsenal.areKin(
        Objects.requireNonNull(weapon()).category(),
        Objects.requireNonNull(other.weapon()).category());
  }
}
