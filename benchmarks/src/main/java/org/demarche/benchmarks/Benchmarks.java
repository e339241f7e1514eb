package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.Main;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The door of the benchmarks: {@code throughput}, {@code growth}, {@code start}, {@code all},
 * {@code quality}, {@code overlap}, {@code register}, {@code search}, {@code desk} or {@code
 * steps}.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    header = "Measures how fast and how good Demarche codes.",
    footer = {
      "",
      "bench steps [JMH OPTIONS] times single steps; bench steps -h lists the options."
    })
public final class Benchmarks implements Runnable {

  @Spec private CommandSpec command = CommandSpec.create();

  private Benchmarks() {}

  /** Runs a command; everything after {@code steps} goes to JMH. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("steps")) {
      Main.main(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
  }

  /** Runs a command and gives the exit status. */
  static int run(PrintStream out, String... arguments) {
    return new CommandLine(new Benchmarks())
        .addSubcommand(new Throughput(out))
        .addSubcommand(new Growth(out))
        .addSubcommand(new StartTime(out))
        .addSubcommand(new All(out))
        .addSubcommand(new Quality(out))
        .addSubcommand(new Overlap(out))
        .addSubcommand(new RegisterCoverage(out))
        .addSubcommand(new SearchSpeed(out))
        .addSubcommand(new DeskLoad(out))
        .setExecutionExceptionHandler(Benchmarks::fail)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "a command is missing");
  }

  private static int fail(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof BenchmarkException || e instanceof IOException) {
      line.getErr().println("bench: " + e.getMessage());
      return 1;
    }
    throw e;
  }
}
