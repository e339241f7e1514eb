package org.demarche.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.SmallCoder;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairClassifierTest {

  private static final PairClassifier CLASSIFIER =
      new PairClassifier(SmallCoder.lexicon(), SmallCoder.parser());

  private static String label(String text, String actor, String recipient) {
    return CLASSIFIER
        .byFrames(text, actor, recipient)
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
        CLASSIFIER.byFrames("Syria attacked Turkey.", "Syria", "Turkey").orElseThrow().confidence();
    assertThat(both).isEqualTo(1);
  }

  @Test
  void saysWhichFrameItGoesBy() {
    assertThat(CLASSIFIER.byFrames("Syria attacked Turkey.", "Syria", "Turkey").orElseThrow().why())
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

  @Test
  void asksTheModelWhereNoFrameFires() {
    String text = "Policemen of Ruritania marched the bishop of Norway off to a cell.";
    assertThat(label(text, "Policemen of Ruritania", "the bishop of Norway")).isEmpty();
    Relation relation = CLASSIFIER.classify(text, "Policemen of Ruritania", "the bishop of Norway");
    assertThat(relation.event()).isEqualTo(EventType.COERCE);
    assertThat(relation.why()).startsWith("model, as in: ");
  }

  @Test
  void givesTheFramesReasonAndModeWhereTheFrameWins() {
    String text = "Egypt took three farmers into custody.";
    Relation relation = CLASSIFIER.classify(text, "Egypt", "three farmers");
    assertThat(relation.event()).isEqualTo(EventType.COERCE);
    assertThat(relation.mode()).isEqualTo("arrest");
    assertThat(relation.why()).contains(": actor, recipient");
    assertThat(relation.confidence()).isBetween(0.7, 1.0);
  }

  @Test
  void saysWithALowConfidenceThatNothingHappens() {
    double nothing =
        CLASSIFIER.classify("It rained in Norway and Chile.", "Norway", "Chile").confidence();
    assertThat(nothing).isLessThan(0.5);
  }

  @Test
  void hearsWhoActsUponWhom() {
    String text = "The rebels of Malmo shelled the mayor of Lund, who had offered them talks.";
    Relation shelled = CLASSIFIER.byModel(text, "The rebels of Malmo", "the mayor of Lund");
    Relation turned = CLASSIFIER.byModel(text, "the mayor of Lund", "The rebels of Malmo");
    assertThat(shelled.event()).isEqualTo(EventType.ASSAULT);
    assertThat(turned.confidence()).isLessThan(shelled.confidence() - 0.1);
  }

  @Test
  void passesOverWhatIsFarFromBothPhrases() {
    String near =
        "Norway shelled Chile after weeks of talks about the border between the two states";
    String far = " and the weather in the mountains stayed as it had been for most of the season.";
    assertThat(CLASSIFIER.byModel(near + far, "Norway", "Chile"))
        .isEqualTo(CLASSIFIER.byModel(near + far + far, "Norway", "Chile"));
  }

  @Test
  void saysTheSameTwice() {
    String text = "Norway let " + "the very long list of ships ".repeat(60) + "go back to Chile.";
    assertThat(CLASSIFIER.byModel(text, "Norway", "Chile"))
        .isEqualTo(CLASSIFIER.byModel(text, "Norway", "Chile"));
  }

  @Test
  void answersWhateverItIsGiven() {
    for (String text : List.of("", "?", "\uD83D\uDE00 \uD800", "a".repeat(5_000))) {
      assertThat(CLASSIFIER.classify(text, "Norway", "").confidence()).isBetween(0.0, 1.0);
    }
    String inside = "The West Bengal government struck.";
    assertThat(CLASSIFIER.classify(inside, "West Bengal government", "West Bengal").event())
        .isNotNull();
  }
}
