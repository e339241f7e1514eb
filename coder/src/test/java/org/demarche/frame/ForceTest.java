package org.demarche.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.demarche.SmallCoder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway sold frigates.                           | sold     | past
          Norway sells frigates.                          | sells    | present
          Norway has sold frigates.                       | sold     | past
          Norway had sold frigates.                       | sold     | past
          Norway will sell frigates.                      | sell     | future
          Norway'll sell frigates.                        | sell     | future
          Norway won't sell frigates.                     | sell     | future negated
          Norway will not sell frigates.                  | sell     | future negated
          Norway did not sell frigates.                   | sell     | past negated
          Norway never sold frigates.                     | sold     | past negated
          Norway sold no frigates.                        | sold     | past negated
          Norway does not build or sell frigates.         | sell     | present negated
          Norway does not build ships and sells frigates. | sells    | present
          Norway will no longer sell frigates.            | sell     | future negated
          Neither Norway nor Chile sold frigates.         | sold     | past negated
          No 10 sold frigates.                            | sold     | present
          Nobody sold frigates.                           | sold     | past negated
          No state attacked Syria.                        | attacked | past negated
          Norway could sell frigates.                     | sell     | present hypothetical
          Norway may sell frigates.                       | sell     | present hypothetical
          Norway might not sell frigates.                 | sell     | present negated hypothetical
          Norway would sell frigates.                     | sell     | present hypothetical
          Chile will pay if Norway sells frigates.        | sells    | present hypothetical
          Chile asked whether Norway sold frigates.       | sold     | past hypothetical
          Norway must sell frigates.                      | sell     | present obliged
          Norway should sell frigates.                    | sell     | present obliged
          Norway must not sell frigates.                  | sell     | present negated obliged
          Frigates were sold by Norway.                   | sold     | past
          Frigates will be sold by Norway.                | sold     | future
          Putin to visit Chile.                           | visit    | future
          """)
  void readsHowAClausePutsItsVerb(String text, String verb, String expected) {
    ParsedSentence sentence = SmallCoder.parse(text);
    int at =
        sentence.tokens().stream()
            .filter(t -> t.form().equals(verb))
            .mapToInt(Token::index)
            .findFirst()
            .orElseThrow();
    assertThat(show(Force.of(sentence, at))).isEqualTo(expected);
  }

  private static String show(Force force) {
    return force.time().name().toLowerCase(Locale.ROOT)
        + (force.negated() ? " negated" : "")
        + (force.hypothetical() ? " hypothetical" : "")
        + (force.obliged() ? " obliged" : "");
  }
}
