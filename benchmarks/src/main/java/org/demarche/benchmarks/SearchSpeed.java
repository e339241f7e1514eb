package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.Search;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.search.index.WordIndex;
import org.demarche.desk.search.meaning.SentenceEmbedder;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;
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

  private static final int SAMPLE = 2_000;

  private final PrintStream out;
  private final Random random = new Random(1);

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

  /** A search that is timed. */
  private interface Timed {
    void run() throws IOException;
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
        time(kinds(archive, search, embedder));
      }
    }
    return 0;
  }

  private Map<String, Supplier<Timed>> kinds(
      Archive archive, ArchiveSearch search, SentenceEmbedder embedder) {
    List<StoredArticle> sample = archive.articles().listAfter(0, SAMPLE);
    Map<String, Supplier<Timed>> kinds = new LinkedHashMap<>();
    kinds.put("words", () -> find(search, words(sample, 2), Filter.ALL, false));
    kinds.put(
        "either word",
        () -> find(search, words(sample, 3).replace(" ", " OR "), Filter.ALL, false));
    kinds.put("phrase", () -> find(search, "\"" + words(sample, 2) + "\"", Filter.ALL, false));
    kinds.put("filter", () -> find(search, "", filter(), false));
    kinds.put("words, filter", () -> find(search, words(sample, 1), filter(), false));
    kinds.put("facets", () -> find(search, words(sample, 1), Filter.ALL, true));
    kinds.put(
        "meaning",
        () -> {
          Search asked = search(words(sample, 6), Filter.ALL, false);
          return () -> search.findByMeaning(asked, embedder::ofQuery);
        });
    kinds.put(
        "like",
        () -> {
          StoredArticle article = sample.get(random.nextInt(sample.size()));
          return () -> search.findLike(article, search("", Filter.ALL, false));
        });
    return kinds;
  }

  private static Timed find(ArchiveSearch search, String query, Filter filter, boolean facets) {
    Search asked = search(query, filter, facets);
    return () -> search.find(asked);
  }

  private static Search search(String query, Filter filter, boolean facets) {
    return new Search(query, filter, Search.Order.RELEVANCE, new Search.Page(0, 10), facets);
  }

  /** Words that follow each other in some article. */
  private String words(List<StoredArticle> sample, int most) {
    while (true) {
      String text = sample.get(random.nextInt(sample.size())).article().text();
      List<String> words =
          Arrays.stream(text.split("[^A-Za-z]+")).filter(word -> word.length() > 2).toList();
      if (words.size() > most) {
        int start = random.nextInt(words.size() - most);
        String found = String.join(" ", words.subList(start, start + most));
        if (!found.matches(".*\\b(AND|OR|NOT)\\b.*")) {
          return found;
        }
      }
    }
  }

  private Filter filter() {
    List<String> parties = List.of("USA", "IRN", "RUS", "ISR", "JPN", "iraq", "france", "china");
    String party = parties.get(random.nextInt(parties.size()));
    Filter.What what =
        random.nextBoolean()
            ? Filter.What.ANY
            : new Filter.What(List.of(), List.of("CONSULT", "REQUEST"), List.of());
    return new Filter(what, List.of(party), List.of(), List.of(), Filter.Days.ANY, false);
  }

  private void time(Map<String, Supplier<Timed>> kinds) throws IOException {
    List<Supplier<Timed>> makers = List.copyOf(kinds.values());
    List<String> names = List.copyOf(kinds.keySet());
    List<List<Double>> times = new ArrayList<>();
    names.forEach(name -> times.add(new ArrayList<>()));
    List<Double> all = new ArrayList<>();
    int warmUp = queries / 4;
    for (int i = 0; i < warmUp + queries; i++) {
      int kind = i % makers.size();
      double milliseconds = time(makers.get(kind).get());
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

  private static double time(Timed search) throws IOException {
    long begun = System.nanoTime();
    search.run();
    return (System.nanoTime() - begun) / 1e6;
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
