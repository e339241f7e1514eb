package org.demarche.arms;

import java.util.Set;
import org.demarche.frame.Fillers;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;

/**
 * What may fill the roles of frames about weapons.
 *
 * @param deals tokens that may speak of a transfer
 */
record ArmsFillers(Mentions mentions, WeaponMentions weapons, Set<Integer> deals)
    implements Fillers {

  @Override
  public boolean isParty(int token) {
    // "the sale to Iran" belongs to a party, and is none; "rebel hands" are rebels
    boolean named = mentions.at(token).map(Mention::namesParty).orElse(false);
    return mentions.isParty(token) && !weapons.isNamed(token) && (named || !deals.contains(token));
  }

  @Override
  public boolean isPerson(int token) {
    return mentions.isPerson(token) && !weapons.isNamed(token);
  }

  @Override
  public boolean isWeapon(int token) {
    return weapons.isAt(token);
  }

  @Override
  public boolean isDeal(int token) {
    return deals.contains(token);
  }
}
