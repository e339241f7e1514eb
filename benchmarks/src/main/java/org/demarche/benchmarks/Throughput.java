package org.demarche.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.demarche.ArticleCoder;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.demarche.syntax.SentenceSplitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sentences a second, raw text in and records out as JSON Lines, beside the bare parser on every
 * sentence of the same articles.
 */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    header = "Sentences a second, raw text in, records out, beside the bare parser.")
final class Throughput implements Callable<Integer> {

  private static final String ROW = "%-8s %-28s %-28s %s%n";

  private final PrintStream out;
  private final SentenceSplitter splitter = new SentenceSplitter();

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
    this.out = out;
  }

  @Override
  public Integer call() {
    out.println("machine      " + Machine.describe(Machine.load()));
    Corpus corpus = (names.isEmpty() ? Corpus.sample() : Corpus.of(names)).thinned(articles);
    Workbench bench = Workbench.open();
    long sentences = corpus.articles().stream().mapToLong(a -> splitter.split(a).size()).sum();
    line("corpus", "%s: %,d articles, %,d sentences", corpus.name(), size(corpus), sentences);
    if (!corpus.refused().isEmpty()) {
      line("left out", "%,d lines, as %s", corpus.refused().size(), corpus.refused().get(0));
    }
    count(corpus, bench, sentences);
    measure(corpus, bench, sentences);
    line("heap", "%,d MB in use after a full collection", Machine.heapMegabytes());
    line("load", "%.1f at the end", Machine.load());
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
    line("gate", "lets %.1f %% of the sentences through to the parser", share);
    line("records", "%,d (%.2f a sentence)", records, (double) records / sentences);
  }

  private void measure(Corpus corpus, Workbench bench, long sentences) {
    ArticleCoder coder = bench.coder();
    Consumer<Article> coding = article -> write(coder.code(article));
    Consumer<Article> parsing = article -> splitter.split(article).forEach(bench.parser()::parse);
    out.println();
    out.printf(ROW, "threads", "coder, sentences/s", "bare parser, sentences/s", "ratio");
    for (int n : threads) {
      Race.Finish finish = new Race(corpus, sentences, n).run(coding, parsing, rounds);
      String ratio = String.format(Locale.ROOT, "%.2f", finish.ratio());
      out.printf(ROW, n, finish.first(), finish.second(), ratio);
    }
    out.printf("median (slowest–fastest) of %d rounds, by turns, after a warm-up%n%n", rounds);
  }

  private static void write(CodingResult result) {
    try (JsonlWriter writer = new JsonlWriter(OutputStream.nullOutputStream())) {
      writer.write(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int size(Corpus corpus) {
    return corpus.articles().size();
  }

  private void line(String label, String format, Object... values) {
    out.printf("%-12s %s%n", label, String.format(Locale.ROOT, format, values));
  }
}
