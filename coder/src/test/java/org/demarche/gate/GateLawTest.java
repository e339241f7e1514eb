package org.demarche.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.SmallCoder;
import org.demarche.lexicon.Example;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.syntax.Lemmas;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.demarche.syntax.Token;
import org.junit.jupiter.api.Test;

/** The gate costs no record: with and without it articles code the same. */
class GateLawTest {

  private static final int ARTICLES = 120;

  /** Sentences that need what stands before them. */
  private static final List<String> FOLLOWERS =
      List.of(
          "He was tired.",
          "It was late.",
          "They spoke for hours.",
          "The two shook hands.",
          "He met the Egyptian president.",
          "It attacked Turkey.",
          "They signed an agreement with Norway.",
          "The two met again in Geneva.",
          "The country's defence minister visited Chile.",
          "The president condemned the attack.",
          "The police arrested twelve protesters.",
          "Its government imposed sanctions on Syria.",
          "\"We met the Egyptian president.",
          "We attacked Turkey,\" he said.",
          "\"Our forces attacked Turkey,\" the minister said.",
          "\"It was late. We signed an agreement with Norway,\" the two said.",
          "\"Both sides attacked our soldiers.\"");

  /** Articles of the frames' own example sentences, shuffled, with followers between. */
  private static List<Article> articles(Lexicon lexicon, long seed) {
    List<String> sentences = new ArrayList<>();
    Stream.concat(lexicon.frames().stream(), lexicon.armsFrames().stream())
        .flatMap(frame -> frame.source().examples().stream())
        .map(Example::text)
        .forEach(sentences::add);
    Random random = new Random(seed);
    Collections.shuffle(sentences, random);
    List<Article> articles = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < ARTICLES; i++) {
      List<String> own = new ArrayList<>();
      int size = 5 + random.nextInt(8);
      for (int s = 0; s < size; s++) {
        boolean follower = s > 0 && random.nextInt(4) == 0;
        own.add(
            follower
                ? FOLLOWERS.get(random.nextInt(FOLLOWERS.size()))
                : sentences.get(next++ % sentences.size()));
      }
      LocalDate published = LocalDate.of(1987 + random.nextInt(38), 1 + random.nextInt(12), 9);
      articles.add(
          new Article("a" + i, null, String.join(" ", own), published, null, null, Map.of()));
    }
    return articles;
  }

  @Test
  void codesArticlesOfTheShippedExamplesAsWithoutIt() {
    int coded = 0;
    for (Article article : articles(SmallCoder.shippedLexicon(), 17)) {
      List<CodedRecord> gated = SmallCoder.shippedCoder().code(article).records();
      assertThat(gated)
          .as(article.text())
          .isEqualTo(SmallCoder.shippedCoder().codeWithoutGate(article).records());
      coded += gated.size();
    }
    assertThat(coded).isGreaterThan(ARTICLES);
  }

  @Test
  void codesArticlesOfTheSmallLexiconsExamplesAsWithoutIt() {
    for (long seed = 1; seed <= 3; seed++) {
      for (Article article : articles(SmallCoder.lexicon(), seed)) {
        assertThat(SmallCoder.coder().code(article).records())
            .as(article.text())
            .isEqualTo(SmallCoder.coder().codeWithoutGate(article).records());
      }
    }
  }

  @Test
  void knowsEveryLemmaThatTheParserMayGive() {
    Lemmas lemmas = new Lemmas();
    SentenceSplitter splitter = new SentenceSplitter();
    for (Article article : articles(SmallCoder.shippedLexicon(), 23).subList(0, 60)) {
      for (Sentence sentence : splitter.split(article)) {
        ParsedSentence parsed = SmallCoder.parser().parse(sentence);
        for (Token token : parsed.tokens()) {
          if (Set.of("NN", "VB", "JJ", "RB", "IN", "RP")
              .contains(token.tag().substring(0, Math.min(2, token.tag().length())))) {
            assertThat(lemmas.of(token.form()))
                .as(token.form() + "/" + token.tag())
                .contains(token.lemma());
          }
        }
      }
    }
  }
}
