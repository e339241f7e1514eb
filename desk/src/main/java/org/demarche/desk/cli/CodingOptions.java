package org.demarche.desk.cli;

import java.time.Duration;
import org.demarche.desk.ingest.CodingPool;
import picocli.CommandLine.Option;

/** How articles of an archive are coded. */
public final class CodingOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to code at once (default: one per processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long one article may take before it is given up (default: 60).")
  private int timeLimit = 60;

  /** How many articles are coded at once. */
  int threads() {
    if (threads < 1) {
      throw new Refusal("--threads: must be 1 or more, not " + threads);
    }
    return threads;
  }

  /** A pool that codes so. */
  CodingPool pool(Workshop workshop, Setup setup, Progress progress) {
    int many = threads();
    if (timeLimit < 1) {
      throw new Refusal("--time-limit: must be 1 or more seconds, not " + timeLimit);
    }
    return new CodingPool(workshop.coder(setup, progress), many, Duration.ofSeconds(timeLimit));
  }
}
