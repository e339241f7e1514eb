package org.demarche.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.model.Article;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence.Word;
import org.junit.jupiter.api.Test;

/** What holds of any text, however odd. */
class SplitterLawTest {

  private static final List<String> SCRAPS =
      List.of(
          "Iran",
          "sold",
          "the",
          "U.S.",
          "Gen.",
          "S-300s",
          "MiG-29M",
          "al-Hadi",
          "5",
          "p.m.",
          "No.",
          ".",
          "...",
          "?",
          "!",
          "\"",
          "\u201c",
          "\u201d",
          "\u2019s",
          "'",
          "(",
          ")",
          ",",
          ";",
          " -- ",
          " \u2014 ",
          " \u2013 ",
          "-",
          "\n",
          "\n\n",
          "\r\n",
          "  ",
          " ",
          " ",
          " ",
          " ",
          "\t",
          "\u00a0",
          "\u00ad",
          "\u200b",
          "&amp;",
          "&lt;",
          "&#8217;",
          "&nbsp;",
          "&bogus;",
          "&amp;quot;",
          "\ud83d\ude00",
          "\ud800",
          "\udc00",
          "\u0000",
          "\u2026",
          "\ufb01",
          "%)",
          ":)",
          "$5bn",
          "50%",
          "US$",
          "example.com",
          "http://a.b/c?d=e",
          "OSLO (AP) - ",
          "EU",
          "\u4f60\u597d",
          "can't",
          "gonna",
          "\u2022 ",
          "1990s",
          "x".repeat(150));

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int size = random.nextInt(60);
    for (int i = 0; i < size; i++) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  @Test
  void wordsAreOrderedDisjointAndStandInTheText() {
    SentenceSplitter splitter = new SentenceSplitter();
    Random random = new Random(11);
    for (int round = 0; round < 5_000; round++) {
      String text = random(random);
      Article article =
          new Article(
              "a", random.nextBoolean() ? null : random(random), text, null, null, null, Map.of());
      for (Sentence sentence : splitter.split(article)) {
        check(sentence, article.part(sentence.part()));
      }
    }
  }

  private static void check(Sentence sentence, String text) {
    assertThat(sentence.words()).isNotEmpty();
    assertThat(sentence.words().size()).isLessThanOrEqualTo(SentenceSplitter.LONGEST_SENTENCE);
    Span whole = sentence.span();
    int end = whole.start();
    for (Word word : sentence.words()) {
      assertThat(word.form()).isNotBlank();
      assertThat(word.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(word.span().length()).isPositive();
      assertThat(word.span().of(text)).as("of %s in %s", word, text).isNotBlank();
      end = word.span().end();
    }
    assertThat(end).isEqualTo(whole.end()).isLessThanOrEqualTo(text.length());
  }

  @Test
  void sentencesFollowOneAnother() {
    SentenceSplitter splitter = new SentenceSplitter();
    Random random = new Random(12);
    for (int round = 0; round < 2_000; round++) {
      int end = 0;
      int paragraph = 0;
      for (Sentence sentence : splitter.split(Article.of("a", random(random)))) {
        assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(sentence.paragraph()).isGreaterThanOrEqualTo(paragraph);
        end = sentence.span().end();
        paragraph = sentence.paragraph();
      }
    }
  }

  @Test
  void theSameTextIsSplitTheSameByAnyThread() {
    SentenceSplitter splitter = new SentenceSplitter();
    Random random = new Random(13);
    List<Article> articles =
        java.util.stream.IntStream.range(0, 500)
            .mapToObj(i -> Article.of("a" + i, random(random)))
            .toList();
    List<Splitting> alone = articles.stream().map(splitter::divide).toList();
    assertThat(articles.parallelStream().map(splitter::divide).toList()).isEqualTo(alone);
  }
}
