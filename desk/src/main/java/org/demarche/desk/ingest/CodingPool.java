package org.demarche.desk.ingest;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.model.Article;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;

/**
 * Codes articles on several threads. A fault of the program in one article, or one that takes too
 * long, becomes that article's problem and does not lose the others.
 */
public final class CodingPool implements Closeable {

  /** For work that has all the time in the world. */
  public static final Duration UNLIMITED = Duration.ofDays(10_000);

  private final Coder coder;
  private final Duration limit;
  private final ThreadPoolExecutor pool;

  /**
   * A pool that has begun nothing.
   *
   * @param threads how many articles are coded at once, 1 or more
   * @param limit how long one article may take
   */
  public CodingPool(Coder coder, int threads, Duration limit) {
    this.coder = coder;
    this.limit = limit;
    this.pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), CodingPool::daemon);
  }

  /** An article on its way through. */
  public final class Coding {

    private final Article article;
    private final AtomicLong begun = new AtomicLong();
    private final Future<CodingResult> result;

    private Coding(Article article) {
      this.article = article;
      this.result =
          pool.submit(
              () -> {
                begun.set(System.nanoTime());
                return code(article);
              });
    }

    /** Whether {@link #await} would not wait. */
    public boolean isDone() {
      return result.isDone() || isLate();
    }

    private boolean isLate() {
      return begun.get() != 0 && System.nanoTime() - begun.get() > limit.toNanos();
    }

    /** The result, when it is there. */
    public CodingResult await() {
      try {
        while (true) {
          try {
            return result.get(100, TimeUnit.MILLISECONDS);
          } catch (TimeoutException e) {
            if (isLate()) {
              return abandon();
            }
          }
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }

    /** Another thread takes the place of the one that may never come back. */
    private CodingResult abandon() {
      result.cancel(true);
      pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
      pool.setCorePoolSize(pool.getCorePoolSize() + 1);
      String message =
          "not coded: it took longer than " + limit.toSeconds() + " s; see whether it is news text";
      return failure(article, message);
    }
  }

  /** Begins to code an article. */
  public Coding submit(Article article) {
    return new Coding(article);
  }

  /** What codes here. */
  public Coder.Version version() {
    return coder.version();
  }

  private CodingResult code(Article article) {
    return code(coder, article);
  }

  /** The batch door: a fault of the program in one article must not lose the others. */
  public static CodingResult code(Coder coder, Article article) {
    try {
      return coder.code(article);
    } catch (RuntimeException | StackOverflowError e) {
      return failure(article, bug(e));
    }
  }

  private static CodingResult failure(Article article, String message) {
    CodingProblem problem = CodingProblem.failure(article.id(), message);
    return new CodingResult(article, List.of(), List.of(problem));
  }

  private static String bug(Throwable e) {
    String at = "";
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.demarche.")) {
        at = " at " + frame.getFileName() + ":" + frame.getLineNumber();
        break;
      }
    }
    return "not coded, through a fault in Demarche ("
        + e
        + at
        + "); please report it with the article";
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "coding");
    thread.setDaemon(true);
    return thread;
  }
}
