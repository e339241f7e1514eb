package org.demarche.desk.review.correction;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.filter.FilterException;
import org.demarche.desk.filter.LexiconNames;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Party;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/** The names of parties and weapons, as people write them in a form. */
final class Names {

  private final Lexicon lexicon;
  private final LexiconNames names;

  Names(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.names = new LexiconNames(lexicon);
  }

  /** As a form shows a party: its name; in quotation marks the words of one without an entry. */
  static String shown(Party party) {
    return party.id() == null ? "\"" + party.name() + "\"" : party.name();
  }

  /** As a form shows a weapon: its designation, or its category. */
  static String shown(Weapon weapon) {
    return weapon.designation() == null ? weapon.category().label() : weapon.designation();
  }

  /**
   * The party of a name.
   *
   * @param before parties of the record as it was: who keeps the name keeps person and office
   */
  Party party(String name, List<Party> before) {
    for (Party party : before) {
      if (shown(party).equals(name)) {
        return party;
      }
    }
    if (name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")) {
      String words = name.substring(1, name.length() - 1);
      return new Party(null, null, words, List.of(), null, null, words);
    }
    PartyEntry entry = entry(name);
    return new Party(entry.id(), entry.code(), entry.name(), entry.sector(), null, null, name);
  }

  private PartyEntry entry(String name) {
    List<String> found;
    try {
      found = names.parties(name);
    } catch (FilterException e) {
      throw new IllegalArgumentException(
          "the lexicon has no party \""
              + name
              + "\"; choose one that it has, or put the article's own words in quotation marks",
          e);
    }
    PartyEntry known = lexicon.parties().entries().get(found.get(0));
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "\"" + name + "\" may be any of " + String.join(", ", found) + "; write one of these");
    }
    return known == null ? ofCode(found.get(0)) : known;
  }

  private PartyEntry ofCode(String code) {
    return lexicon.parties().entries().values().stream()
        .filter(party -> party.isState() && code.equals(party.code()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(code + " is the code of many parties; name one"));
  }

  /**
   * The weapon of a name, or of a category.
   *
   * @param before the record's weapon as it was; null when it had none
   */
  Weapon weapon(String name, @Nullable Weapon before) {
    if (before != null && shown(before).equals(name)) {
      return before;
    }
    String words = before == null ? name : before.text();
    List<String> found;
    try {
      found = names.weapons(name);
    } catch (FilterException e) {
      throw new IllegalArgumentException(
          "the lexicon has no weapon \"" + name + "\"; choose one that it has, or a category", e);
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "\"" + name + "\" may be any of " + String.join(", ", found) + "; write one of these");
    }
    return weapons()
        .filter(weapon -> weapon.id().equals(found.get(0)))
        .findFirst()
        .map(w -> new Weapon(w.id(), w.designation(), w.category(), words))
        .orElseGet(() -> new Weapon(null, null, WeaponCategory.of(found.get(0)), words));
  }

  private Stream<WeaponEntry> weapons() {
    return lexicon.weapons().stream().map(WeaponClass::weapons).flatMap(List::stream);
  }

  /** All names of parties. */
  List<String> parties() {
    return lexicon.parties().entries().values().stream().map(PartyEntry::name).sorted().toList();
  }

  /** All designations and categories of weapons. */
  List<String> weaponNames() {
    return Stream.concat(
            Stream.of(WeaponCategory.values()).map(WeaponCategory::label),
            weapons().map(WeaponEntry::designation).filter(Objects::nonNull).sorted())
        .distinct()
        .toList();
  }
}
