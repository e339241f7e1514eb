package org.demarche.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.SmallCoder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands in which place of which word: real parses, light verbs of the small lexicon. */
class DeepSyntaxTest {

  private static String at(String text, String word, String slot) {
    DeepSyntax syntax = syntax(text);
    ParsedSentence sentence = syntax.sentence();
    int predicate = find(sentence, word);
    List<String> found =
        syntax.at(predicate, slot).stream()
            .flatMap(token -> syntax.conjuncts(token).stream())
            .map(token -> sentence.token(token).form())
            .toList();
    return String.join(" ", found);
  }

  private static DeepSyntax syntax(String text) {
    return new DeepSyntax(SmallCoder.parse(text), SmallCoder.lexicon().lightVerbs());
  }

  private static int find(ParsedSentence sentence, String word) {
    return sentence.tokens().stream()
        .filter(t -> t.form().equals(word))
        .mapToInt(Token::index)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norwegian minister jailed for fraud.                    | jailed    | object  | minister
          Norwegian minister jailed for fraud.                    | jailed    | subject | ''
          Norwegian gunmen shot at a convoy in Oslo.              | shot      | subject | gunmen
          Norway jailed a minister for fraud.                     | jailed    | subject | Norway
          Egypt is once again grieving for at least four Turks tragically killed at a party. | killed | object  | Turks
          Egypt is once again grieving for at least four Turks tragically killed at a party. | killed | subject | ''
          A Russian jet crashed in Iran, killing ten.             | killing   | subject | ''
          Russian jets struck a port, killing ten.                | killing   | subject | jets
          The minister was suspended after a complaint by Egypt.  | suspended | by      | ''
          The minister was suspended in a vote by Egypt.          | suspended | by      | Egypt
          The rebels, backed by Syria according to Turkey, the United Nations and Iran, attacked Egypt. | attacked | subject | rebels
          """)
  void takesNobodyForADoerWhoSuffersOrStandsAside(
      String text, String verb, String slot, String expected) {
    assertThat(at(text, verb, slot)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway sold two frigates to Chile.                  | sold   | subject  | Norway
          Norway sold two frigates to Chile.                  | sold   | object   | frigates
          Norway sold two frigates to Chile.                  | sold   | to       | Chile
          Norway sold Chile two frigates.                     | sold   | indirect | Chile
          Norway sold Chile two frigates.                     | sold   | object   | frigates
          Russia and Iran met in Baku.                        | met    | subject  | Russia Iran
          Egypt called Turkey a friend.                       | called | subject  | Egypt
          Turkey handed over two guns to Syria.               | handed | particle | over
          Egypt said that Turkey had attacked Syria.          | said   | that     | attacked
          Egypt asked Norway to help.                         | asked  | infinitive | help
          Egypt stopped selling guns.                         | stopped | gerund  | selling
          """)
  void findsWhatStandsBesideAVerb(String text, String verb, String slot, String expected) {
    assertThat(at(text, verb, slot)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two frigates were sold to Chile by Norway.                 | sold     | subject | Norway
          Two frigates were sold to Chile by Norway.                 | sold     | object  | frigates
          Two frigates were sold to Chile by Norway.                 | sold     | to      | Chile
          The village was attacked and shelled by Syria.             | attacked | object  | village
          The rebels have been attacked by Turkish troops.           | attacked | subject | troops
          Frigates built by Norway reached Chile.                    | built    | subject | Norway
          Frigates built by Norway reached Chile.                    | built    | object  | Frigates
          Egypt said that its frigates had been attacked by Turkey.  | attacked | object  | frigates
          """)
  void turnsAPassiveRound(String text, String verb, String slot, String expected) {
    assertThat(at(text, verb, slot)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt urged to release pilots.                  | urged | object
          Minister ordered to leave the hall.             | ordered | object
          """)
  void readsAHeadlinesBarePassive(String text, String verb, String slot) {
    assertThat(at(text, verb, slot)).isNotEmpty();
    assertThat(at(text, verb, "subject")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway, which sold frigates to Chile, is content.      | sold     | subject | Norway
          The frigates that Norway sold to Chile are old.        | sold     | object  | frigates
          The frigates Norway sold to Chile are old.             | sold     | object  | frigates
          The frigates Norway sold to Chile are old.             | sold     | subject | Norway
          The state to which Norway sold frigates is content.    | sold     | to      | state
          The troops who attacked the village withdrew.          | attacked | subject | troops
          The village which was attacked by Syria is empty.      | attacked | object  | village
          """)
  void putsTheNounWhereItsRelativePronounStands(
      String text, String verb, String slot, String expected) {
    assertThat(at(text, verb, slot)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt urged Norway to sell frigates.              | sell     | Norway
          Egypt promised Norway to sell frigates.           | sell     | Egypt
          Egypt promised to sell frigates.                  | sell     | Egypt
          Egypt wants to sell frigates.                     | sell     | Egypt
          Egypt accused Turkey of attacking Syria.          | attacking | Turkey
          Egypt was accused of attacking Syria.             | attacking | Egypt
          Egypt stopped Turkey from attacking Syria.        | attacking | Turkey
          Egypt apologised for attacking Syria.             | attacking | Egypt
          Norway was asked to sell frigates.                | sell     | Norway
          Norway's plan to sell frigates failed.            | sell     | Norway
          """)
  void givesAnInfinitiveOrGerundTheSubjectThatControlsIt(
      String text, String verb, String expected) {
    assertThat(at(text, verb, "subject")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syria shelled the village and attacked the port.      | attacked  | subject | Syria
          Syria shelled the village, attacked the port and fled.  | fled     | subject | Syria
          The village was shelled and burned by Syria.          | burned    | object  | village
          Syria met Egypt and Turkey.                           | met       | object  | Egypt Turkey
          Syria hopes to attack and occupy the port.            | occupy    | subject | Syria
          """)
  void sharesSubjectsAmongWhatIsCoordinated(
      String text, String verb, String slot, String expected) {
    assertThat(at(text, verb, slot)).isEqualTo(expected);
  }

  @Test
  void keepsVerbsAndNounsOfACoordinationApart() {
    DeepSyntax syntax = syntax("Syria met Egypt and attacked Turkey.");
    int met = find(syntax.sentence(), "met");
    assertThat(syntax.conjuncts(met)).hasSize(2);
    int egypt = find(syntax.sentence(), "Egypt");
    assertThat(syntax.conjuncts(egypt)).containsExactly(egypt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway held talks with Chile.                          | talks   | subject | Norway
          Norway held talks with Chile.                          | talks   | with    | Chile
          Talks were held by Norway with Chile.                  | Talks   | subject | Norway
          Syria launched an attack on Turkey.                    | attack  | subject | Syria
          Syria launched an attack on Turkey.                    | attack  | on      | Turkey
          Turkey came under attack from Syria.                   | attack  | object  | Turkey
          Turkey came under attack from Syria.                   | attack  | from    | Syria
          Turkey suffered an attack.                             | attack  | object  | Turkey
          Norway imposed sanctions on Syria and Turkey.          | sanctions | on    | Syria Turkey
          Syria carried out an attack on Turkey.                 | attack  | subject | Syria
          Egypt took part in talks with Norway.                  | talks   | subject | Egypt
          """)
  void lendsANounWhatItsLightVerbHas(String text, String noun, String slot, String expected) {
    assertThat(at(text, noun, slot)).isEqualTo(expected);
  }

  @Test
  void lendsNothingToTheObjectOfAFullVerb() {
    assertThat(at("Norway described talks with Chile.", "talks", "subject")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway's talks with Chile failed.                      | talks  | poss     | Norway
          The Syrian attack on Turkey failed.                    | attack | modifier | Syrian
          The sale of frigates to Chile by Norway is off.        | sale   | of       | frigates
          The sale of frigates to Chile by Norway is off.        | sale   | to       | Chile
          The talks between Norway and Chile failed.             | talks  | between  | Norway Chile
          """)
  void findsWhatStandsAroundANoun(String text, String noun, String slot, String expected) {
    assertThat(at(text, noun, slot)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt is critical of Turkey.                  | critical | subject | Egypt
          Egypt is critical of Turkey.                  | critical | of      | Turkey
          Egypt is ready to meet Turkey.                | ready    | infinitive | meet
          """)
  void givesAPredicateAdjectiveItsSubject(
      String text, String adjective, String slot, String expected) {
    assertThat(at(text, adjective, slot)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt withdrew its troops from Syria.              | withdrew | from    | Syria
          Egypt cracked down on smugglers.                   | cracked  | on      | smugglers
          Egypt moved troops out of Syria.                   | moved    | out of  | Syria
          Egypt moved troops out of Syria.                   | moved    | of      | Syria
          Egypt will buy up to five submarines from Greece.  | buy      | object  | submarines
          Egypt has ruled out sending them.                  | ruled    | gerund  | sending
          """)
  void findsPrepositionsThatHangOneWordTooDeep(
      String text, String verb, String slot, String expected) {
    assertThat(at(text, verb, slot)).isEqualTo(expected);
  }

  @Test
  void listsAnArgumentsOwnPlaceOnce() {
    DeepSyntax syntax = syntax("Norway sold frigates to Chile.");
    List<Argument> arguments = syntax.arguments(find(syntax.sentence(), "sold"));
    assertThat(arguments).doesNotHaveDuplicates();
    assertThat(arguments).extracting(Argument::slot).contains("subject", "object", "to");
  }
}
