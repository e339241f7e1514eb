package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Transfer;
import org.demarche.syntax.CacheDirectory;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.nlp4j.PreparationProgress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Whole articles, coded by the coder as it ships, give the records of their golden files. {@code
 * -Dgolden=update} rewrites the files instead, so that a change of lexicon or coder is reviewed as
 * a diff. The articles are invented: officials and states are real where the lexicon has to know
 * them, what they say and do here is not.
 */
class GoldenTest {

  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
  private static final int THREADS = 4;

  private static ArticleCoder coder;

  @BeforeAll
  static void openCoder() {
    Lexicon lexicon = Lexicon.read(LexiconFiles.shipped().parsedIn(CacheDirectory.ofUser()));
    coder =
        new ArticleCoder(
            lexicon, Nlp4jParser.open(CacheDirectory.ofUser(), PreparationProgress.SILENT));
  }

  @TestFactory
  Stream<DynamicTest> givesTheRecordsOfTheFile() throws IOException {
    return eachArticle(
        golden -> {
          String file = GoldenFile.of(golden, coder.code(golden.article()).records());
          if (UPDATE) {
            golden.write(file);
          } else {
            assertThat(file).as("mvn test -Dgolden=update rewrites it").isEqualTo(golden.file());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> quotesTheTextAtItsOffsets() throws IOException {
    return eachArticle(
        golden -> {
          Article article = golden.article();
          assertThat(evidence(coder.code(article)))
              .allSatisfy(e -> assertThat(e.span().of(article.part(e.part()))).isEqualTo(e.quote()))
              .allSatisfy(e -> assertThat(e.quote()).isNotBlank());
        });
  }

  @TestFactory
  Stream<DynamicTest> keepsTheOrderOfTheTextInEachKindOfRecord() throws IOException {
    Comparator<Evidence> order =
        Comparator.comparing(Evidence::part).thenComparing(e -> e.span().start());
    return eachArticle(
        golden -> {
          CodingResult result = coder.code(golden.article());
          for (Class<?> kind : CodedRecord.class.getPermittedSubclasses()) {
            assertThat(evidence(result, kind)).isSortedAccordingTo(order);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> tiesEventsAndTransfersToEachOther() throws IOException {
    return eachArticle(
        golden -> {
          List<CodedRecord> records = coder.code(golden.article()).records();
          List<Event> events = list(records, Event.class);
          List<Transfer> transfers = list(records, Transfer.class);
          assertThat(records).extracting(CodedRecord::id).doesNotHaveDuplicates();
          for (Transfer transfer : transfers) {
            assertThat(events.stream().filter(e -> e.about().contains(transfer.id())))
                .extracting(Event::id)
                .containsExactlyElementsOf(transfer.events());
          }
          assertThat(transfers).extracting(Transfer::id).containsAll(about(events));
        });
  }

  @TestFactory
  Stream<DynamicTest> codesAnArticleTheSameAgain() throws IOException {
    return eachArticle(
        golden -> assertThat(coder.code(golden.article())).isEqualTo(coder.code(golden.article())));
  }

  @TestFactory
  Stream<DynamicTest> codesAnArticleTheSameInFourThreads() throws IOException {
    return eachArticle(
        golden -> assertThat(atOnce(golden.article())).containsOnly(coder.code(golden.article())));
  }

  private static List<CodingResult> atOnce(Article article)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<CodingResult>> runs = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        runs.add(threads.submit(() -> coder.code(article)));
      }
      List<CodingResult> results = new ArrayList<>();
      for (Future<CodingResult> run : runs) {
        results.add(run.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> List<R> list(List<CodedRecord> records, Class<R> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Set<String> about(List<Event> events) {
    return events.stream().flatMap(e -> e.about().stream()).collect(Collectors.toSet());
  }

  private static List<Evidence> evidence(CodingResult result) {
    return evidence(result, CodedRecord.class);
  }

  private static List<Evidence> evidence(CodingResult result, Class<?> kind) {
    return result.records().stream()
        .filter(kind::isInstance)
        .map(CodedRecord::provenance)
        .map(provenance -> provenance.evidence())
        .toList();
  }

  /** A test for each article; a file that cannot be read fails only its own. */
  private static Stream<DynamicTest> eachArticle(ThrowingConsumer<GoldenArticle> test)
      throws IOException {
    List<String> slugs = GoldenArticle.slugs();
    assertThat(slugs).isNotEmpty();
    return slugs.stream()
        .map(slug -> dynamicTest(slug, () -> test.accept(GoldenArticle.read(slug))));
  }
}
