package org.demarche.desk.watch;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Goes through the watch-lists again and again, on a thread of its own, as long as the desk runs. */
public final class WatchRounds implements Closeable {

  private static final long PAUSE_SECONDS = 5;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            return thread;
          });

  private WatchRounds() {}

  /**
   * Begins.
   *
   * @param log where faults are written
   */
  public static WatchRounds begin(WatchRun run, PrintStream log) {
    WatchRounds rounds = new WatchRounds();
    rounds.worker.scheduleWithFixedDelay(
        () -> round(run, log), 1, PAUSE_SECONDS, TimeUnit.SECONDS);
    return rounds;
  }

  private static void round(WatchRun run, PrintStream log) {
    try {
      run.run();
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
