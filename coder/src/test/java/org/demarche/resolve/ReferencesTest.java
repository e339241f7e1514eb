package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.model.Article;
import org.demarche.model.Party;
import org.demarche.resolve.References.At;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The article's memory, and that it asks for passed-over sentences only when they matter. */
class ReferencesTest {

  private static final String SIX =
      "Talks took place. Barak spoke. It rained. It snowed. Barak left. He met somebody.";

  private static final ReadSentence NOTHING = new ReadSentence(null, new Mentions(Map.of()));

  private final List<Integer> asked = new ArrayList<>();
  private final ArticleContext context = context();

  private ArticleContext context() {
    Article article = Article.of("a", SIX);
    List<Sentence> sentences = new SentenceSplitter().split(article);
    return new ArticleContext(article, sentences, this::resolve);
  }

  /** Stands in for the resolver: only notes that it was asked. */
  private ReadSentence resolve(Sentence sentence, ArticleContext asking) {
    asked.add(asking.place(sentence));
    asking.references().startSentence(asking.place(sentence));
    return NOTHING;
  }

  private References references() {
    return context.references();
  }

  private static Party party(String id, @Nullable String person, @Nullable String office) {
    return new Party(id, id.toUpperCase(java.util.Locale.ROOT), id, List.of(), person, office, id);
  }

  private void name(Party party, boolean subject, int sentence, int token) {
    references().startSentence(sentence);
    references().add(party, Mention.Kind.NAME, false, subject, new At(sentence, token));
  }

  @Test
  void prefersTheSubjectOfTheNearestSentence() {
    name(party("isr", null, null), true, 4, 0);
    name(party("rus", null, null), false, 4, 2);
    assertThat(references().singularThing(new At(5, 0), p -> true).orElseThrow().id())
        .isEqualTo("isr");
  }

  @Test
  void takesTheLastNamedWhereNoneIsSubject() {
    name(party("isr", null, null), false, 4, 0);
    name(party("rus", null, null), false, 4, 2);
    assertThat(references().singularThing(new At(5, 0), p -> true).orElseThrow().id())
        .isEqualTo("rus");
  }

  @Test
  void looksOnlyAtWhatStandsBefore() {
    name(party("isr", null, null), true, 5, 3);
    assertThat(references().singularThing(new At(5, 3), p -> true)).isEmpty();
    assertThat(references().singularThing(new At(5, 4), p -> true)).isPresent();
    assertThat(references().singularThing(new At(2, 0), p -> true)).isEmpty();
  }

  @Test
  void looksThreeSentencesBackAndNoFurther() {
    name(party("isr", null, null), true, 1, 0);
    assertThat(references().singularThing(new At(4, 0), p -> true)).isPresent();
    assertThat(references().singularThing(new At(5, 0), p -> true)).isEmpty();
  }

  @Test
  void asksForPassedOverSentencesNearestFirstUntilOneAnswers() {
    name(party("isr", null, null), true, 3, 0);
    assertThat(references().singularThing(new At(5, 0), p -> true)).isPresent();
    assertThat(asked).containsExactly(4);
  }

  @Test
  void asksForNothingThatThisSentenceAnswers() {
    name(party("isr", null, null), true, 5, 0);
    assertThat(references().singularThing(new At(5, 4), p -> true)).isPresent();
    assertThat(asked).isEmpty();
  }

  @Test
  void asksForASentenceOnce() {
    assertThat(references().singularThing(new At(5, 0), p -> true)).isEmpty();
    assertThat(references().singularThing(new At(5, 3), p -> true)).isEmpty();
    assertThat(asked).containsExactly(4, 3, 2);
  }

  @Test
  void asksOnlyForSentencesThatHaveTheSurname() {
    assertThat(references().person("Barak", 5)).isEmpty();
    assertThat(asked).containsExactly(1, 4);
  }

  @Test
  void asksForNothingAboutAPersonKnownByFullName() {
    references().persons().know(party("isr", "Ehud Barak", null));
    assertThat(references().person("Barak", 5)).isPresent();
    assertThat(asked).isEmpty();
  }

  @Test
  void remembersAPersonFromTheFirstNamingOn() {
    name(party("nor", "Kari Barak", null), true, 3, 0);
    assertThat(references().person("Barak", 3)).isPresent();
    assertThat(references().person("Barak", 2)).isEmpty();
  }

  @Test
  void letsAnEarlierSentenceThatIsResolvedLateComeFirst() {
    name(party("nor", "Barak", null), true, 4, 0);
    name(party("isr", "Ehud Barak", null), true, 1, 0);
    assertThat(references().person("Barak", 5).orElseThrow().id()).isEqualTo("isr");
  }

  @Test
  void takesTheNamesakeNamedLast() {
    name(party("isr", "Ehud Barak", null), true, 1, 0);
    name(party("nor", "Kari Barak", null), true, 4, 0);
    assertThat(references().person("Barak", 3).orElseThrow().id()).isEqualTo("isr");
    assertThat(references().person("Barak", 5).orElseThrow().id()).isEqualTo("nor");
    assertThat(references().named("Ehud Barak", 5).orElseThrow().id()).isEqualTo("isr");
  }

  @Test
  void changesAnOfficeFromTheSentenceOnThatSaysSo() {
    references().persons().know(party("isr", "Ehud Barak", "prime minister"));
    references().persons().retitle(party("isr", "Ehud Barak", "minister of defence"), 3);
    assertThat(references().person("Barak", 2).orElseThrow().office()).isEqualTo("prime minister");
    assertThat(references().person("Barak", 4).orElseThrow().office())
        .isEqualTo("minister of defence");
  }

  @Test
  void givesAnOfficeOnlyToOneHolder() {
    references().persons().know(party("isr", "Ehud Barak", "minister of defence"));
    assertThat(references().officer("minister of defence", "isr", 5)).isPresent();
    references().persons().know(party("isr", "Moshe Arens", "minister of defence"));
    assertThat(references().officer("minister of defence", "isr", 5)).isEmpty();
  }

  @Test
  void takesThePairThatActedTogetherBefore() {
    List<Party> first = List.of(party("isr", null, null), party("rus", null, null));
    List<Party> second = List.of(party("nor", null, null), party("chl", null, null));
    references().pair(1, first);
    references().pair(3, second);
    assertThat(references().pair(new At(3, 0), true, p -> true)).contains(first);
    assertThat(references().pair(new At(4, 0), true, p -> true)).contains(second);
  }

  @Test
  void takesAsSidesWhoActedAgainstEachOtherUnlessTwoJustMet() {
    List<Party> fighting = List.of(party("isr", null, null), party("syr", null, null));
    List<Party> meeting = List.of(party("nor", null, null), party("chl", null, null));
    references().opponents(1, fighting);
    assertThat(references().opponents(new At(2, 0), true)).contains(fighting);
    references().pair(2, meeting);
    assertThat(references().opponents(new At(4, 0), true)).contains(meeting);
    assertThat(references().opponents(new At(6, 0), true)).contains(fighting);
  }

  @Test
  void asksTheTwoWithoutCountingWhoAsks() {
    name(party("isr", null, null), false, 4, 0);
    name(party("rus", null, null), false, 4, 2);
    name(party("nor", null, null), true, 5, 0);
    assertThat(references().pair(new At(5, 3), false, p -> true).orElseThrow())
        .extracting(Party::id)
        .containsExactly("isr", "rus");
  }

  @Test
  void takesTheLastTwoNamedWhereNobodyActedTogether() {
    name(party("isr", null, null), true, 3, 0);
    name(party("rus", null, null), false, 4, 2);
    assertThat(references().pair(new At(5, 0), true, p -> true).orElseThrow())
        .extracting(Party::id)
        .containsExactly("isr", "rus");
  }

  @Test
  void resolvesALongRowOfPronounsWithoutDeepCalls() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append("He went on. ");
    }
    Article article = Article.of("long", text.toString());
    int[] depth = {0, 0};
    ArticleContext all =
        new ArticleContext(
            article,
            new SentenceSplitter().split(article),
            (sentence, asking) -> {
              int place = asking.place(sentence);
              asking.references().startSentence(place);
              depth[1] = Math.max(depth[1], ++depth[0]);
              asking.references().singularPerson(new At(place, 0), p -> true);
              depth[0]--;
              return NOTHING;
            });
    assertThat(all.references().singularPerson(new At(2999, 0), p -> true)).isEmpty();
    assertThat(depth[1]).isLessThan(100);
  }
}
