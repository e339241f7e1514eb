package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.TinyLexicon;
import org.junit.jupiter.api.Test;

/** Names of parties lead to their own entry, or are listed as ambiguous. */
class PartyCheckerTest {

  private static final String GROUPS = "parties/groups/all.yml";

  private final Map<String, String> texts = TinyLexicon.texts();

  @Test
  void names_of_their_own_give_no_finding() {
    assertThat(messages()).isEmpty();
  }

  @Test
  void a_name_that_two_parties_share_is_found_at_both() {
    groups(
        "- {party: red-brigades-italy, kind: armed-group, code: ITA, name: Red Brigades}",
        "- {party: red-brigades-peru, kind: armed-group, code: PER, name: Red Brigades}");
    assertThat(messages()).hasSize(2).allMatch(m -> m.contains("list it under \"ambiguous\""));
  }

  @Test
  void parties_that_did_not_exist_at_the_same_time_may_share_a_name() {
    groups(
        "- {party: red-brigades-italy, kind: armed-group, name: Red Brigades, exists: {to: 1988}}",
        "- {party: red-brigades-peru, kind: armed-group, name: Red Brigades}");
    assertThat(messages()).isEmpty();
  }

  @Test
  void the_examples_of_an_ambiguous_name_are_read_with_accents_and_hyphens_aside() {
    groups(
        """
        - party: tupac-amaru
            kind: armed-group
            name: Tupac-Amaru
            aliases: [Túpac Amaru]
            exists: {from: 1984, to: 1997}
            ambiguous:
              - alias: Tupac Amaru
                other: the Inca
                unless: [Inca]
                examples:
                  - {text: "Tupac Amaru held the envoy in Lima.", means: tupac-amaru}
                  - {text: "The square is named for the Inca Túpac Amaru.", means: other}
        """
            .strip());
    assertThat(messages()).isEmpty();
  }

  @Test
  void an_example_that_comes_out_otherwise_is_found() {
    groups(
        """
        - party: eta
            kind: armed-group
            name: ETA
            ambiguous:
              - alias: ETA
                other: an hour of arrival
                unless: [flight]
                examples:
                  - {text: "ETA set a bomb in Bilbao.", means: eta}
                  - {text: "The plane's ETA is noon.", means: other}
        """
            .strip());
    assertThat(messages())
        .containsExactly(GROUPS + ":2: \"ETA\" should mean other in: The plane's ETA is noon.");
  }

  private void groups(String... parties) {
    texts.put(GROUPS, "parties:\n  " + String.join("\n  ", parties) + "\n");
  }

  private List<String> messages() {
    return new PartyChecker(Lexicon.read(LexiconFiles.ofTexts(texts)))
        .check().stream().map(Finding::toString).toList();
  }
}
