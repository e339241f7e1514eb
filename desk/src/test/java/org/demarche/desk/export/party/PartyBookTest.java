package org.demarche.desk.export.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.export.SampleSelection;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Party;
import org.junit.jupiter.api.Test;

class PartyBookTest {

  private static final PartyBook BOOK = PartyBook.of(LexiconFiles.shipped());

  @Test
  void it_tells_states_groups_and_organisations_apart() {
    assertThat(BOOK.kind(SampleSelection.RUSSIA)).contains("state");
    assertThat(BOOK.kind(SampleSelection.HEZBOLLAH)).contains("armed-group");
    assertThat(BOOK.kind(SampleSelection.NATIONS)).contains("igo");
    assertThat(BOOK.kind(stranger())).isEmpty();
  }

  @Test
  void every_state_has_a_seat_but_for_some_that_are_disputed() {
    List<String> without = new ArrayList<>();
    LexiconFiles files = LexiconFiles.shipped();
    for (String file : files.list("parties/states", ".yml")) {
      Entry entry = Entry.of(files.yaml(file));
      Party state = party(entry.text("party"), entry.text("code"));
      if (!entry.has("sector") && BOOK.seat(state).isEmpty()) {
        without.add(entry.text("party"));
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void a_state_that_is_no_more_sat_where_its_capital_lies() {
    assertThat(BOOK.seat(party("soviet-union", "SUN")).orElseThrow().longitude())
        .isCloseTo(37.6, within(0.2));
  }

  @Test
  void a_group_sits_in_the_capital_of_its_state() {
    assertThat(BOOK.seat(SampleSelection.HEZBOLLAH).orElseThrow().latitude())
        .isCloseTo(33.9, within(0.1));
    assertThat(BOOK.seat(SampleSelection.NATIONS)).isEmpty();
  }

  @Test
  void a_code_that_several_entries_share_means_the_state() {
    assertThat(BOOK.stateName("AZE")).contains("Azerbaijan");
    assertThat(BOOK.stateName("CYP")).contains("Cyprus");
    assertThat(BOOK.stateName("DEU")).contains("Germany");
    assertThat(BOOK.stateName("UNO")).isEmpty();
  }

  private static Party stranger() {
    return new Party(null, null, "a diplomat", List.of(), null, null, "a diplomat");
  }

  private static Party party(String id, String code) {
    return new Party(id, code, id, List.of(), null, null, id);
  }
}
