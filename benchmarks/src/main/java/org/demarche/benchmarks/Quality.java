package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs gold sets that the user has, and fails when a pinned figure has fallen. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    header = "Runs gold sets and fails when a pinned figure has fallen by more than 0.005.")
final class Quality implements Callable<Integer> {

  private final PrintStream out;

  @Option(
      names = "--pins",
      paramLabel = "FILE",
      required = true,
      description = "The pins, as benchmarks/quality.yml.")
  private Path pins = Path.of("quality.yml");

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      required = true,
      description = "The folder with the gold sets.")
  private Path gold = Path.of("");

  @Option(
      names = "--scorers",
      paramLabel = "DIR",
      description = "The folder with the scorers; without it, answers are written and not scored.")
  private @Nullable Path scorers;

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      required = true,
      description = "Where to write the labels and records.")
  private Path answers = Path.of("");

  @Option(
      names = "--set",
      paramLabel = "NAME",
      split = ",",
      description = "Only these sets (default: all whose file is there).")
  private List<String> only = List.of();

  Quality(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    List<Pin> chosen =
        Pins.read(pins).stream().filter(p -> only.isEmpty() || only.contains(p.set())).toList();
    if (chosen.isEmpty()) {
      throw new BenchmarkException(pins + ": no set of that name");
    }
    Files.createDirectories(answers);
    GoldRun run = new GoldRun(Workbench.open());
    int broken = 0;
    for (Pin pin : chosen) {
      broken += check(pin, run);
    }
    return broken == 0 ? 0 : 1;
  }

  /** How many figures of a set broke their pin. */
  private int check(Pin pin, GoldRun run) throws IOException {
    Path file = gold.resolve(pin.file());
    if (only.isEmpty() && !Files.exists(file)) {
      out.println(pin.set() + ": " + file + " is not here; passed over");
      return 0;
    }
    verify(pin, file);
    Path answer =
        answers.resolve(pin.set() + (pin.kind() == Pin.Kind.ARTICLES ? ".jsonl" : ".tsv"));
    GoldRun.Speed speed = run.run(pin.kind(), file, answer);
    out.printf(Locale.ROOT, "%s: %s, answers in %s%n", pin.set(), speed, answer);
    if (scorers == null || pin.scorer() == null) {
      return 0;
    }
    return report(pin, Figures.in(Scorer.of(scorers.resolve(pin.scorer())).score(file, answer)));
  }

  private int report(Pin pin, Map<String, Double> measured) {
    measured.forEach((name, value) -> out.printf(Locale.ROOT, "  %-18s %.3f%n", name, value));
    Map<String, String> broken = pin.broken(measured);
    broken.forEach((name, what) -> out.println("  BROKEN PIN " + name + ": " + what));
    pin.risen(measured).forEach((name, now) -> out.println("  risen: pin " + name + " at " + now));
    return broken.size();
  }

  private static void verify(Pin pin, Path file) throws IOException {
    String found = sha256(file);
    if (!found.equals(pin.sha256())) {
      throw new BenchmarkException(
          file + ": not the file that was pinned as " + pin.set() + "; its sha256 is " + found);
    }
  }

  static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A script that compares answers with a gold set: {@code SCORER GOLD ANSWERS}. */
  private record Scorer(List<String> command) {

    static Scorer of(Path script) {
      if (!Files.isRegularFile(script)) {
        throw new BenchmarkException(script + ": no such scorer");
      }
      boolean python = script.toString().endsWith(".py");
      return new Scorer(
          python ? List.of("python3", script.toString()) : List.of(script.toString()));
    }

    String score(Path gold, Path answers) throws IOException {
      List<String> all = new java.util.ArrayList<>(command);
      all.addAll(List.of(gold.toString(), answers.toString()));
      Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      try {
        if (process.waitFor() != 0) {
          throw new BenchmarkException(String.join(" ", all) + " failed:\n" + printed);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BenchmarkException("interrupted");
      }
      return printed;
    }
  }
}
