package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Severity;
import org.demarche.model.Span;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SyntaxParser;
import org.junit.jupiter.api.Test;

class ArticleCoderTest {

  private static final Article VISIT =
      new Article(
          "visit",
          "Barak Meets Putin in Sochi",
          "SOCHI, Russia, Sept. 7 - Ehud Barak met Vladimir Putin on Monday. It was a warm day. "
              + "He urged Russia not to sell missiles to Syria.\n\n"
              + "The two signed an agreement. Syria denied that it had attacked Turkey.",
          LocalDate.of(2010, 9, 7),
          null,
          null,
          Map.of());

  private static List<Event> code(ArticleCoder coder) {
    return SmallCoder.events(coder.code(VISIT).records());
  }

  @Test
  void codesAnArticleInTheOrderOfItsText() {
    assertThat(code(SmallCoder.coder()).stream().map(SmallCoder::code))
        .containsExactly(
            "ISR CONSULT/visit RUS",
            "ISR REQUEST/change RUS",
            "ISR+RUS SUPPORT",
            "SYR ASSAULT TUR denied");
  }

  @Test
  void notesWhereASentenceHadToBeCut() {
    String text = "He left. " + "It rained and snowed ".repeat(50) + "on Oslo.";
    CodingResult result = SmallCoder.coder().code(Article.of("long", text));
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.NOTE);
              assertThat(problem.message()).contains("203 words or marks was cut");
              assertThat(String.valueOf(problem.span())).isEqualTo(new Span(9, text.length()) + "");
            });
    assertThat(SmallCoder.coder().code(VISIT).problems()).isEmpty();
  }

  @Test
  void quotesWhatStandsAtTheOffsets() {
    for (Event event : code(SmallCoder.coder())) {
      Evidence evidence = event.provenance().evidence();
      assertThat(evidence.quote()).isEqualTo(evidence.span().of(VISIT.part(evidence.part())));
    }
    assertThat(code(SmallCoder.coder()))
        .extracting(e -> e.provenance().evidence().part())
        .contains(Part.TEXT);
  }

  @Test
  void codesTheSameOnManyThreads() throws Exception {
    List<Event> expected = code(SmallCoder.coder());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Event>>> results = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        results.add(threads.submit(() -> code(SmallCoder.coder())));
      }
      for (Future<List<Event>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void codesAnEmptyArticleAsNothing() {
    assertThat(SmallCoder.coder().code(Article.of("empty", "")).records()).isEmpty();
    assertThat(SmallCoder.coder().code(Article.of("blank", " \n\n ")).records()).isEmpty();
  }

  @Test
  void parsesNoSentenceTwiceAndLeavesOutWhatNobodyNeeds() {
    CountingParser parser = new CountingParser();
    ArticleCoder coder = new ArticleCoder(SmallCoder.lexicon(), parser);
    coder.code(Article.of("a", "It rained. The sun set. Syria attacked Turkey. The end came."));
    assertThat(parser.parsed).hasValue(1);
  }

  @Test
  void parsesWhatALaterPronounNeeds() {
    CountingParser parser = new CountingParser();
    ArticleCoder coder = new ArticleCoder(SmallCoder.lexicon(), parser);
    Article article = Article.of("a", "The sun set. Syria is dry. It attacked Turkey.");
    assertThat(SmallCoder.events(coder.code(article).records()).stream().map(SmallCoder::code))
        .containsExactly("SYR ASSAULT TUR");
    assertThat(parser.parsed).hasValue(2);
  }

  /** The real parser, and how often it was asked. */
  private static final class CountingParser implements SyntaxParser {

    private final AtomicInteger parsed = new AtomicInteger();

    @Override
    public ParsedSentence parse(Sentence sentence) {
      parsed.incrementAndGet();
      return SmallCoder.parser().parse(sentence);
    }
  }
}
