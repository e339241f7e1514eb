package org.demarche.desk.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Admission;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.Article;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles into an archive: those that are not there yet are coded and stored, in the order
 * of reading, a batch at a time and each batch whole or not at all. So a run that was killed goes
 * on where it stopped when it is started again, and a second run adds nothing.
 */
public final class IngestRun {

  private static final int BATCH = 200;
  private static final Duration BATCH_AGE = Duration.ofSeconds(2);
  private static final int AHEAD = 8;

  private final Archive archive;
  private final CodingPool pool;
  private final int window;
  private final Function<Article, String> language;
  private final Clock clock;
  private final Observer observer;

  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<Piece> batch = new ArrayList<>();
  private final List<QuarantineStore.Entry> refusals = new ArrayList<>();
  private Instant batchBegun;
  private Tally tally = new Tally(0, 0, 0, 0);

  /**
   * A run that has begun nothing.
   *
   * @param threads how many articles are coded at once
   * @param language finds an article's language: ISO 639-1, or {@code und}
   */
  public IngestRun(
      Archive archive,
      CodingPool pool,
      int threads,
      Function<Article, String> language,
      Clock clock,
      Observer observer) {
    this.archive = archive;
    this.pool = pool;
    this.window = threads * AHEAD;
    this.language = language;
    this.clock = clock;
    this.observer = observer;
    this.batchBegun = clock.instant();
  }

  /** Is told how a run goes on. */
  @FunctionalInterface
  public interface Observer {

    /** What has been done so far; called after each batch and now and then in between. */
    void progress(Tally tally);
  }

  /**
   * What a run has done.
   *
   * @param added articles stored
   * @param known articles that were there before
   * @param quarantined things refused, and articles stored but not coded
   * @param records stored
   */
  public record Tally(long added, long known, long quarantined, long records) {

    /** Articles and refusals together. */
    public long seen() {
      return added + known + quarantined;
    }

    private Tally plus(long moreAdded, long moreKnown, long moreQuarantined, long moreRecords) {
      return new Tally(
          added + moreAdded,
          known + moreKnown,
          quarantined + moreQuarantined,
          records + moreRecords);
    }
  }

  /** An article that is being coded, or one that needs no coding. */
  private record Step(
      Reading.Ready reading,
      String language,
      CodingPool.@Nullable Coding coding,
      Article article) {}

  /** What one step comes to. */
  private record Piece(Addition addition, Reading.Ready reading) {}

  /** Takes in all that the reader gives. */
  public Tally run(Iterator<Reading> reader) {
    while (reader.hasNext()) {
      take(reader.next());
      while (steps.size() >= window || isFirstDone()) {
        finishFirst();
      }
      if (isBatchFull()) {
        store();
      }
    }
    do {
      while (!steps.isEmpty()) {
        finishFirst();
      }
      store();
    } while (!steps.isEmpty());
    return tally;
  }

  private void take(Reading reading) {
    if (reading instanceof Reading.Refused refused) {
      InputProblem problem = refused.problem();
      refuse(problem.place(), null, problem.message(), problem.remedy());
    } else if (reading instanceof Reading.Ready ready) {
      admit(ready);
    }
  }

  private void admit(Reading.Ready ready) {
    Admission admission = archive.articles().admit(ready.article(), ready.idGiven());
    if (admission instanceof Admission.New fresh) {
      begin(ready, fresh.article());
    } else if (admission instanceof Admission.Known) {
      tally = tally.plus(0, 1, 0, 0);
    } else if (admission instanceof Admission.OtherText other) {
      refuse(
          ready.place(),
          other.id(),
          "the archive holds another text under the id \"" + other.id() + "\"",
          "if it is another article, give it another id");
    }
  }

  private void begin(Reading.Ready ready, Article article) {
    String found = language.apply(article);
    boolean coded = found.equals("en");
    steps.add(new Step(ready, found, coded ? pool.submit(article) : null, article));
  }

  private boolean isFirstDone() {
    Step first = steps.peek();
    return first != null && (first.coding() == null || first.coding().isDone());
  }

  private void finishFirst() {
    Step step = steps.remove();
    CodingResult result =
        step.coding() == null
            ? new CodingResult(step.article(), List.of(), List.of())
            : step.coding().await();
    State state =
        step.coding() == null ? State.FOREIGN : hasFailed(result) ? State.FAILED : State.CODED;
    Coder.Version version = pool.version();
    Coding coding =
        state == State.FOREIGN
            ? new Coding(state, null, null)
            : new Coding(state, version.lexicon(), version.coder());
    Addition addition = new Addition(result, step.language(), step.reading().place(), coding);
    batch.add(new Piece(addition, step.reading()));
  }

  private static boolean hasFailed(CodingResult result) {
    return result.problems().stream().anyMatch(p -> p.severity() == Severity.FAILURE);
  }

  private void refuse(String place, @Nullable String article, String reason, String remedy) {
    refusals.add(new QuarantineStore.Entry(place, article, reason, remedy, clock.instant()));
  }

  private boolean isBatchFull() {
    return batch.size() + refusals.size() >= BATCH
        || Duration.between(batchBegun, clock.instant()).compareTo(BATCH_AGE) > 0;
  }

  private void store() {
    if (!batch.isEmpty() || !refusals.isEmpty()) {
      batch.forEach(this::refuseFailed);
      List<Addition> additions = batch.stream().map(Piece::addition).toList();
      List<Addition> added = archive.articles().add(additions, refusals, clock.instant());
      long records = added.stream().mapToLong(a -> a.result().records().size()).sum();
      tally = tally.plus(added.size(), 0, refusals.size(), records);
      refusals.clear();
      List<Piece> left = left(added);
      batch.clear();
      left.forEach(piece -> admit(piece.reading()));
    }
    batchBegun = clock.instant();
    observer.progress(tally);
  }

  private void refuseFailed(Piece piece) {
    CodingResult result = piece.addition().result();
    for (CodingProblem problem : result.problems()) {
      if (problem.severity() == Severity.FAILURE) {
        String id = result.article().id();
        refuse(piece.reading().place(), id, problem.message(), "demarche recode tries again");
      }
    }
  }

  /** Those whose names another article took while they were coded: they are looked at again. */
  private List<Piece> left(List<Addition> added) {
    Set<Addition> stored = new HashSet<>(added);
    return batch.stream().filter(piece -> !stored.contains(piece.addition())).toList();
  }
}
