package org.demarche.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.desk.register.RegisterRow.Item;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.WeaponCategory;
import org.junit.jupiter.api.Test;

/** What registers mean by their names, of parties and of weapons. */
class RegisterNamesTest {

  private static final Lexicon LEXICON = Lexicon.shipped();
  private static final RegisterParties PARTIES = new RegisterParties(LEXICON);
  private static final RegisterWeapons WEAPONS = new RegisterWeapons(LEXICON);

  @Test
  void states_are_known_however_registers_spell_them() {
    assertParty("Viet Nam", "vietnam");
    assertParty("Cote d'Ivoire", "ivory-coast");
    assertParty("UAE", "united-arab-emirates");
    assertParty("North Korea", "north-korea");
    assertParty("Soviet Union", "soviet-union");
    assertParty("Russia", "russia");
    assertParty("Yemen", "yemen");
    assertParty("DR Congo", "dr-congo");
    assertParty("Congo", "congo");
    assertParty("Turkiye", "turkey");
    assertParty("East Germany (GDR)", "east-germany");
  }

  @Test
  void asterisks_are_no_part_of_a_name_and_the_state_tells_groups_apart() {
    assertParty("NATO**", "nato");
    assertParty("Hezbollah (Lebanon)*", "hezbollah");
    assertParty("Houthi rebels (Yemen)*", "houthis");
    assertParty("PIJ (Israel/Palestine)*", "palestinian-islamic-jihad");
    assertThat(PARTIES.of("Hezbollah (Peru)*")).isEmpty();
  }

  @Test
  void nobody_in_particular_is_no_party() {
    for (String name : List.of("unknown supplier(s)", "unknown recipient(s)")) {
      assertThat(PARTIES.of(name)).isEmpty();
      assertThat(PARTIES.isNobody(name)).isTrue();
    }
    assertThat(PARTIES.isNobody("Atlantis")).isFalse();
  }

  @Test
  void every_party_and_weapon_of_the_tables_is_in_the_lexicon() {
    assertThat(Table.rows("party-names.tsv"))
        .extracting(row -> row.get(1))
        .filteredOn(id -> !id.equals("-"))
        .isSubsetOf(LEXICON.parties().entries().keySet());
    Set<String> weapons =
        LEXICON.weapons().stream()
            .flatMap(owner -> owner.weapons().stream())
            .map(WeaponEntry::id)
            .collect(Collectors.toSet());
    assertThat(Table.rows("designations.tsv")).extracting(row -> row.get(2)).isSubsetOf(weapons);
    assertThat(Table.rows("systems.tsv")).extracting(row -> row.get(1)).isSubsetOf(weapons);
  }

  @Test
  void variants_are_of_their_family() {
    assertFamily(new Item("S-300PMU2", "SAM system", "Air-defence systems"), "s-300");
    assertFamily(new Item("S-300PMU-2 Favorit", "SAM system", ""), "s-300");
    assertFamily(new Item("Yakhont", "anti-ship missile", "Missiles"), "p-800-yakhont");
    assertFamily(new Item("Bastion", "coastal defence system", "Sensors"), "k-300-bastion");
    assertFamily(new Item("Bastion", "APC", "Armoured vehicles"), "bastion-apc");
    assertFamily(new Item("5.70E+07", "SAM", "Missiles"), "pantsir");
  }

  @Test
  void missiles_belong_to_the_system_that_fires_them() {
    assertThat(WEAPONS.of(new Item("48N6", "SAM", "Missiles")).systems()).contains("s-400");
    assertThat(WEAPONS.belong("k-300-bastion", "p-800-yakhont")).isTrue();
    assertThat(WEAPONS.belong("k-300-bastion", "s-300")).isFalse();
  }

  @Test
  void unknown_designations_say_so() {
    RegisterWeapons.Meaning meaning = WEAPONS.of(new Item("Zorro-7", "frigate", "Ships"));
    assertThat(meaning.isNamed()).isFalse();
    assertThat(meaning.fault()).isEqualTo("unknown");
    assertThat(meaning.category()).isEqualTo(WeaponCategory.WARSHIP);
  }

  @Test
  void categories_are_told_by_every_wording() {
    RegisterCategories categories = new RegisterCategories();
    assertThat(categories.of("Air-defence systems", "SAM system"))
        .isEqualTo(categories.of("Air defence systems", "mobile SAM system"))
        .contains(WeaponCategory.AIR_DEFENCE);
    assertThat(categories.of("", "anti-submarine helicopter")).contains(WeaponCategory.HELICOPTER);
    assertThat(categories.of("", "tank destroyer")).contains(WeaponCategory.ARMOURED_VEHICLE);
    assertThat(categories.of("", "tank")).contains(WeaponCategory.BATTLE_TANK);
    assertThat(categories.of("VII. (a) Missiles and missile launchers", ""))
        .contains(WeaponCategory.MISSILE);
    assertThat(categories.of("IV. (a) Combat aircraft", "F-16"))
        .contains(WeaponCategory.COMBAT_AIRCRAFT);
    assertThat(categories.of("", "kitchen")).isEmpty();
  }

  private static void assertParty(String name, String id) {
    assertThat(PARTIES.of(name).map(entry -> entry.id())).as(name).contains(id);
  }

  private static void assertFamily(Item item, String family) {
    assertThat(WEAPONS.of(item).families()).as(item.name()).containsExactly(family);
  }
}
