package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.SmallCoder;
import org.demarche.model.Article;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static final Names NAMES = new Names(SmallCoder.lexicon());

  private static List<String> parties(String text, @Nullable String published) {
    Article article =
        SmallCoder.article(text, published == null ? null : LocalDate.parse(published));
    List<Sentence> sentences = new SentenceSplitter().split(article);
    ArticleContext context = new ArticleContext(article, sentences);
    List<String> ids = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (NameHit hit : NAMES.names(sentence.words(), context)) {
        if (hit.reading() instanceof Reading.OfParty party) {
          ids.add(party.entry().id());
        } else if (hit.reading() instanceof Reading.OfPerson person) {
          ids.add(person.name());
        }
      }
    }
    return ids;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Kremlin spoke.     | 1987-03-01 | soviet-union
          The Kremlin spoke.     | 2010-03-01 | russia
          The Kremlin spoke.     |            | russia
          Moscow spoke.          | 1991-12-24 | soviet-union
          Moscow spoke.          | 1992-01-10 | russia
          The USSR was large.    | 2010-03-01 | soviet-union
          """)
  void givesASharedNameToThePartyThatThenExists(String text, String published, String expected) {
    assertThat(parties(text, published)).containsExactly(expected);
  }

  @Test
  void takesNoAmbiguousNameForAPartyThatIsNotThereYet() {
    assertThat(parties("Georgia closed its border.", "1987-03-01")).isEmpty();
  }

  @Test
  void takesANameWithTheSymbolOfAShareForNoState() {
    assertThat(parties("Syria <SYR.L> president resigns.", null)).isEmpty();
  }

  @Test
  void keepsAnAmbiguousNameWhereNothingSpeaksForTheOtherMeaning() {
    assertThat(parties("Georgia closed its border.", null)).containsExactly("georgia");
  }

  @Test
  void dropsAnAmbiguousNameWhereTheArticleSpeaksOfTheOtherMeaning() {
    assertThat(parties("Georgia voted on Tuesday. Atlanta was calm.", null)).isEmpty();
    assertThat(parties("Georgia voted. Students of Georgia Tech did too.", null)).isEmpty();
  }

  @Test
  void takesAPhraseForItsWordsSideBySideOnly() {
    assertThat(parties("Georgia closed its border. Tech firms left Georgia.", null))
        .containsExactly("georgia", "georgia");
  }

  @Test
  void findsGroupsBodiesAndPersons() {
    assertThat(parties("Hizbollah, the State Duma and Ehud Barak were named.", null))
        .containsExactly("hezbollah", "russia", "Ehud Barak");
  }

  @ParameterizedTest
  @CsvSource({
    "defence minister, defence ministers",
    "minister of defence, ministers of defence",
    "secretary of state, secretaries of state",
    "secretary for health, secretaries for health",
    "spokesman, spokesmen",
    "attorney, attorneys"
  })
  void formsThePluralOfATitle(String title, String plural) {
    assertThat(Names.plural(title)).isEqualTo(plural);
  }

  @Test
  void takesTheLastPieceOfANameForTheSurname() {
    assertThat(Names.surname("Anatoly Serdyukov")).isEqualTo("Serdyukov");
    assertThat(Names.surname("Saud al-Faisal")).isEqualTo("Faisal");
  }
}
