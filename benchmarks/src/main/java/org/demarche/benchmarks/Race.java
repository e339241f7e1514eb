package org.demarche.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.demarche.model.Article;

/**
 * Times several ways of working through the same articles, by turns, so that a machine that slows
 * down slows all.
 */
final class Race {

  private final Corpus corpus;
  private final int threads;

  Race(Corpus corpus, int threads) {
    this.corpus = corpus;
    this.threads = threads;
  }

  /** Runs all once to warm up and then in so many rounds; another goes first in each. */
  List<Pace> run(List<Consumer<Article>> ways, int rounds) {
    List<List<Lap>> laps = new ArrayList<>();
    ways.forEach(way -> laps.add(new ArrayList<>()));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      ways.forEach(way -> lap(way, pool));
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < ways.size(); i++) {
          int turn = (round + i) % ways.size();
          laps.get(turn).add(lap(ways.get(turn), pool));
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return laps.stream().map(Pace::of).toList();
  }

  /**
   * One way, once through the corpus.
   *
   * @param allocated bytes, by all threads
   * @param peak bytes of heap in use at most, garbage included
   */
  record Lap(double seconds, long allocated, long peak) {}

  private Lap lap(Consumer<Article> work, ExecutorService pool) {
    AtomicInteger next = new AtomicInteger();
    AtomicLong allocated = new AtomicLong();
    Memory.forgetPeak();
    long begin = System.nanoTime();
    List<Future<?>> runners = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      runners.add(pool.submit(() -> runAll(work, next, allocated)));
    }
    runners.forEach(Race::await);
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Lap(seconds, allocated.get(), Memory.peakBytes());
  }

  private void runAll(Consumer<Article> work, AtomicInteger next, AtomicLong allocated) {
    long before = Memory.allocatedBytes();
    List<Article> articles = corpus.articles();
    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
      work.accept(articles.get(i));
    }
    allocated.addAndGet(Memory.allocatedBytes() - before);
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
