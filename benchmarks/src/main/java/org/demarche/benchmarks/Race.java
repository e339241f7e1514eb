package org.demarche.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.demarche.model.Article;

/**
 * Times two ways of working through the same articles, by turns, so that a machine that slows down
 * slows both.
 */
final class Race {

  private final Corpus corpus;
  private final long sentences;
  private final int threads;

  /**
   * A race on a corpus.
   *
   * @param sentences in the whole corpus
   */
  Race(Corpus corpus, long sentences, int threads) {
    this.corpus = corpus;
    this.sentences = sentences;
    this.threads = threads;
  }

  /** The speeds of both. */
  record Finish(Speed first, Speed second) {

    /** How many times as fast the first is. */
    double ratio() {
      return first.median() / second.median();
    }
  }

  /** Runs both once to warm up and then in so many rounds; each goes first every other round. */
  Finish run(Consumer<Article> first, Consumer<Article> second, int rounds) {
    List<Double> firsts = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      speed(first, pool);
      speed(second, pool);
      for (int round = 0; round < rounds; round++) {
        if (round % 2 == 0) {
          firsts.add(speed(first, pool));
          seconds.add(speed(second, pool));
        } else {
          seconds.add(speed(second, pool));
          firsts.add(speed(first, pool));
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return new Finish(Speed.of(firsts), Speed.of(seconds));
  }

  private double speed(Consumer<Article> work, ExecutorService pool) {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    List<Future<?>> runners = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      runners.add(pool.submit(() -> runAll(work, next)));
    }
    runners.forEach(Race::await);
    return sentences * 1e9 / (System.nanoTime() - begin);
  }

  private void runAll(Consumer<Article> work, AtomicInteger next) {
    List<Article> articles = corpus.articles();
    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
      work.accept(articles.get(i));
    }
  }

  private static void await(Future<?> runner) {
    try {
      runner.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted");
    }
  }
}
