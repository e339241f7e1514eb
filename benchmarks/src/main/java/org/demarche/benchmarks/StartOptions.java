package org.demarche.benchmarks;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What is started, and how often. */
final class StartOptions {

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Runs of each kind after the first (default: ${DEFAULT-VALUE}).")
  int runs = 10;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      defaultValue = "${sys:bench.root:-.}/demarche",
      description = "What is started (default: the project's launcher).")
  Path launcher = Path.of("demarche");
}
