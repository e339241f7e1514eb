package org.demarche.benchmarks;

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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.search.index.WordIndex;
import org.demarche.desk.search.meaning.SentenceEmbedder;
import org.demarche.desk.store.Archive;
import org.demarche.syntax.CacheDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long searches of an archive take, with all that is shown of the first ten articles. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    header = "How long searches take, by kind; how long making the index anew.")
final class SearchSpeed implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(paramLabel = "ARCHIVE", description = "Folder or address of an archive.")
  private String address = "";

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "How many searches are timed (default: ${DEFAULT-VALUE}).")
  private int queries = 1_000;

  @Option(names = "--rebuild", description = "Make the index of words anew before.")
  private boolean rebuild;

  SearchSpeed(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (!Archive.exists(address)) {
      throw new BenchmarkException(address + ": no archive there");
    }
    out.println("machine      " + Machine.describe(Machine.load()));
    Path cache = CacheDirectory.ofUser();
    try (Archive archive = Archive.open(address, cache.resolve("archives"));
        SentenceEmbedder embedder = SentenceEmbedder.open(cache, 1)) {
      if (rebuild) {
        long begun = System.nanoTime();
        WordIndex.rebuild(archive, IndexWatch.SILENT);
        line("index", "made anew in %.1f s", (System.nanoTime() - begun) / 1e9);
      }
      try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
        line("files", "%,d KB", kilobytes(WordIndex.root(archive)));
        SearchKinds kinds = new SearchKinds(archive, search);
        Map<String, Supplier<SearchKinds.Timed>> all = new LinkedHashMap<>(kinds.byWords());
        all.putAll(kinds.byMeaning(embedder));
        time(all);
      }
    }
    return 0;
  }

  private void time(Map<String, Supplier<SearchKinds.Timed>> kinds) throws IOException {
    List<Supplier<SearchKinds.Timed>> makers = List.copyOf(kinds.values());
    List<String> names = List.copyOf(kinds.keySet());
    List<List<Double>> times = new ArrayList<>();
    names.forEach(name -> times.add(new ArrayList<>()));
    List<Double> all = new ArrayList<>();
    int warmUp = queries / 4;
    for (int i = 0; i < warmUp + queries; i++) {
      int kind = i % makers.size();
      double milliseconds = makers.get(kind).get().milliseconds();
      if (i >= warmUp) {
        times.get(kind).add(milliseconds);
        all.add(milliseconds);
      }
    }
    out.printf("%n%-14s %8s %10s %10s%n", "", "searches", "median ms", "99 % ms");
    for (int i = 0; i < names.size(); i++) {
      row(names.get(i), times.get(i));
    }
    row("all", all);
  }

  private void row(String name, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    if (!sorted.isEmpty()) {
      double median = sorted.get(sorted.size() / 2);
      double high = sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100));
      out.printf(Locale.ROOT, "%-14s %8d %10.1f %10.1f%n", name, sorted.size(), median, high);
    }
  }

  private static long kilobytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 10;
    }
  }

  private void line(String label, String format, Object... values) {
    out.printf("%-12s %s%n", label, String.format(Locale.ROOT, format, values));
  }
}
