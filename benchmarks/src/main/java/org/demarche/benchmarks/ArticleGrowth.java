package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.demarche.model.Article;

/** Time for a word, from articles of ten words to those of a book's length. */
final class ArticleGrowth {

  private static final int WORDS = 20_000;
  private static final int MOST_ARTICLES = 1_000;

  private final MadeArticles made;
  private final Portions portions;
  private final int rounds;

  ArticleGrowth(MadeArticles made, Portions portions, int rounds) {
    this.made = made;
    this.portions = portions;
    this.rounds = rounds;
  }

  void measure(int most, Sheet sheet, Path plots) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Plot.Point> whole = new ArrayList<>();
    List<Plot.Point> parser = new ArrayList<>();
    for (int words : Steps.upTo(10, most)) {
      int many = Math.min(MOST_ARTICLES, Math.max(1, WORDS / words));
      List<Article> articles =
          IntStream.range(0, many).mapToObj(i -> made.ofWords(words, i)).toList();
      Corpus corpus = new Corpus("made", articles, List.of());
      List<Pace> paces = new Race(corpus, 1).run(List.of(portions::code, portions::parse), rounds);
      double all = (double) words * many;
      double coding = 1e6 * paces.get(0).median() / all;
      double parsing = 1e6 * paces.get(1).median() / all;
      whole.add(new Plot.Point(words, coding));
      parser.add(new Plot.Point(words, parsing));
      rows.add(
          List.of(
              String.format(Locale.ROOT, "%,d", words),
              String.valueOf(many),
              Sheet.number(coding),
              Sheet.number(parsing),
              Sheet.number(1000 * paces.get(0).median() / many),
              Sheet.number(paces.get(0).allocated() / all / 1000)));
    }
    sheet.heading("Length of the article");
    sheet.table(
        List.of("words", "articles", "µs a word", "of parser", "ms an article", "KB a word"), rows);
    sheet.text("On one thread; median of %d rounds after a warm-up.", rounds);
    new Plot(
            "Time for a word over the article's length",
            "words in the article",
            "microseconds a word",
            List.of(new Plot.Curve("whole coder", whole), new Plot.Curve("bare parser", parser)))
        .write(plots, GrowthPlots.ARTICLE_LENGTH);
  }
}
