package org.demarche.desk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Archive archive;
  private Function<Article, CodingResult> coding = KilledIngest::code;
  private String lexicon = "lex-1";
  private Duration limit = CodingPool.UNLIMITED;

  @BeforeEach
  void open() {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void articles_come_in_in_the_order_of_reading_with_their_records() {
    IngestRun.Tally tally = ingest(given("b", "One!"), given("a", "Two! And two!"));
    assertThat(tally).isEqualTo(new IngestRun.Tally(2, 0, 0, 3));
    assertThat(archive.articles().listAfter(0, 9))
        .extracting(s -> s.article().id())
        .containsExactly("b", "a");
    assertThat(reports("a")).hasSize(2);
    assertThat(stored("a").coding()).isEqualTo(new StoredArticle.Coding(State.CODED, "lex-1", "0"));
  }

  @Test
  void an_article_in_another_language_is_kept_and_not_coded() {
    ingest(given("fr", "Il part! \u00c0 Paris!"));
    assertThat(stored("fr").language()).isEqualTo("fr");
    assertThat(stored("fr").coding())
        .isEqualTo(new StoredArticle.Coding(State.FOREIGN, null, null));
    assertThat(reports("fr")).isEmpty();
    assertThat(archive.quarantine().count()).isZero();
  }

  @Test
  void a_fault_of_the_coder_puts_one_article_into_quarantine() {
    IngestRun.Tally tally = ingest(given("a", "One!"), given("bad", "Why?"), given("c", "Two!"));
    assertThat(tally.added()).isEqualTo(3);
    assertThat(tally.quarantined()).isEqualTo(1);
    assertThat(stored("bad").coding().state()).isEqualTo(State.FAILED);
    assertThat(stored("c").coding().state()).isEqualTo(State.CODED);
    assertThat(archive.quarantine().list())
        .extracting(QuarantineStore.Entry::place, QuarantineStore.Entry::article)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("place of bad", "bad"));
  }

  @Test
  void an_article_that_takes_too_long_goes_into_quarantine_and_the_others_go_on() {
    CountDownLatch never = new CountDownLatch(1);
    limit = Duration.ofMillis(300);
    coding =
        article -> {
          if (article.id().startsWith("slow")) {
            awaitUninterruptibly(never);
          }
          return KilledIngest.code(article);
        };
    ingest(given("slow-1", "One!"), given("slow-2", "Two!"), given("c", "Three!"));
    never.countDown();
    assertThat(stored("slow-1").coding().state()).isEqualTo(State.FAILED);
    assertThat(stored("c").coding().state()).isEqualTo(State.CODED);
    assertThat(archive.quarantine().list())
        .extracting(QuarantineStore.Entry::reason)
        .hasSize(2)
        .allMatch(reason -> reason.contains("longer than"));
  }

  @Test
  void another_text_under_a_given_id_is_shown_not_lost_in_silence() {
    ingest(given("1", "One!"));
    IngestRun.Tally tally = ingest(given("1", "Quite another!"), given("2", "Two!"));
    assertThat(tally).isEqualTo(new IngestRun.Tally(1, 0, 1, 1));
    assertThat(archive.quarantine().list())
        .extracting(QuarantineStore.Entry::reason)
        .allMatch(reason -> reason.contains("another text"))
        .hasSize(1);
  }

  @Test
  void two_files_of_one_name_in_one_batch_are_both_stored() {
    IngestRun.Tally tally = ingest(named("news", "One!"), named("news", "Two! Two!"));
    assertThat(tally.added()).isEqualTo(2);
    List<StoredArticle> all = archive.articles().listAfter(0, 9);
    assertThat(all.get(0).article().id()).isEqualTo("news");
    assertThat(all.get(1).article().id()).startsWith("news~");
    assertThat(reports(all.get(1).article().id()))
        .hasSize(2)
        .allMatch(
            r -> r.record().provenance().evidence().article().equals(all.get(1).article().id()));
  }

  @Test
  void what_cannot_be_read_goes_into_quarantine_once() {
    Reading refused = new Reading.Refused(new InputProblem("a.pdf", "damaged", "get it again"));
    ingest(refused, given("a", "One!"));
    ingest(refused, given("a", "One!"));
    assertThat(archive.quarantine().list())
        .containsExactly(new QuarantineStore.Entry("a.pdf", null, "damaged", "get it again", NOW));
  }

  // recoding

  @Test
  void recoding_touches_only_what_others_coded_and_keeps_decisions() {
    ingest(given("a", "One! Two!"), given("b", "One!"));
    String rejected = reports("a").get(0).key();
    archive.reviews().decide(new Review("a", rejected, Decision.REJECT, null, "ada", NOW, null));
    lexicon = "lex-2";
    assertThat(recode(false)).isEqualTo(2);
    assertThat(recode(false)).isZero();
    assertThat(recode(true)).isEqualTo(2);
    assertThat(stored("a").coding().lexicon()).isEqualTo("lex-2");
    assertThat(reports("a")).hasSize(1).noneMatch(r -> r.key().equals(rejected));
    assertThat(reports("b")).hasSize(1);
  }

  @Test
  void recoding_tries_again_what_failed_and_empties_quarantine() {
    ingest(given("bad", "Why?"));
    assertThat(recode(false)).isEqualTo(1);
    assertThat(archive.quarantine().count()).isEqualTo(1);
    coding = article -> new CodingResult(article, List.of(), List.of());
    assertThat(recode(false)).isEqualTo(1);
    assertThat(stored("bad").coding().state()).isEqualTo(State.CODED);
    assertThat(archive.quarantine().count()).isZero();
  }

  // the tests' hands

  private IngestRun.Tally ingest(Reading... readings) {
    try (CodingPool pool = pool()) {
      Function<Article, String> language = a -> a.text().contains("\u00c0") ? "fr" : "en";
      Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
      return new IngestRun(archive, pool, 2, language, clock, tally -> {})
          .run(List.of(readings).iterator());
    }
  }

  private long recode(boolean all) {
    try (CodingPool pool = pool()) {
      List<Long> told = new ArrayList<>();
      long coded = new RecodeRun(archive, pool, all).run(told::add);
      assertThat(told).hasSize((int) coded);
      return coded;
    }
  }

  private CodingPool pool() {
    return new CodingPool(
        Coder.of(new Coder.Version(lexicon, "0"), a -> coding.apply(a)), 2, limit);
  }

  private StoredArticle stored(String id) {
    return archive.articles().find(id).orElseThrow();
  }

  private List<Report<?>> reports(String id) {
    return archive.records().ofArticle(stored(id).number());
  }

  private static Reading given(String id, String text) {
    return reading(id, text, true);
  }

  private static Reading named(String id, String text) {
    return reading(id, text, false);
  }

  private static Reading reading(String id, String text, boolean idGiven) {
    Article article = new Article(id, null, text, null, null, null, Map.of());
    return new Reading.Ready(article, idGiven, "place of " + id, List.of());
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean waiting = true;
    while (waiting) {
      try {
        latch.await();
        waiting = false;
      } catch (InterruptedException e) {
        // Intentional: some code does not heed interruption, and that is what is tried here.
      }
    }
  }
}
