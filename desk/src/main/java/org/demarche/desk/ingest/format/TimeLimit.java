package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a library's parser over hostile bytes. What takes too long is given up; what the library
 * throws at such bytes, whatever it is, means that they cannot be read. This is a door in the sense
 * of the architecture: the faults of others end here, in words.
 */
final class TimeLimit {

  /** Deep markup makes parsers recurse; this holds what {@link Limits} lets through. */
  private static final long STACK = 8L << 20;

  private TimeLimit() {}

  /**
   * Does {@code work}, or gives it up.
   *
   * @param what it reads, for the message: "web page"
   */
  static <T> T run(String what, Duration limit, Callable<T> work) throws IOException, Malformed {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "reading a " + what, STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new Malformed(
          "reading this " + what + " took more than " + limit.toSeconds() + " seconds",
          "save its text as UTF-8 .txt");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw malformed(what, Objects.requireNonNull(e.getCause()));
    }
  }

  private static Malformed malformed(String what, Throwable cause) {
    if (cause instanceof Malformed known) {
      return known;
    }
    String message = cause.getMessage();
    String reason =
        message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    String line = reason.strip().lines().findFirst().orElse("");
    return new Malformed(
        "not a readable " + what + ": " + (line.length() > 200 ? line.substring(0, 200) : line),
        "if it opens elsewhere, save its text as UTF-8 .txt, as a browser or pdftotext can");
  }
}
