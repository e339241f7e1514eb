package org.demarche.desk.export.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodesTest {

  private static final Lexicon LEXICON = Lexicon.read(LexiconFiles.shipped());

  @Test
  void every_country_of_the_lexicon_has_a_row() {
    Set<String> international = Set.of("UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM");
    assertThat(LEXICON.parties().entries().values())
        .extracting(PartyEntry::code)
        .filteredOn(code -> code != null && !international.contains(code))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(Country.find(code)).as(code).isPresent());
  }

  @Test
  void countries_are_called_as_others_call_them() {
    Country romania = Country.find("ROU").orElseThrow();
    assertThat(romania).isEqualTo(new Country("ROU", "Romania", "RO", "ROM", "360"));
    assertThat(Country.find("GBR").orElseThrow().fips()).isEqualTo("UK");
    assertThat(Country.find("PSE").orElseThrow().fips()).isNull();
    assertThat(Country.find("UNO")).isEmpty();
    assertThat(Country.find(null)).isEmpty();
  }

  @Test
  void medicine_and_media_are_not_mixed_up() {
    assertThat(Sector.of("JRN").cameo()).isEqualTo("MED");
    assertThat(Sector.of("MED").cameo()).isEqualTo("HLH");
    assertThat(Sector.of("REL").cameo()).isNull();
  }

  @Test
  void an_actor_goes_from_the_general_to_the_specific() {
    assertThat(actor("israel", "ISR", "GOV", "MIL").code()).isEqualTo("ISRGOVMIL");
    assertThat(actor("hezbollah", "LBN", "REB").code()).isEqualTo("LBNREBHEZ");
    assertThat(actor("united-nations", "UNO").code()).isEqualTo("IGOUNO");
    assertThat(actor("nato", "IGO").code()).isEqualTo("IGONAT");
    assertThat(actor("european-union", "EUR").code()).isEqualTo("IGOEEC");
    assertThat(actor(null, null).code()).isEmpty();
  }

  @Test
  void every_known_organisation_is_a_party_of_the_lexicon() {
    Set<String> parties = LEXICON.parties().entries().keySet();
    assertThat(parties).containsAll(CodeTable.read("groups.tsv", 2, row -> row.get(0)).keySet());
  }

  @Test
  void every_type_and_mode_has_a_score_and_a_cameo_code_with_label_and_scale() {
    for (EventType type : EventType.values()) {
      for (String mode : modes(type)) {
        EventCode event = new EventCode(type, mode.isEmpty() ? null : mode, List.of(), null);
        String cameo = EventCodes.cameo(event);
        assertThat(EventCodes.label(cameo)).as("%s %s", type, mode).isNotBlank();
        assertThat(new BigDecimal(EventCodes.goldstein(cameo)))
            .isBetween(BigDecimal.TEN.negate(), BigDecimal.TEN);
        assertThat(new BigDecimal(EventCodes.score(event)))
            .isBetween(BigDecimal.TEN.negate(), BigDecimal.TEN);
      }
    }
  }

  @Test
  void codes_stay_text_and_goldstein_is_that_of_the_published_table() {
    EventCode visit = new EventCode(EventType.CONSULT, "visit", List.of(), "042");
    assertThat(EventCodes.cameo(visit)).isEqualTo("042");
    assertThat(EventCodes.goldstein("042")).isEqualTo("1.9");
    assertThat(EventCodes.goldstein("057")).isEqualTo("8.0");
    assertThat(EventCodes.goldstein("190")).isEqualTo("-10.0");
    assertThat(EventCodes.root("0312")).isEqualTo("03");
    assertThat(EventCodes.base("0312")).isEqualTo("031");
    assertThat(EventCodes.label("0312")).isEqualTo("Express intent to cooperate militarily");
  }

  private static List<String> modes(EventType type) {
    List<String> modes = new ArrayList<>(type.modes());
    modes.add("");
    return modes;
  }

  private static CameoActor actor(@Nullable String id, @Nullable String code, String... sectors) {
    return CameoActor.of(new Party(id, code, "x", Arrays.asList(sectors), null, null, "x"));
  }
}
