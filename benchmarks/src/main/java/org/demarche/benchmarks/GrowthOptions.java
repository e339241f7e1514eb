package org.demarche.benchmarks;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** How far articles, archive and lexicon grow, and where the plots go. */
final class GrowthOptions {

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Words of the longest article (default: ${DEFAULT-VALUE}).")
  int words = 100_000;

  @Option(
      names = "--up-to",
      paramLabel = "N",
      description = "Articles of the largest archive (default: ${DEFAULT-VALUE}).")
  int upTo = 100_000;

  @Option(
      names = "--percent",
      paramLabel = "N",
      split = ",",
      description = "Sizes of the lexicon (default: 10,20,50,100,200,300).")
  List<Integer> percents = List.of(10, 20, 50, 100, 200, 300);

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      defaultValue = "${sys:bench.root:-.}/benchmarks/plots",
      description = "Folder for the plots (default: benchmarks/plots of the project).")
  Path plots = Path.of("plots");
}
