package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.TinyLexicon;
import org.junit.jupiter.api.Test;

/** What entries refer to is in the lexicon. */
class ReferenceCheckerTest {

  private static final String GROUPS = "parties/groups/all.yml";

  private final Map<String, String> texts = TinyLexicon.texts();

  @Test
  void a_sound_lexicon_has_no_findings() {
    assertThat(messages()).isEmpty();
  }

  @Test
  void a_home_that_is_no_party_is_found() {
    texts.put(
        GROUPS,
        "parties:\n  - {party: eta, kind: armed-group, code: ESP, name: ETA, state: spain}\n");
    assertThat(messages())
        .containsExactly(GROUPS + ":2: eta names the party \"spain\", which is not in the lexicon");
  }

  @Test
  void an_office_of_no_party_is_found() {
    texts.put(
        "parties/offices.yml",
        "offices:\n  - {office: monarch, name: monarch, by-state: {sweden: [drott]}}\n");
    assertThat(messages())
        .containsExactly(
            "parties/offices.yml: monarch names the party \"sweden\", which is not in the lexicon");
  }

  @Test
  void a_holder_of_an_unknown_office_is_found() {
    texts.computeIfPresent(
        "parties/holders/europe.tsv", (path, text) -> text.replace("monarch", "regent"));
    assertThat(messages())
        .containsExactly(
            "parties/holders: Olav V and perhaps others hold the office \"regent\","
                + " which is not in the lexicon");
  }

  private List<String> messages() {
    return new ReferenceChecker(Lexicon.read(LexiconFiles.ofTexts(texts)))
        .check().stream().map(Finding::toString).toList();
  }
}
