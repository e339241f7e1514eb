package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Words of the longest article (default: ${DEFAULT-VALUE}).")
  private int words = 100_000;

  @Option(
      names = "--up-to",
      paramLabel = "N",
      description = "Articles of the largest archive (default: ${DEFAULT-VALUE}).")
  private int articles = 100_000;

  @Option(
      names = "--percent",
      paramLabel = "N",
      split = ",",
      description = "Sizes of the lexicon (default: 10,20,50,100,200,300).")
  private List<Integer> percents = List.of(10, 20, 50, 100, 200, 300);

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

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      defaultValue = "${sys:bench.root:-.}/benchmarks/plots",
      description = "Folder for the plots (default: benchmarks/plots of the project).")
  private Path plots = Path.of("plots");

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
      new ArticleGrowth(made, new Portions(bench), rounds).measure(words, sheet, plots);
    }
    if (subjects.contains(Subject.archive)) {
      new ArchiveGrowth(made, bench, threads).measure(articles, sheet, plots);
    }
    if (subjects.contains(Subject.lexicon)) {
      new LexiconGrowth(corpus.thinned(sample), bench, rounds).measure(percents, sheet, plots);
    }
    sheet.line("plots", "%s", plots.normalize());
    sheet.line("load", "%.1f at the end", Machine.load());
    return 0;
  }
}
