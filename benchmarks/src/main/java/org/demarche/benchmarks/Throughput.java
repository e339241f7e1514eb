package org.demarche.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.demarche.ArticleCoder;
import org.demarche.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sentences, articles and megabytes a second, raw text in and records out as JSON Lines, beside the
 * bare parser and other portions of the work on the same articles.
 */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    header = "How much a second, raw text in, records out, beside the bare parser.")
final class Throughput implements Callable<Integer> {

  private static final List<String> WAYS = List.of("gate", "parser", "coder", "whole");
  private static final List<String> HEADER =
      List.of("threads", "step", "sentences/s", "articles/s", "MB of text/s", "KB a sentence");

  private final Sheet sheet;

  @Parameters(
      paramLabel = "CORPUS",
      description = "Files (.jsonl, .txt, .gz of these) or folders; none: a small sample.")
  private List<String> names = List.of();

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "Most articles to take, evenly over the corpus (default: ${DEFAULT-VALUE}).")
  private int articles = 2000;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      description = "Numbers of threads to measure with (default: 1,2).")
  private List<Integer> threads = List.of(1, 2);

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds after the warm-up (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  Throughput(PrintStream out) {
    this.sheet = new Sheet(out);
  }

  @Override
  public Integer call() {
    sheet.line("machine", "%s", Machine.describe(Machine.load()));
    Corpus corpus = (names.isEmpty() ? Corpus.sample() : Corpus.of(names)).thinned(articles);
    Workbench bench = Workbench.open();
    Portions portions = new Portions(bench);
    long sentences = corpus.articles().stream().mapToLong(a -> portions.split(a).size()).sum();
    sheet.line(
        "corpus",
        "%s: %,d articles, %,d sentences, %.2f MB",
        corpus.name(),
        size(corpus),
        sentences,
        corpus.megabytes());
    if (!corpus.refused().isEmpty()) {
      sheet.line("left out", "%,d lines, as %s", corpus.refused().size(), corpus.refused().get(0));
    }
    count(corpus, bench, sentences);
    memory(corpus, portions, sentences);
    measure(corpus, portions, sentences);
    sheet.line("load", "%.1f at the end", Machine.load());
    return 0;
  }

  private void count(Corpus corpus, Workbench bench, long sentences) {
    CountingParser counting = new CountingParser(bench.parser());
    ArticleCoder coder = bench.with(counting).coder();
    long records = 0;
    for (Article article : corpus.articles()) {
      records += coder.code(article).records().size();
    }
    double share = 100.0 * counting.parsed() / sentences;
    sheet.line("gate", "lets %.1f %% of the sentences through to the parser", share);
    sheet.line("records", "%,d (%.2f a sentence)", records, (double) records / sentences);
  }

  /** Before any sentence is remembered, so that the heap holds what coding needs and no more. */
  private void memory(Corpus corpus, Portions portions, long sentences) {
    for (int n : threads) {
      Pace pace = new Race(corpus, n).run(List.of(portions::code), 1).get(0);
      sheet.line(
          "memory on " + n + (n == 1 ? " thread" : " threads"),
          "%,.0f KB allocated a sentence; heap %,d MB at most, garbage included",
          pace.allocated() / sentences / 1000,
          pace.peak() >> 20);
    }
    sheet.line("heap", "%,d MB in use after a full collection", Machine.heapMegabytes());
  }

  private void measure(Corpus corpus, Portions portions, long sentences) {
    List<Consumer<Article>> ways =
        List.of(portions::gate, portions::parse, portions::codeParsed, portions::code);
    List<List<String>> rows = new ArrayList<>();
    List<String> ratios = new ArrayList<>();
    for (int n : threads) {
      List<Pace> paces = new Race(corpus, n).run(ways, rounds);
      for (int way = 0; way < WAYS.size(); way++) {
        rows.add(row(n, WAYS.get(way), paces.get(way), corpus, sentences));
      }
      double gate = paces.get(0).median();
      double coder = paces.get(2).median();
      double whole = paces.get(3).median();
      ratios.add(
          String.format(
              Locale.ROOT,
              "%d: whole to parser %.2f; of the whole, gate %.0f %%, after gate and parser %.0f %%",
              n,
              paces.get(1).median() / whole,
              100 * gate / whole,
              100 * (coder - gate) / whole));
    }
    sheet.table(HEADER, rows);
    ratios.forEach(ratio -> sheet.line("ratio on threads", "%s", ratio));
    sheet.text(
        "median (slowest–fastest) of %d rounds, by turns, after a warm-up. Gate: splitting and the"
            + " gate. Parser: splitting and parsing every sentence. Coder: from text to JSON Lines"
            + " with parses that are given, the gate's work included. Whole: from text to JSON"
            + " Lines.",
        rounds);
  }

  private static List<String> row(
      int threads, String way, Pace pace, Corpus corpus, long sentences) {
    return List.of(
        String.valueOf(threads),
        way,
        pace.speed((double) sentences).toString(),
        Sheet.number(pace.speed(size(corpus)).median()),
        Sheet.number(pace.speed(corpus.megabytes()).median()),
        Sheet.number(pace.allocated() / sentences / 1000));
  }

  private static int size(Corpus corpus) {
    return corpus.articles().size();
  }
}
