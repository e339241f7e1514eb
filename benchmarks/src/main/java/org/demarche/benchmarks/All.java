package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the benchmarks of speed one after the other and prints a page of results. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    header = "Throughput, growth and start, printed as the Markdown of RESULTS.md.")
final class All implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(
      arity = "1..*",
      paramLabel = "CORPUS",
      description = "Files (.jsonl, .txt, .gz of these) or folders.")
  private List<String> names = List.of();

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "Most articles for throughput (default: ${DEFAULT-VALUE}).")
  private int articles = 2000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds after each warm-up (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Words of the longest article (default: ${DEFAULT-VALUE}).")
  private int words = 100_000;

  @Option(
      names = "--up-to",
      paramLabel = "N",
      description = "Articles of the largest archive (default: ${DEFAULT-VALUE}).")
  private int upTo = 100_000;

  @Option(
      names = "--percent",
      paramLabel = "N",
      description = "Sizes of the lexicon (default: ${DEFAULT-VALUE}).")
  private String percents = "10,20,50,100,200,300";

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Starts of each kind (default: ${DEFAULT-VALUE}).")
  private int runs = 10;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      defaultValue = "${sys:bench.root:-.}/demarche",
      description = "What is started (default: the project's launcher).")
  private Path launcher = Path.of("demarche");

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      defaultValue = "${sys:bench.root:-.}/benchmarks/plots",
      description = "Folder for the plots (default: benchmarks/plots of the project).")
  private Path plots = Path.of("plots");

  All(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    out.println("# Results\n");
    out.println("Measured on " + LocalDate.now(ZoneOffset.UTC) + " on " + Machine.inWords() + ".");
    String many = String.valueOf(rounds);
    part("Start", command("start", "--runs", runs, "--launcher", launcher));
    List<String> throughput =
        command("throughput", "--articles", articles, "--rounds", many, "--threads", "1,2");
    throughput.addAll(names);
    part("Throughput", throughput);
    List<String> growth = command("growth", "--words", words, "--up-to", upTo);
    growth.addAll(command("--percent", percents, "--rounds", many, "--plots", plots));
    growth.addAll(names);
    int status = part("Growth", growth);
    for (String plot : GrowthPlots.NAMES) {
      out.println("![" + plot.replace('-', ' ') + "](plots/" + plot + ".svg)");
    }
    return status;
  }

  private static List<String> command(Object... words) {
    List<String> command = new ArrayList<>();
    for (Object word : words) {
      command.add(word.toString());
    }
    return command;
  }

  private int part(String heading, List<String> command) {
    out.println("\n## " + heading + "\n");
    int status = Benchmarks.run(out, command.toArray(String[]::new));
    if (status != 0) {
      throw new BenchmarkException(command.get(0) + " failed with status " + status);
    }
    return status;
  }
}
