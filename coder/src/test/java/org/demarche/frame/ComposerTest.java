package org.demarche.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.SmallCoder;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Modality;
import org.demarche.syntax.ParsedSentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence states, before anybody asks who the parties are. */
class ComposerTest {

  private static String statements(String text) {
    Lexicon lexicon = SmallCoder.lexicon();
    ParsedSentence sentence = SmallCoder.parse(text);
    DeepSyntax syntax = new DeepSyntax(sentence, lexicon.lightVerbs());
    List<FrameMatch> matches =
        new FrameMatcher(FrameIndex.of(lexicon.frames()))
            .match(syntax, new CapitalsAreParties(sentence));
    return new Composer(lexicon.operators())
        .compose(syntax, matches).stream()
            .map(statement -> show(statement, syntax))
            .collect(Collectors.joining("; "));
  }

  private static String show(Statement statement, DeepSyntax syntax) {
    Meaning meaning = statement.meaning();
    String mode = meaning.type().mode() == null ? "" : "/" + meaning.type().mode();
    String modality =
        statement.modality() == Modality.ASSERTED
            ? ""
            : " " + statement.modality().name().toLowerCase(Locale.ROOT);
    return (words(meaning.actors(), syntax)
            + " "
            + meaning.event()
            + mode
            + " "
            + words(meaning.recipients(), syntax)
            + modality)
        .strip()
        .replaceAll(" +", " ");
  }

  private static String words(List<Integer> heads, DeepSyntax syntax) {
    return heads.stream()
        .flatMap(head -> syntax.conjuncts(head).stream())
        .map(token -> syntax.sentence().token(token).form())
        .collect(Collectors.joining("+"));
  }

  private static void states(String text, String expected) {
    assertThat(statements(text)).as(text).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt asked Norway to help Lebanon.                    | Egypt REQUEST/assist Norway
          Egypt asked Norway to meet Lebanon.                    | Egypt REQUEST/meet Norway
          Egypt asked Israel to withdraw from Lebanon.           | Egypt REQUEST/yield Israel
          Israel urged Russia not to sell missiles to Syria.     | Israel REQUEST/change Russia
          Egypt called for Israel to withdraw from Lebanon.      | Egypt REQUEST/yield Israel
          Norway promised to help Lebanon.                       | Norway AGREE Lebanon
          Norway promised not to help Lebanon.                   | Norway REJECT Lebanon
          Syria refused to meet Israel.                          | Syria REJECT/meet Israel
          Russia refused to sell missiles to Iran.               | Russia REJECT Iran
          Iran threatened to attack Israel.                      | Iran THREATEN/violence Israel
          Norway suspended arms sales to Turkey.                 | Norway SANCTION/discontinue Turkey
          Syria halted its attacks on Israel.                    | Syria RETREAT/ceasefire Israel
          Turkey lifted its embargo against Syria.               | Turkey RETREAT Syria
          """)
  void anEventOperatorMakesItsOwnEventOfItsContent(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Israel began to withdraw from Lebanon.                 | Israel RETREAT Lebanon
          Russia started selling missiles to Iran.               | Russia COOPERATE Iran
          Israel plans to attack Iran.                           | Israel ASSAULT Iran planned
          Israel ordered an attack on Iran.                      | Israel ASSAULT Iran
          """)
  void aPassingOperatorLeavesTheContentAsItIs(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt asked Norway to promise to help Lebanon.         | Egypt REQUEST/change Norway
          Egypt promised to ask Norway to help Lebanon.          |
          Egypt asked Norway to begin to withdraw from Chile.    | Egypt REQUEST/yield Norway
          Syria refused to begin to withdraw from Chile.         | Syria REJECT Chile
          """)
  void operatorsTakeOperators(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Farmers waited until Iran attacked Israel.             | Iran ASSAULT Israel
          Farmers left before Iran attacked Israel.              | Iran ASSAULT Israel
          Farmers will wait until Iran attacks Israel.           |
          Farmers will leave before Iran attacks Israel.         |
          Farmers would not leave until Iran attacked Israel.    |
          Farmers will leave once Iran attacks Israel.           |
          Farmers will leave if Iran attacks Israel.             |
          Farmers would leave if Iran attacked Israel.           |
          Unless Iran attacks Israel, farmers will stay.         |
          """)
  void whatIsYetToComeIsNoFact(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syria condemned the Israeli attack on Lebanon.         | Syria ACCUSE/allege Israeli; Israeli ASSAULT Lebanon
          Syria accused Israel of attacking Lebanon.             | Syria ACCUSE/allege Israel
          """)
  void aFactiveOperatorReportsTheNounItIsAboutButNoMereGerund(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syria did not attack Israel.                           |
          Syria has not met Israel.                              |
          Syria never attacked Israel.                           |
          No Syrian attacked Israel.                             |
          Norway did not promise to help Lebanon.                |
          """)
  void whatIsNegatedIsNoEvent(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway will help Lebanon.                              | Norway AGREE Lebanon
          Norway will meet Lebanon.                              | Norway AGREE Lebanon planned
          Israel will withdraw from Lebanon.                     | Israel AGREE Lebanon
          Russia will sell missiles to Iran.                     | Russia AGREE Iran
          Russia plans to sell missiles to Iran.                 | Russia AGREE Iran
          Norway will impose sanctions on Syria.                 | Norway SANCTION/discontinue Syria planned
          """)
  void futureCooperationIsAgreementAndOtherFuturesArePlans(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway will not help Lebanon.                          | Norway REJECT/assist Lebanon
          Norway will not meet Lebanon.                          | Norway REJECT/meet Lebanon
          Israel will not withdraw from Lebanon.                 | Israel REJECT/yield Lebanon
          Israel will not attack Lebanon.                        |
          """)
  void whatOneWillNotDoIsRefusedIfItIsCooperative(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Israel could attack Iran.                              | Israel ASSAULT Iran possible
          Norway may help Lebanon.                               | Norway AID Lebanon possible
          If Israel attacks Iran, prices rise.                   |
          """)
  void hypothesisIsPossibleAndAConditionNothing(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway said that Russia had attacked Georgia.          | Russia ASSAULT Georgia
          Russia attacked Georgia, Norway said.                  | Russia ASSAULT Georgia
          Norway told Chile that Russia had attacked Georgia.    | Russia ASSAULT Georgia
          Syria denied that Syria had attacked Turkey.           | Syria ASSAULT Turkey denied
          Syria denied attacking Turkey.                         | Syria ASSAULT Turkey denied
          Norway said Syria denied attacking Turkey.             | Syria ASSAULT Turkey denied
          Syria did not deny attacking Turkey.                   | Syria ASSAULT Turkey
          """)
  void sayingPassesWhatIsSaidAndDenyingDeniesIt(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway said Israel must withdraw from Lebanon.         | Norway REQUEST/yield Israel
          Norway said that Russia must not sell guns to Syria.   | Norway REQUEST/change Russia
          Norway said Israel should listen.                      | Norway REQUEST Israel
          Norway said Israel must grow.                          | Norway REQUEST Israel
          Norway said Israel should grow.                        |
          Israel must withdraw from Lebanon.                     |
          """)
  void whoSaysWhatAnotherMustDoDemandsIt(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway promised to sing.                               |
          Norway refused to start.                               |
          Norway suspended a clerk.                              |
          Norway lifted the lid.                                 |
          Norway asked Chile.                                    | Norway REQUEST Chile
          """)
  void anOperatorWithoutContentSaysNothingUnlessItsTableDoes(String text, String expected) {
    states(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway met Chile and Egypt.                            | Norway CONSULT Chile+Egypt
          Norway met with Chile and attacked Egypt.              | Norway CONSULT Chile; Norway ASSAULT Egypt
          Norway held talks with Chile.                          | Norway CONSULT Chile
          Norway agreed.                                         |
          """)
  void statementsComeInTheOrderOfTheWords(String text, String expected) {
    states(text, expected);
  }
}
