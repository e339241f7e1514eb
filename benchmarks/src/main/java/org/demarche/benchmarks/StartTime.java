package org.demarche.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How long a user waits from the shell to the printed records of a short article. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    header = "From the shell to the records of a short article, with and without kept classes.")
final class StartTime implements Callable<Integer> {

  private static final String OPTIONS = "DEMARCHE_JAVA_OPTS";
  private static final List<String> HEADER =
      List.of("classes", "first run s", "median s", "fastest s", "slowest s");

  private final Sheet sheet;

  @Mixin private StartOptions options = new StartOptions();

  StartTime(PrintStream out) {
    this.sheet = new Sheet(out);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isExecutable(options.launcher)) {
      throw new BenchmarkException(options.launcher + ": no program there");
    }
    sheet.line("machine", "%s", Machine.describe(Machine.load()));
    try (Folder folder = Folder.temporary()) {
      Path article = Files.writeString(folder.path().resolve("article.txt"), StepBenchmark.TEXT);
      double first = seconds(article, "");
      seconds(article, "");
      print(first, byTurns(article));
    }
    sheet.line("load", "%.1f at the end", Machine.load());
    return 0;
  }

  /** What Java is told about kept classes; it heeds the last of several such options. */
  private static Map<String, String> kinds() {
    String ofJava = System.getProperty("java.home") + "/lib/server/classes.jsa";
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("the launcher's archive", "");
    if (Files.exists(Path.of(ofJava)) && !ofJava.contains(" ")) {
      kinds.put("Java's own archive only", "-XX:SharedArchiveFile=" + ofJava);
    }
    kinds.put("none", "-Xshare:off");
    return kinds;
  }

  private Map<String, Speed> byTurns(Path article) throws IOException {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int i = 0; i < options.runs; i++) {
      for (Map.Entry<String, String> kind : kinds().entrySet()) {
        double seconds = seconds(article, kind.getValue());
        times.computeIfAbsent(kind.getKey(), name -> new ArrayList<>()).add(seconds);
      }
    }
    Map<String, Speed> found = new LinkedHashMap<>();
    times.forEach((kind, all) -> found.put(kind, Speed.of(all)));
    return found;
  }

  private double seconds(Path article, String option) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            options.launcher.toAbsolutePath().toString(),
            "code",
            article.toString(),
            "--published",
            "2012-05-09",
            "--format",
            "jsonl");
    String given = builder.environment().getOrDefault(OPTIONS, "");
    builder.environment().put(OPTIONS, (given + " " + option).strip());
    // The class path of the benchmarks is none of the launcher's business.
    builder.environment().remove("CLASSPATH");
    File records = new File(article + ".records");
    builder.redirectOutput(records).redirectError(ProcessBuilder.Redirect.INHERIT);
    long begun = System.nanoTime();
    Process process = builder.start();
    try {
      int status = process.waitFor();
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (status != 0 || records.length() == 0) {
        throw new BenchmarkException(options.launcher + " ended with status " + status);
      }
      return seconds;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted");
    }
  }

  private void print(double first, Map<String, Speed> found) {
    List<List<String>> rows = new ArrayList<>();
    found.forEach(
        (kind, times) ->
            rows.add(
                List.of(
                    kind,
                    rows.isEmpty() ? two(first) : "",
                    two(times.median()),
                    two(times.least()),
                    two(times.most()))));
    sheet.table(HEADER, rows);
    sheet.text(
        "Median of %d runs of each kind, by turns, files in the page cache. The first run found the"
            + " cache as it was, and builds when sources are newer than the build: only after"
            + " 'demarche --version' and a restart of the machine is it a cold start. The page"
            + " cache cannot be dropped without root.",
        options.runs);
  }

  private static String two(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }
}
