package org.demarche.desk.web.cases;

import java.util.HashMap;
import java.util.Map;
import org.demarche.desk.web.cases.DossierView.Ref;
import org.demarche.desk.web.site.QueryString;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Party;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/** What the parties and weapons of a table of cases are called, and where their pages are. */
final class Names {

  private final Map<String, PartyEntry> parties;
  private final Map<String, WeaponEntry> weapons = new HashMap<>();

  Names(Lexicon lexicon) {
    parties = lexicon.parties().entries();
    for (WeaponClass group : lexicon.weapons()) {
      group.weapons().forEach(weapon -> weapons.put(weapon.id(), weapon));
    }
  }

  /** The lexicon's entry of a weapon; null when it has none. */
  @Nullable WeaponEntry weaponEntry(@Nullable String id) {
    return id == null ? null : weapons.get(id);
  }

  /** The party that a case's column names: an id, or words in quotation marks. */
  Ref party(String key) {
    if (key.equals("?")) {
      return new Ref("not said", "");
    }
    if (key.startsWith("\"")) {
      return new Ref(key.substring(1, key.length() - 1), "");
    }
    PartyEntry entry = parties.get(key);
    return new Ref(entry == null ? key : entry.name(), path("/parties/", key));
  }

  /** The party that a record names. */
  static Ref party(@Nullable Party party) {
    if (party == null) {
      return new Ref("not said", "");
    }
    return new Ref(party.name(), party.id() == null ? "" : path("/parties/", party.id()));
  }

  /** The weapon that a case's column names: a family, or a category in brackets. */
  Ref weapon(String key) {
    if (key.startsWith("(")) {
      return new Ref(kind(key.substring(1, key.length() - 1)), "");
    }
    WeaponEntry entry = weapons.get(key);
    return new Ref(entry == null ? key : entry.designation(), path("/weapons/", key));
  }

  /** The weapon of a case. */
  static Ref weapon(Weapon weapon) {
    String designation = weapon.designation();
    return weapon.id() == null
        ? new Ref(kind(weapon.category().label()), "")
        : new Ref(
            designation == null ? weapon.text() : designation, path("/weapons/", weapon.id()));
  }

  /** A class of weapons, as a case's name has it. */
  static String kind(String category) {
    return category.equals(WeaponCategory.OTHER.label()) ? "arms" : category;
  }

  private static String path(String folder, String id) {
    return folder + QueryString.encode(id);
  }
}
