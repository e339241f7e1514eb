package org.demarche.desk.ingest;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;

/**
 * Codes single articles for somebody who waits; nothing is stored. What takes too long is given up,
 * and few wait at once: a text sent by a stranger must not keep others from their work.
 */
public final class TrialCoding implements Closeable {

  /** The longest text, in characters. */
  public static final int LONGEST = 200_000;

  private static final int AT_ONCE = 2;
  private static final int WAITING = 8;

  private final Supplier<Coder> coder;
  private final CodingPool pool;
  private final Semaphore places = new Semaphore(WAITING);

  /**
   * Nothing is opened before the first article comes.
   *
   * @param coder as it is at each moment
   * @param limit how long one article may take
   */
  public TrialCoding(Supplier<Coder> coder, Duration limit) {
    this.coder = coder;
    Coder current =
        new Coder() {
          @Override
          public CodingResult code(Article article) {
            return coder.get().code(article);
          }

          @Override
          public Version version() {
            return coder.get().version();
          }
        };
    this.pool = new CodingPool(current, AT_ONCE, limit);
  }

  /** Too many are waiting already. */
  public static final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BusyException() {
      super("too many texts are being coded; try again in a moment");
    }
  }

  /** What codes now. */
  public Coder.Version version() {
    return coder.get().version();
  }

  /**
   * The records of an article; one that takes too long has a problem that says so.
   *
   * @throws BusyException when too many wait
   */
  public CodingResult code(Article article) {
    if (!places.tryAcquire()) {
      throw new BusyException();
    }
    try {
      // Language models take seconds to open, which is not the article's time.
      coder.get();
      return pool.submit(article).await();
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
