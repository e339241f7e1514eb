package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.ArticleCoder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;

/** What a larger lexicon costs: at the start, and for each sentence. */
final class LexiconGrowth {

  private static final int TRIES = 3;

  private final Corpus corpus;
  private final Workbench shipped;
  private final int rounds;

  LexiconGrowth(Corpus corpus, Workbench shipped, int rounds) {
    this.corpus = corpus;
    this.shipped = shipped;
    this.rounds = rounds;
  }

  /** Milliseconds from nothing to a coder, with all YAML to parse and with what was kept of it. */
  private record Start(double first, double later) {}

  void measure(List<Integer> percents, Sheet sheet, Path plots) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Plot.Point> wholes = new ArrayList<>();
    List<Plot.Point> coders = new ArrayList<>();
    List<Plot.Point> firsts = new ArrayList<>();
    List<Plot.Point> laters = new ArrayList<>();
    // The first readings compile the reader; the smallest lexicon would pay for all.
    start(LexiconFiles.shipped());
    for (int percent : percents) {
      LexiconScale scale = new LexiconScale(LexiconFiles.shipped(), percent / 100.0);
      LexiconFiles files = scale.files();
      Start start = start(files);
      Portions portions = new Portions(new Workbench(Lexicon.read(files), shipped.parser()));
      long sentences = corpus.articles().stream().mapToLong(a -> portions.split(a).size()).sum();
      List<Pace> paces =
          new Race(corpus, 1).run(List.of(portions::code, portions::codeParsed), rounds);
      double whole = 1000 * paces.get(0).median() / sentences;
      double coder = 1000 * paces.get(1).median() / sentences;
      wholes.add(new Plot.Point(percent, whole));
      coders.add(new Plot.Point(percent, coder));
      firsts.add(new Plot.Point(percent, start.first()));
      laters.add(new Plot.Point(percent, start.later()));
      rows.add(
          List.of(
              percent + " %",
              String.format(Locale.ROOT, "%,d", scale.entries()),
              Sheet.number(whole),
              Sheet.number(coder),
              Sheet.number(start.first()),
              Sheet.number(start.later())));
    }
    sheet.heading("Size of the lexicon");
    sheet.table(
        List.of(
            "share",
            "entries",
            "whole ms a sentence",
            "with parses given",
            "first start ms",
            "later start ms"),
        rows);
    sheet.text(
        "Entries are frames, parties, weapons and holders of offices, dropped at random or doubled"
            + " with other words; a smaller lexicon lets fewer sentences through the gate. On one"
            + " thread; median of %d rounds after a warm-up. Start: from the files in memory to a"
            + " coder, without the parser, in a Java that runs warm; first with all YAML to parse,"
            + " later with what was kept.",
        rounds);
    new Plot(
            "Time for a sentence over the size of the lexicon",
            "percent of the shipped entries",
            "milliseconds a sentence",
            List.of(
                new Plot.Curve("whole coder", wholes), new Plot.Curve("with parses given", coders)))
        .write(plots, GrowthPlots.LEXICON_SIZE);
    new Plot(
            "Time to read the lexicon over its size",
            "percent of the shipped entries",
            "milliseconds",
            List.of(new Plot.Curve("first start", firsts), new Plot.Curve("later start", laters)))
        .write(plots, GrowthPlots.LEXICON_START);
  }

  private Start start(LexiconFiles files) throws IOException {
    List<Double> firsts = new ArrayList<>();
    List<Double> laters = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      try (Folder cache = Folder.temporary()) {
        firsts.add(milliseconds(files, cache));
        laters.add(milliseconds(files, cache));
      }
    }
    return new Start(Speed.of(firsts).median(), Speed.of(laters).median());
  }

  private double milliseconds(LexiconFiles files, Folder cache) {
    long begun = System.nanoTime();
    ArticleCoder coder =
        new Workbench(Lexicon.read(files.parsedIn(cache.path())), shipped.parser()).coder();
    double milliseconds = (System.nanoTime() - begun) / 1e6;
    // Used after the clock has stopped, so that no compiler leaves it out.
    coder.code(corpus.articles().get(0));
    return milliseconds;
  }
}
