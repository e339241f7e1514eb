package org.demarche.desk.cli;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Draws a bar on a terminal once the work has lasted two seconds. */
final class BarProgress implements Progress {

  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private final int columns;
  private final boolean coding;
  private final long begun = System.nanoTime();
  private @Nullable ProgressBar bar;
  private String task = "";

  /**
   * A bar that is not drawn yet.
   *
   * @param columns width of the terminal; 0 when unknown
   * @param coding whether to show the coding of articles too: not while results scroll by
   */
  BarProgress(PrintStream err, int columns, boolean coding) {
    this.err = err;
    this.coding = coding;
    this.columns = columns > 0 ? columns : 80;
  }

  @Override
  public synchronized void preparing(String step, long done, long total) {
    show("Preparing: " + step, "", done, total);
  }

  @Override
  public synchronized void notice(String message) {
    close();
    err.println("demarche: " + message);
  }

  @Override
  public synchronized void coding(long articles, long done, long total) {
    if (coding) {
      show("Coding", Counted.of(articles, "article") + rate(articles), done, total);
    } else {
      close();
    }
  }

  /** How many a second, since this began to show; the bar itself tells the time left. */
  private String rate(long articles) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    return String.format(Locale.ROOT, ", %.0f/s", articles / seconds);
  }

  private void show(String name, String note, long done, long total) {
    if (System.nanoTime() - begun < PATIENCE_NANOS) {
      return;
    }
    if (bar == null || !task.equals(name)) {
      close();
      task = name;
      bar = draw(name, total);
    }
    bar.setExtraMessage(note);
    bar.maxHint(total > 0 ? total : -1);
    bar.stepTo(done);
  }

  private ProgressBar draw(String name, long total) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total > 0 ? total : -1)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1))
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
