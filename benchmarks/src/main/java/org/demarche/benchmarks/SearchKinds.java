package org.demarche.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.Search;
import org.demarche.desk.search.meaning.SentenceEmbedder;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;

/** Searches of each kind, with words that stand in the archive's own articles. */
final class SearchKinds {

  private static final int SAMPLE = 2_000;

  private final Random random = new Random(1);
  private final ArchiveSearch search;
  private final List<StoredArticle> sample;

  SearchKinds(Archive archive, ArchiveSearch search) {
    this.search = search;
    this.sample = archive.articles().listAfter(0, SAMPLE);
  }

  /** A search that is timed. */
  interface Timed {
    void run() throws IOException;

    /** Milliseconds that it takes. */
    default double milliseconds() throws IOException {
      long begun = System.nanoTime();
      run();
      return (System.nanoTime() - begun) / 1e6;
    }
  }

  /** Makers of searches by words and filters. */
  Map<String, Supplier<Timed>> byWords() {
    Map<String, Supplier<Timed>> kinds = new LinkedHashMap<>();
    kinds.put("words", () -> find(words(2), Filter.ALL, false));
    kinds.put("either word", () -> find(words(3).replace(" ", " OR "), Filter.ALL, false));
    kinds.put("phrase", () -> find("\"" + words(2) + "\"", Filter.ALL, false));
    kinds.put("filter", () -> find("", filter(), false));
    kinds.put("words, filter", () -> find(words(1), filter(), false));
    kinds.put("facets", () -> find(words(1), Filter.ALL, true));
    return kinds;
  }

  /** Makers of searches by meaning and of articles like another. */
  Map<String, Supplier<Timed>> byMeaning(SentenceEmbedder embedder) {
    Map<String, Supplier<Timed>> kinds = new LinkedHashMap<>();
    kinds.put(
        "meaning",
        () -> {
          Search asked = search(words(6), Filter.ALL, false);
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

  private Timed find(String query, Filter filter, boolean facets) {
    Search asked = search(query, filter, facets);
    return () -> search.find(asked);
  }

  private static Search search(String query, Filter filter, boolean facets) {
    return new Search(query, filter, Search.Order.RELEVANCE, new Search.Page(0, 10), facets);
  }

  /** Words that follow each other in some article. */
  private String words(int most) {
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
}
