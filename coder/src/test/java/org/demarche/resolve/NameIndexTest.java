package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.lexicon.RoleNoun;
import org.demarche.model.Article;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

  /** What a text holds of a list of names: the words of each hit. */
  private static List<String> find(boolean anyCase, List<String> names, String text) {
    NameIndex index = new NameIndex(anyCase);
    names.forEach(name -> index.add(name, new Reading.OfRole(noun(name))));
    List<String> found = new ArrayList<>();
    for (Sentence sentence : new SentenceSplitter().split(Article.of("a", text))) {
      for (NameHit hit : index.find(sentence.words())) {
        found.add(
            sentence.words().subList(hit.first(), hit.last() + 1).stream()
                .map(Sentence.Word::form)
                .collect(Collectors.joining(" ")));
      }
    }
    return found;
  }

  private static RoleNoun noun(String name) {
    return new RoleNoun(name, null, List.of(), RoleNoun.Number.GROUP, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Assad    | The ambassador met ambassadors.
          assad    | The ambassador met ambassadors.
          HTS      | They marched for human rights.
          hts      | They marched for human rights.
          Iran     | The Iranians and Tirana were named.
          Chad     | Chadwick spoke.
          Oman     | Romans and the woman spoke.
          PA       | PARIS is far.
          US       | They told us.
          Mali     | Somalia and Malians were named.
          """)
  void findsNoNameInsideAWord(String name, String text) {
    assertThat(find(false, List.of(name), text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U.S.        | The U.S. envoy spoke.                 | U.S.
          U.S.        | He left for the U.S.                  | U.S.
          Türkiye     | Turkiye spoke.                        | Turkiye
          Turkiye     | Türkiye spoke.                        | Türkiye
          Sana'a      | Fighting in Sana'a went on.           | Sana'a
          al-Qaeda    | The al-Qaeda cell fled.               | al
          Al Jazeera  | Al Jazeera said so.                   | Al Jazeera
          Łódź        | Trains to Lodz stopped.               | Lodz
          Israel      | Israel's army moved.                  | Israel
          """)
  void findsANameHoweverItIsCutOrAccented(String name, String text, String expected) {
    assertThat(find(false, List.of(name), text))
        .hasSize(1)
        .allMatch(hit -> hit.startsWith(expected));
  }

  @Test
  void takesTheLongestNameThatStartsAtAWord() {
    List<String> names = List.of("Guinea", "Guinea-Bissau", "Papua New Guinea", "New Guinea");
    assertThat(find(false, names, "Papua New Guinea helped Guinea."))
        .containsExactly("Papua New Guinea", "Guinea");
    assertThat(find(false, List.of("South Sudan", "Sudan"), "South Sudan met Sudan."))
        .containsExactly("South Sudan", "Sudan");
  }

  @Test
  void goesBackToAShorterNameWhereTheLongerBreaksOff() {
    List<String> names = List.of("Party", "Party of God in Lebanon");
    assertThat(find(false, names, "The Party of God marched.")).containsExactly("Party");
  }

  @Test
  void findsNamesWithoutOverlapFromLeftToRight() {
    List<String> names = List.of("North Korea", "Korea Times", "Korea");
    assertThat(find(false, names, "North Korea Times and Korea."))
        .containsExactly("North Korea", "Korea");
  }

  @Test
  void mindsCapitalsInNamesButNotInTitles() {
    assertThat(find(false, List.of("Turkey"), "They ate turkey.")).isEmpty();
    assertThat(find(true, List.of("foreign minister"), "The Foreign Minister spoke.")).hasSize(1);
  }

  @Test
  void forgetsAnEmptyName() {
    assertThat(find(false, List.of("-"), "A - B.")).isEmpty();
  }
}
