package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How cost grows with the length of articles, the size of the archive and of the lexicon. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    header = "How cost grows with articles, archive and lexicon, as tables and plots.")
final class Growth implements Callable<Integer> {

  private final Sheet sheet;

  /** What may grow. */
  enum Subject {
    articles,
    archive,
    lexicon
  }

  @Parameters(
      paramLabel = "CORPUS",
      description = "Files (.jsonl, .txt, .gz of these) or folders; none: a small sample.")
  private List<String> names = List.of();

  @Option(
      names = "--only",
      paramLabel = "SUBJECT",
      split = ",",
      description = "Which to measure: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Subject> subjects = List.of(Subject.values());

  @Mixin private GrowthOptions sizes = new GrowthOptions();

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "Articles coded with each lexicon (default: ${DEFAULT-VALUE}).")
  private int sample = 300;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds after the warm-up (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that code for the archive (default: ${DEFAULT-VALUE}).")
  private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

  Growth(PrintStream out) {
    this.sheet = new Sheet(out);
  }

  @Override
  public Integer call() throws IOException {
    sheet.line("machine", "%s", Machine.describe(Machine.load()));
    Corpus corpus = names.isEmpty() ? Corpus.sample() : Corpus.of(names);
    Workbench bench = Workbench.open();
    MadeArticles made = new MadeArticles(corpus, bench.lexicon());
    sheet.line("corpus", "%s: %,d articles", corpus.name(), corpus.articles().size());
    if (subjects.contains(Subject.articles)) {
      new ArticleGrowth(made, new Portions(bench), rounds).measure(sizes.words, sheet, sizes.plots);
    }
    if (subjects.contains(Subject.archive)) {
      new ArchiveGrowth(made, bench, threads, row -> System.err.println(String.join(" | ", row)))
          .measure(sizes.upTo, sheet, sizes.plots);
    }
    if (subjects.contains(Subject.lexicon)) {
      new LexiconGrowth(corpus.thinned(sample), bench, rounds)
          .measure(sizes.percents, sheet, sizes.plots);
    }
    sheet.line("plots", "%s", sizes.plots.normalize());
    sheet.line("load", "%.1f at the end", Machine.load());
    return 0;
  }
}
