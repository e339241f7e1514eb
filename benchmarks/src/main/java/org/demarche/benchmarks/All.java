package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private GrowthOptions growing = new GrowthOptions();

  @Mixin private StartOptions starting = new StartOptions();

  All(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    out.println("# Results\n");
    out.println("Measured on " + LocalDate.now(ZoneOffset.UTC) + " on " + Machine.inWords() + ".");
    String many = String.valueOf(rounds);
    part("Start", command("start", "--runs", starting.runs, "--launcher", starting.launcher));
    List<String> throughput =
        command("throughput", "--articles", articles, "--rounds", many, "--threads", "1,2");
    throughput.addAll(names);
    part("Throughput", throughput);
    List<String> growth = command("growth", "--words", growing.words, "--up-to", growing.upTo);
    growth.addAll(command("--rounds", many, "--plots", growing.plots));
    growing.percents.forEach(percent -> growth.addAll(command("--percent", percent)));
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
