package org.demarche.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.SmallCoder;
import org.demarche.model.Article;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.PartyResolver;
import org.demarche.resolve.place.Gazetteer;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences are worth parsing. */
class GateTest {

  private static final PartyResolver RESOLVER =
      new PartyResolver(
          SmallCoder.lexicon(), new PlaceFinder(Gazetteer.of(SmallCoder.lexicon().files())));
  private static final Gate GATE = new Gate(SmallCoder.lexicon(), RESOLVER);

  /** Whether the last sentence of a text is admitted. */
  private static boolean admits(String text) {
    Article article = Article.of("a", text);
    List<Sentence> sentences = new SentenceSplitter().split(article);
    ArticleContext context = new ArticleContext(article, sentences);
    RESOLVER.preview(context);
    return GATE.admits(sentences.get(sentences.size() - 1), context);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Syria attacked Turkey.",
        "It attacked Turkey.",
        "The rebels attacked a village.",
        "Turkish villages were shelled.",
        "Egypt took the pilot into custody.",
        "Norway said Chile must listen.",
        "A pact was signed by Norway.",
        "Foreign Minister Kari Solberg left. Solberg attacked the plan.",
      })
  void admitsATriggerWithAPartyOrAReference(String text) {
    assertThat(admits(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vandals attacked a village.",
        "Norway is a kingdom.",
        "Foreign Minister Kari Solberg is tall.",
        "Norway said that it rained.",
      })
  void keepsOutWhatLacksOneOfThem(String text) {
    assertThat(admits(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Egypt took the pilot into confidence.",
        "Norway signed the guest book.",
        "Norway cracked a joke.",
        "Norway handed in its homework.",
      })
  void wantsAllWordsOfATrigger(String text) {
    assertThat(admits(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway promised to sing.",
        "Norway plans a feast.",
        "Norway began to sing.",
      })
  void leavesOperatorsToTheTriggersOfTheirContent(String text) {
    assertThat(admits(text)).isFalse();
  }

  @Test
  void admitsNoRepeatedWordThatOnlyOpensASentence() {
    assertThat(admits("The rain fell. The vandals attacked a village.")).isFalse();
  }
}
