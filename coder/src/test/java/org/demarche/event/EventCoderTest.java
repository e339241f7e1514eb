package org.demarche.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.demarche.SmallCoder;
import org.demarche.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCoderTest {

  private static List<String> reasons(String text) {
    return SmallCoder.coder().trace(SmallCoder.article(text, null)).stream()
        .flatMap(coding -> coding.outcomes().stream())
        .map(SentenceCoding.Outcome::reason)
        .toList();
  }

  private static Event event(String text) {
    List<Event> events = SmallCoder.events(text);
    assertThat(events).as(text).hasSize(1);
    return events.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vandals attacked Syria.                   | no actor that is a party
          Kari Solberg attacked Syria.              | the actor is a stranger
          The attack by Syria failed.               | a noun that names only one side
          Gunmen attacked farmers.                  | no party that the lexicon knows
          TASS attacked TASS.                       | no political party
          Norway met.                               | only one party to a meeting
          Norway may help Lebanon.                  | only possible
          Syria may attack.                         | only possible, and without recipient
          """)
  void saysWhyAStatementIsNoEvent(String text, String reason) {
    assertThat(reasons(text)).containsExactly(reason);
  }

  @Test
  void takesNoPlayerForHisState() {
    assertThat(reasons("Norwegian sprinter Kari Solberg met Andes Bank."))
        .containsExactly("no political party");
    assertThat(SmallCoder.codes("Norwegian Foreign Minister Kari Solberg met Andes Bank."))
        .containsExactly("NOR CONSULT CHL");
  }

  @Test
  void takesADealOfArmsFirmsForOneOfTheirStates() {
    assertThat(SmallCoder.codes("Fjord Dynamics signed an agreement with Valparaiso Shipyards."))
        .containsExactly("NOR SUPPORT CHL");
    assertThat(reasons("Andes Bank signed an agreement with Andes Bank."))
        .containsExactly("no political party");
    assertThat(reasons("Fjord Dynamics attacked Andes Bank."))
        .containsExactly("no political party");
  }

  @Test
  void givesNoReasonForAnEvent() {
    assertThat(reasons("Syria attacked Turkey.")).containsExactly("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syria attacked Turkey and Israel.                    | SYR ASSAULT TUR+ISR
          Syria and Iran attacked Turkey.                      | SYR+IRN ASSAULT TUR
          Gunmen attacked Turkish troops.                      | Gunmen ASSAULT TUR
          Hezbollah shelled Israel.                            | LBN ASSAULT ISR
          Syria's rockets and Iran attacked Turkey.            | IRN ASSAULT TUR
          Egypt took the pilot into custody.                   | EGY COERCE/arrest the pilot
          Norway met Chile and Egypt.                          | NOR CONSULT CHL+EGY
          Norway held talks with Chile and with Egypt.         | NOR CONSULT CHL; NOR CONSULT EGY
          Egypt asked Norway to help Lebanon.                  | EGY REQUEST/assist NOR
          Norway, attacked by Chile, met Egypt.                | NOR CONSULT EGY; CHL ASSAULT NOR
          """)
  void namesActorsAndRecipients(String text, String expected) {
    assertThat(String.join("; ", SmallCoder.codes(text))).isEqualTo(expected);
  }

  @Test
  void keepsWhatARequestIsAbout() {
    Event request = event("Israel urged Russia not to sell missiles to Syria.");
    assertThat(request.content()).isNotNull();
    assertThat(Objects.requireNonNull(request.content()).negated()).isTrue();
    assertThat(request.content().recipients()).extracting("code").containsExactly("SYR");
  }

  @Test
  void quotesTheClauseWithoutWhatStandsAroundIt() {
    String text = "It rained, but Syria attacked Turkey.";
    Event attack = event(text);
    assertThat(attack.provenance().evidence().quote()).isEqualTo("Syria attacked Turkey");
    assertThat(attack.provenance().evidence().span().of(text)).isEqualTo("Syria attacked Turkey");
  }

  @Test
  void noticesContextsBySectorsAndWords() {
    assertThat(event("Syrian troops attacked Turkey.").code().contexts())
        .extracting(Enum::name)
        .contains("MILITARY");
    assertThat(event("Russia sold missiles to Syria.").code().contexts())
        .extracting(Enum::name)
        .contains("MILITARY");
  }

  @Test
  void recordsFrameAndVersions() {
    Event attack = event("Syria attacked Turkey.");
    assertThat(attack.provenance().frame()).isEqualTo("attack");
    assertThat(attack.provenance().lexicon()).isEqualTo(SmallCoder.lexicon().version());
    assertThat(attack.provenance().coder()).isEqualTo(EventCoder.VERSION);
  }
}
