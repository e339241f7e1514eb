package org.demarche.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.SmallCoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTreeTest {

  private static Token find(ParsedSentence sentence, String form) {
    return sentence.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norwegian minister to visit Chile            | visit | minister
          Norwegian minister to visit Chile next week  | visit | minister
          Serbian government to sell tanks to Chile    | sell  | government
          """)
  void makesAClauseOfANounWithAnInfinitive(String text, String verb, String subject) {
    ParsedSentence sentence = SmallCoder.parse(text);
    Token root = find(sentence, verb);
    assertThat(sentence.root()).isEqualTo(root.index());
    assertThat(find(sentence, subject).label()).isEqualTo("nsubj");
    assertThat(find(sentence, subject).head()).isEqualTo(root.index());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Russian plan to sell missiles to Syria",
        "Norwegian decision to help Chile",
        "The minister to visit Chile is a Norwegian."
      })
  void leavesOtherNounsTheirInfinitive(String text) {
    ParsedSentence sentence = SmallCoder.parse(text);
    assertThat(sentence.token(sentence.root()).tag()).isNotEqualTo("VB");
  }

  @Test
  void givesTheAnnouncementItsFuture() {
    assertThat(SmallCoder.codes("Norwegian prime minister to visit Chile"))
        .containsExactly("NOR AGREE CHL planned");
  }
}
