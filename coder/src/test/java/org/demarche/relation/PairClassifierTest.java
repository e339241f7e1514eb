package org.demarche.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.SmallCoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairClassifierTest {

  private static final PairClassifier CLASSIFIER =
      new PairClassifier(SmallCoder.lexicon(), SmallCoder.parser());

  private static String label(String text, String actor, String recipient) {
    return CLASSIFIER
        .classify(text, actor, recipient)
        .map(r -> r.mode() == null ? r.event().name() : r.event() + "/" + r.mode())
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syria attacked Turkey and Egypt helped Lebanon.         | Syria   | Turkey  | ASSAULT
          Syria attacked Turkey and Egypt helped Lebanon.         | Egypt   | Lebanon | AID
          Syria attacked Turkey and Egypt helped Lebanon.         | Lebanon | Syria   |
          Turkey was attacked by Syrian troops.                   | Syrian troops | Turkey | ASSAULT
          Egypt asked Norway to help Lebanon.                     | Egypt   | Norway  | REQUEST/assist
          Norway met Chile.                                       | Norway  | Chile   | CONSULT
          Norway met Chile.                                       | Chile   | Norway  | CONSULT
          Egypt took three farmers into custody.                  | Egypt   | three farmers | COERCE/arrest
          The smugglers attacked the mayor.                       | smugglers | mayor  | ASSAULT
          It rained in Norway and Chile.                          | Norway  | Chile   |
          """)
  void labelsWhatOneDoesToTheOther(String text, String actor, String recipient, String expected) {
    assertThat(label(text, actor, recipient)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void isSurerOfAPairThatFillsBothRoles() {
    double both =
        CLASSIFIER.classify("Syria attacked Turkey.", "Syria", "Turkey").orElseThrow().confidence();
    assertThat(both).isEqualTo(1);
  }

  @Test
  void saysWhichFrameItGoesBy() {
    assertThat(CLASSIFIER.classify("Syria attacked Turkey.", "Syria", "Turkey").orElseThrow().why())
        .isEqualTo("attack (attack): actor, recipient");
  }

  @Test
  void findsThePhrasesWhateverTheirCapitals() {
    assertThat(label("Syria attacked Turkey.", "SYRIA", "turkey")).isEqualTo("ASSAULT");
  }

  @Test
  void takesTheOtherPlaceOfAPhraseThatIsPartOfTheFirst() {
    assertThat(label("Syrian troops attacked Syrian farmers.", "Syrian troops", "Syrian"))
        .isEqualTo("ASSAULT");
  }

  @Test
  void labelsNothingForPhrasesThatAreNotThere() {
    assertThat(label("Syria attacked Turkey.", "Peru", "Mali")).isEmpty();
  }
}
