package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.demarche.ArticleCoder;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.IngestRun;
import org.demarche.desk.ingest.Reading;
import org.demarche.desk.ingest.language.LanguageFinder;
import org.demarche.desk.link.Linking;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;

/** Cost of an article, and of a search, while an archive grows. */
final class ArchiveGrowth {

  private static final int LEAST = 1_000;
  private static final int CHUNK = 500;
  private static final int SEARCHES = 240;

  private final MadeArticles made;
  private final ArticleCoder coder;
  private final Coder.Version version;
  private final int threads;
  private final Consumer<List<String>> notice;

  /**
   * A measurement that has not begun.
   *
   * @param notice takes each row of the table as soon as it is known: the last may take hours
   */
  ArchiveGrowth(MadeArticles made, Workbench bench, int threads, Consumer<List<String>> notice) {
    this.made = made;
    this.coder = bench.coder();
    this.version = new Coder.Version(bench.lexicon().version(), "bench");
    this.threads = threads;
    this.notice = notice;
  }

  /**
   * What an article more has cost since the size before, in milliseconds, and what a search costs
   * now.
   */
  private record Growth(
      int articles, Taking taking, double link, double index, Search search, double kilobytes) {}

  private record Taking(double code, double store) {
    Taking plus(Taking other) {
      return new Taking(code + other.code, store + other.store);
    }
  }

  private record Search(double median, double high) {}

  void measure(int most, Sheet sheet, Path plots) throws IOException {
    List<Growth> growths = new ArrayList<>();
    try (Folder folder = Folder.temporary();
        Archive archive =
            Archive.open(folder.path().resolve("archive").toString(), folder.path())) {
      int before = 0;
      for (int size : Steps.upTo(LEAST, most)) {
        growths.add(grow(archive, folder, before, size));
        notice.accept(line(growths.get(growths.size() - 1)));
        before = size;
      }
    }
    print(growths, sheet);
    plot(growths, plots);
  }

  private Growth grow(Archive archive, Folder folder, int from, int to) throws IOException {
    Taking taking = new Taking(0, 0);
    for (int begin = from; begin < to; begin += CHUNK) {
      taking = taking.plus(take(archive, begin, Math.min(to, begin + CHUNK)));
    }
    double more = to - from;
    long begun = System.nanoTime();
    Linking.catchUp(archive);
    double link = since(begun) / more;
    begun = System.nanoTime();
    try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      double index = since(begun) / more;
      return new Growth(
          to,
          new Taking(taking.code / more, taking.store / more),
          link,
          index,
          search(new SearchKinds(archive, search)),
          folder.bytes() / 1000.0 / to);
    }
  }

  /** Codes first and stores what was found then, so that both are timed apart. */
  private Taking take(Archive archive, int from, int to) {
    List<Article> articles = IntStream.range(from, to).mapToObj(made::varied).toList();
    Map<String, CodingResult> results = new HashMap<>();
    long begun = System.nanoTime();
    try (CodingPool pool =
        new CodingPool(Coder.of(version, coder::code), threads, CodingPool.UNLIMITED)) {
      articles.stream()
          .map(pool::submit)
          .toList()
          .forEach(
              coding -> {
                CodingResult result = coding.await();
                results.put(result.article().id(), result);
              });
    }
    double code = since(begun);
    begun = System.nanoTime();
    Coder known = Coder.of(version, article -> results.get(article.id()));
    try (CodingPool pool = new CodingPool(known, 1, CodingPool.UNLIMITED)) {
      Iterator<Reading> readings =
          articles.stream()
              .<Reading>map(article -> new Reading.Ready(article, true, article.id(), List.of()))
              .iterator();
      new IngestRun(archive, pool, 1, new LanguageFinder()::find, Clock.systemUTC(), tally -> {})
          .run(readings);
    }
    return new Taking(code, since(begun));
  }

  private static Search search(SearchKinds kinds) throws IOException {
    List<Supplier<SearchKinds.Timed>> makers = List.copyOf(kinds.byWords().values());
    List<Double> times = new ArrayList<>();
    for (int i = -SEARCHES / 4; i < SEARCHES; i++) {
      double milliseconds = makers.get(Math.floorMod(i, makers.size())).get().milliseconds();
      if (i >= 0) {
        times.add(milliseconds);
      }
    }
    List<Double> sorted = times.stream().sorted().toList();
    return new Search(sorted.get(SEARCHES / 2), sorted.get(SEARCHES * 99 / 100));
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static List<String> line(Growth growth) {
    return List.of(
        String.format(Locale.ROOT, "%,d", growth.articles()),
        Sheet.number(growth.taking().code()),
        Sheet.number(growth.taking().store()),
        Sheet.number(growth.link()),
        Sheet.number(growth.index()),
        Sheet.number(growth.search().median()),
        Sheet.number(growth.search().high()),
        Sheet.number(growth.kilobytes()));
  }

  private void print(List<Growth> growths, Sheet sheet) {
    sheet.heading("Size of the archive");
    sheet.table(
        List.of(
            "articles",
            "code ms",
            "store ms",
            "link ms",
            "index ms",
            "search ms",
            "99 % ms",
            "KB on disk"),
        growths.stream().map(ArchiveGrowth::line).toList());
    sheet.text(
        "Code, store, link and index: for each article that came since the size before. Coded on"
            + " %d threads, all else on one. Search: median and 99th percentile of %d searches by"
            + " words, phrases, filters and facets. On disk, database and index of words, for each"
            + " article. Articles are made of four to eight sentences of the corpus with other"
            + " states, months and years; a hundred a day.",
        threads, SEARCHES);
  }

  private static void plot(List<Growth> growths, Path plots) throws IOException {
    new Plot(
            "Cost of one article more over the size of the archive",
            "articles in the archive",
            "milliseconds an article",
            List.of(
                curve("code", growths, growth -> growth.taking().code()),
                curve("store", growths, growth -> growth.taking().store()),
                curve("link", growths, Growth::link),
                curve("index", growths, Growth::index)))
        .write(plots, GrowthPlots.ARCHIVE_SIZE);
    new Plot(
            "Time of a search over the size of the archive",
            "articles in the archive",
            "milliseconds a search",
            List.of(
                curve("median", growths, growth -> growth.search().median()),
                curve("99th percentile", growths, growth -> growth.search().high())))
        .write(plots, GrowthPlots.ARCHIVE_SEARCH);
  }

  private static Plot.Curve curve(
      String name, List<Growth> growths, ToDoubleFunction<Growth> figure) {
    return new Plot.Curve(
        name,
        growths.stream()
            .map(growth -> new Plot.Point(growth.articles(), figure.applyAsDouble(growth)))
            .toList());
  }
}
