package org.demarche.desk.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodingResult;
import org.demarche.model.Severity;

/**
 * Codes again what other versions of lexicon or coder have coded, or what failed. Each article is
 * replaced whole, and decisions of people stay; a run that was killed goes on where it stopped.
 */
public final class RecodeRun {

  private static final int PAGE = 200;

  private final Archive archive;
  private final CodingPool pool;
  private final boolean all;

  /**
   * A run that has begun nothing.
   *
   * @param all whether to code even what this version has coded
   */
  public RecodeRun(Archive archive, CodingPool pool, boolean all) {
    this.archive = archive;
    this.pool = pool;
    this.all = all;
  }

  /** Is told how many articles have been coded. */
  @FunctionalInterface
  public interface Observer {

    void progress(long coded);
  }

  /** An article and its coding under way. */
  private record Step(StoredArticle stored, CodingPool.Coding coding) {}

  /** How many articles a run would code. */
  public long waiting() {
    Coder.Version version = pool.version();
    return archive.articles().countWaiting(version.lexicon(), version.coder(), all);
  }

  /** Codes all that waits; gives how many articles were coded. */
  public long run(Observer observer) {
    long coded = 0;
    long last = 0;
    List<StoredArticle> page = page(last);
    while (!page.isEmpty()) {
      Deque<Step> steps = new ArrayDeque<>();
      page.forEach(a -> steps.add(new Step(a, pool.submit(a.article()))));
      while (!steps.isEmpty()) {
        replace(steps.remove());
        observer.progress(++coded);
      }
      last = page.get(page.size() - 1).number();
      page = page(last);
    }
    return coded;
  }

  private List<StoredArticle> page(long after) {
    Coder.Version version = pool.version();
    return archive.articles().listWaiting(version.lexicon(), version.coder(), all, after, PAGE);
  }

  private void replace(Step step) {
    CodingResult result = step.coding().await();
    boolean failed = result.problems().stream().anyMatch(p -> p.severity() == Severity.FAILURE);
    StoredArticle.State state = failed ? StoredArticle.State.FAILED : StoredArticle.State.CODED;
    Coder.Version version = pool.version();
    StoredArticle.Coding coding =
        new StoredArticle.Coding(state, version.lexicon(), version.coder());
    if (!failed) {
      archive.records().replace(step.stored(), coding, result);
    }
  }
}
