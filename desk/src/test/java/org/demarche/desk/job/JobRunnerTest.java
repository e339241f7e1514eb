package org.demarche.desk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.job.Job.Kind;
import org.demarche.desk.job.Job.State;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.ArticleStore.Column;
import org.demarche.lexicon.LexiconException;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobRunnerTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** Articles in English, one a line, numbered from..to. */
  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                "{\"id\":\"a-"
                    + i
                    + "\",\"text\":\"The foreign minister of Norway met the foreign minister of Chile"
                    + " for the "
                    + i
                    + "th time.\"}\n")
        .collect(Collectors.joining());
  }

  private static JobTools tools(Archive archive, Function<Article, CodingResult> coding) {
    Coder coder = Coder.of(new Coder.Version("lex", "0"), coding);
    return new JobTools(archive, () -> coder, (of, watch) -> 0, Clock.systemUTC());
  }

  private static CodingResult nothing(Article article) {
    return new CodingResult(article, List.of(), List.of());
  }

  private static long ingest(Archive archive, String text) throws IOException {
    JobFiles files = new JobFiles(archive);
    String file = files.keep(files.folder(), "wire.jsonl", text);
    Job.Order order = new Job.Order(Kind.INGEST, List.of(file), null, "Ada");
    return new JobStore(archive).add(order, NOW);
  }

  private static Job reached(Archive archive, long number, State state)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    JobStore store = new JobStore(archive);
    Job job = store.find(number).orElseThrow();
    while (job.state() != state && Instant.now().isBefore(end)) {
      Thread.sleep(20);
      job = store.find(number).orElseThrow();
    }
    assertThat(job.state()).as("%s", job).isEqualTo(state);
    return job;
  }

  private static long articles(Archive archive) {
    return archive.articles().countBy(Column.STATE).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void a_job_takes_articles_in_and_its_files_are_thrown_away(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      long number = ingest(archive, lines(0, 5));
      try (JobRunner runner = new JobRunner(tools(archive, JobRunnerTest::nothing))) {
        Job job = reached(archive, number, State.DONE);
        assertThat(job.counts().added()).isEqualTo(5);
        assertThat(job.counts().total()).isEqualTo(5);
        assertThat(runner.isClosing()).isFalse();
      }
      assertThat(articles(archive)).isEqualTo(5);
      assertThat(files(archive)).isEmpty();
    }
  }

  private static List<Path> files(Archive archive) throws IOException {
    Path jobs = archive.derived().resolve("jobs");
    if (!Files.exists(jobs)) {
      return List.of();
    }
    try (var all = Files.walk(jobs)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void what_a_kill_broke_off_is_taken_up_without_loss_or_double(Archives.Kind kind)
      throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      long half = ingest(archive, lines(0, 6));
      try (JobRunner first = new JobRunner(tools(archive, JobRunnerTest::nothing))) {
        reached(archive, half, State.DONE);
        assertThat(first.isClosing()).isFalse();
      }
      long whole = ingest(archive, lines(0, 10));
      // Its worker is of this process and no more: so does a job look whose runner was killed.
      assertThat(new JobStore(archive).take(Worker.fresh("gone"), NOW)).isPresent();
      reached(archive, whole, State.RUNNING);
      try (JobRunner next = new JobRunner(tools(archive, JobRunnerTest::nothing))) {
        Job job = reached(archive, whole, State.DONE);
        assertThat(job.counts().known()).isEqualTo(6);
        assertThat(job.counts().added()).isEqualTo(4);
        assertThat(next.isClosing()).isFalse();
      }
      assertThat(articles(archive)).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void a_job_is_paused_between_articles_and_goes_on_where_it_was(Archives.Kind kind)
      throws Exception {
    Semaphore gate = new Semaphore(0);
    JobStore store;
    try (Archive archive = Archives.open(kind, folder)) {
      store = new JobStore(archive);
      long number = ingest(archive, lines(0, 400));
      Function<Article, CodingResult> gated =
          article -> {
            gate.acquireUninterruptibly();
            return nothing(article);
          };
      try (JobRunner runner = new JobRunner(tools(archive, gated))) {
        reached(archive, number, State.RUNNING);
        assertThat(store.want(number, State.PAUSED, NOW)).isTrue();
        Thread.sleep(600);
        gate.release(10_000);
        reached(archive, number, State.PAUSED);
        assertThat(articles(archive)).isLessThan(400);
        assertThat(store.want(number, State.WAITING, NOW)).isTrue();
        runner.wake();
        reached(archive, number, State.DONE);
        assertThat(articles(archive)).isEqualTo(400);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void a_cancelled_job_ends_and_forgets_its_files(Archives.Kind kind) throws Exception {
    Semaphore gate = new Semaphore(0);
    try (Archive archive = Archives.open(kind, folder)) {
      long number = ingest(archive, lines(0, 400));
      Function<Article, CodingResult> gated =
          article -> {
            gate.acquireUninterruptibly();
            return nothing(article);
          };
      try (JobRunner runner = new JobRunner(tools(archive, gated))) {
        reached(archive, number, State.RUNNING);
        new JobStore(archive).want(number, State.CANCELLED, NOW);
        Thread.sleep(600);
        gate.release(10_000);
        reached(archive, number, State.CANCELLED);
        assertThat(runner.isClosing()).isFalse();
      }
      assertThat(files(archive)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void a_fault_ends_one_job_and_not_the_work_on_others(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      JobStore store = new JobStore(archive);
      long broken = ingest(archive, lines(0, 2));
      long sound = store.add(Job.Order.of(Kind.EMBED, "Ada"), NOW.plusSeconds(1));
      JobTools tools =
          new JobTools(
              archive,
              () -> {
                throw new LexiconException("frames/x.yml", 3, "no such event");
              },
              (of, watch) -> 7,
              Clock.systemUTC());
      try (JobRunner runner = new JobRunner(tools)) {
        assertThat(reached(archive, broken, State.FAILED).remark())
            .isEqualTo("frames/x.yml:3: no such event");
        assertThat(reached(archive, sound, State.DONE).counts().added()).isEqualTo(7);
        assertThat(runner.isClosing()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void a_feed_that_is_followed_waits_for_its_next_turn(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      JobStore store = new JobStore(archive);
      Job.Order order =
          new Job.Order(
              Kind.FETCH, List.of("http://127.0.0.1:9/feed"), Duration.ofMinutes(30), "Ada");
      long number = store.add(order, NOW);
      try (JobRunner runner = new JobRunner(tools(archive, JobRunnerTest::nothing))) {
        Instant end = Instant.now().plus(PATIENCE);
        while (archive.quarantine().count() == 0 && Instant.now().isBefore(end)) {
          Thread.sleep(20);
        }
        Job job = reached(archive, number, State.WAITING);
        assertThat(runner.isClosing()).isFalse();
        assertThat(job.order().every()).isEqualTo(Duration.ofMinutes(30));
      }
      assertThat(archive.quarantine().list().get(0).reason()).contains("private network");
      Job job = store.find(number).orElseThrow();
      assertThat(job.times().due()).isAfter(Instant.now().plusSeconds(60));
    }
  }
}
