package org.demarche.desk.watch;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.demarche.desk.search.index.IndexException;

/**
 * Goes through the watch-lists again and again, on a thread of its own, as long as the desk runs.
 */
public final class WatchRounds implements Closeable {

  private static final long PAUSE_SECONDS = 5;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            return thread;
          });

  private final WatchRun run;
  private final PrintStream log;

  /**
   * Nothing begins yet.
   *
   * @param log where faults are written
   */
  public WatchRounds(WatchRun run, PrintStream log) {
    this.run = run;
    this.log = log;
  }

  /** Begins. */
  public void begin() {
    Future<?> unused =
        worker.scheduleWithFixedDelay(this::round, 1, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private void round() {
    try {
      run.run();
    } catch (IndexException e) {
      // It is just being made; the next round finds it.
    } catch (Exception e) {
      log.println("demarche: the watch-lists could not be gone through; it is tried again");
      e.printStackTrace(log);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
