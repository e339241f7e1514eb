package org.demarche.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.search.index.WordIndex;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every archive and every search, tried on random ones. */
class SearchLawsTest {

  @TempDir private Path folder;

  @Test
  void an_index_made_anew_finds_what_one_caught_up_with_finds() throws IOException {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      Random random = new Random(11);
      for (int round = 0; round < 12; round++) {
        for (int i = 0; i < 15; i++) {
          News.add(archive, News.random("r" + round + "-" + i, random));
        }
        review(archive, random);
        ArchiveSearch.open(archive, IndexWatch.SILENT).close();
      }
      Map<Search, String> caughtUp = answers(archive, random);
      WordIndex.rebuild(archive, IndexWatch.SILENT);
      List<String> found = new ArrayList<>();
      try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
        for (Map.Entry<Search, String> answer : caughtUp.entrySet()) {
          String anew = answer(search.find(answer.getKey()));
          assertThat(anew).as(answer.getKey().toString()).isEqualTo(answer.getValue());
          found.add(anew);
        }
      }
      assertThat(found).filteredOn(answer -> !answer.startsWith("0 ")).hasSizeGreaterThan(50);
    }
  }

  @Test
  void a_filter_finds_exactly_the_articles_that_the_store_gives_out() throws IOException {
    for (Archives.Kind kind : Archives.Kind.values()) {
      try (Archive archive = filled(kind, 23)) {
        Random random = new Random(5);
        try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
          for (int i = 0; i < 100; i++) {
            Filter filter = ofRecords(random);
            assertThat(ids(search.find(search("", filter, 1000))))
                .as(filter.toString())
                .containsExactlyInAnyOrderElementsOf(stored(archive, filter));
          }
        }
      }
    }
  }

  @Test
  void a_facet_counts_the_articles_that_remain_when_its_value_is_added() throws IOException {
    try (Archive archive = filled(Archives.Kind.SQLITE, 31);
        ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      Random random = new Random(9);
      int counted = 0;
      for (int i = 0; i < 60; i++) {
        Filter filter = random.nextInt(3) == 0 ? Filter.ALL : some(random);
        String query = random.nextBoolean() ? "" : News.word(random);
        for (Facet facet : search.find(search(query, filter, 0)).facets()) {
          for (Facet.Count count : facet.counts()) {
            Filter narrower = with(filter, facet.field(), count.value());
            if (narrower != null) {
              assertThat(search.find(search(query, narrower, 0)).total())
                  .as(query + " " + filter + " " + facet.field() + " " + count)
                  .isEqualTo(count.articles());
              counted++;
            }
          }
        }
      }
      assertThat(counted).isGreaterThan(500);
    }
  }

  @Test
  void facets_are_the_counts_of_the_store() throws IOException {
    try (Archive archive = filled(Archives.Kind.SQLITE, 47);
        ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      Map<String, Integer> weapons = new TreeMap<>();
      for (String weapon : List.of("x-300", "kestrel", "bolt")) {
        Filter filter =
            new Filter(
                Filter.What.ANY, List.of(), List.of(weapon), List.of(), Filter.Days.ANY, false);
        weapons.put(weapon, stored(archive, filter).size());
      }
      Facet facet =
          search.find(search("", Filter.ALL, 0)).facets().stream()
              .filter(f -> f.field().equals("weapon"))
              .findFirst()
              .orElseThrow();
      Map<String, Integer> counted = new TreeMap<>();
      facet.counts().forEach(count -> counted.put(count.value(), count.articles()));
      assertThat(counted).isEqualTo(weapons);
      assertThat(facet.counts()).extracting(Facet.Count::name).contains("X-300");
    }
  }

  @Test
  void pages_are_the_whole_cut_into_pieces() throws IOException {
    try (Archive archive = filled(Archives.Kind.SQLITE, 3);
        ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      for (Search.Order order : Search.Order.values()) {
        List<String> whole = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        whole.addAll(ids(search.find(page("radar OR oil", order, 0, 1000))));
        for (int offset = 0; offset < whole.size(); offset += 7) {
          pieces.addAll(ids(search.find(page("radar OR oil", order, offset, 7))));
        }
        assertThat(pieces).as(order.toString()).isEqualTo(whole).hasSizeGreaterThan(20);
      }
    }
  }

  // ---- random archives and searches

  private Archive filled(Archives.Kind kind, int seed) {
    Archive archive = Archives.open(kind, folder);
    Random random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      News.add(archive, News.random("n" + i, random));
    }
    review(archive, random);
    return archive;
  }

  private static void review(Archive archive, Random random) {
    List<Review> reviews = new ArrayList<>();
    archive
        .records()
        .each(
            Filter.ALL,
            (article, reports) ->
                reports.stream()
                    .filter(report -> random.nextInt(8) == 0)
                    .forEach(
                        report ->
                            reviews.add(
                                new Review(
                                    article.article().id(),
                                    report.key(),
                                    random.nextBoolean() ? Decision.ACCEPT : Decision.REJECT,
                                    null,
                                    "ada",
                                    Instant.EPOCH,
                                    null))));
    reviews.forEach(archive.reviews()::decide);
  }

  private Map<Search, String> answers(Archive archive, Random random) throws IOException {
    Map<Search, String> answers = new LinkedHashMap<>();
    try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      while (answers.size() < 100) {
        String query =
            switch (random.nextInt(5)) {
              case 0 -> News.word(random) + " " + News.word(random);
              case 1 -> "\"" + News.word(random) + " " + News.word(random) + "\"";
              case 2 -> News.word(random) + " NOT " + News.word(random);
              case 3 -> News.word(random) + " party:ruritania";
              default -> "";
            };
        Filter filter = random.nextBoolean() ? Filter.ALL : some(random);
        Search.Order order = Search.Order.values()[1 + random.nextInt(2)];
        Search asked = new Search(query, filter, order, new Search.Page(0, 500), true);
        answers.put(asked, answer(search.find(asked)));
      }
    }
    return answers;
  }

  private static String answer(Found found) {
    return found.total() + " " + ids(found) + " " + found.facets();
  }

  private static List<String> ids(Found found) {
    return found.hits().stream().map(hit -> hit.article().article().id()).toList();
  }

  private static List<String> stored(Archive archive, Filter filter) {
    List<String> ids = new ArrayList<>();
    archive.records().each(filter, (article, reports) -> ids.add(article.article().id()));
    return ids;
  }

  private static Search search(String query, Filter filter, int limit) {
    return new Search(query, filter, Search.Order.RELEVANCE, new Search.Page(0, limit), limit == 0);
  }

  private static Search page(String query, Search.Order order, int offset, int limit) {
    return new Search(query, Filter.ALL, order, new Search.Page(offset, limit), false);
  }

  /** A filter that no article without a record meets. */
  private static Filter ofRecords(Random random) {
    Filter some = some(random);
    Filter narrower = some.weapons().isEmpty() ? with(some, "party", "RUR") : some;
    return narrower == null ? some : narrower;
  }

  private static Filter some(Random random) {
    List<String> parties =
        random.nextBoolean() ? List.of() : List.of(random.nextBoolean() ? "BOR" : "syldavia");
    List<String> weapons =
        switch (random.nextInt(4)) {
          case 0 -> List.of("x-300");
          case 1 -> List.of("kestrel", "bolt");
          case 2 -> List.of("air defence system");
          default -> List.of();
        };
    TransferStatus[] all = TransferStatus.values();
    List<String> statuses =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(all[random.nextInt(all.length)].name().toLowerCase(java.util.Locale.ROOT));
    Filter.Days days =
        random.nextInt(3) > 0
            ? Filter.Days.ANY
            : new Filter.Days(LocalDate.of(2000 + random.nextInt(20), 1, 1), null);
    List<String> sources = random.nextInt(4) > 0 ? List.of() : List.of("Source 1");
    Filter.What what =
        new Filter.What(
            List.of(),
            List.of(),
            statuses,
            random.nextInt(6) > 0 ? List.of() : List.of(1 + random.nextInt(4)),
            List.of(),
            List.of(),
            List.of());
    boolean reviewed = random.nextInt(6) == 0;
    return new Filter(what, parties, weapons, sources, days, reviewed, claim(random));
  }

  private static Filter.Claim claim(Random random) {
    return new Filter.Claim(
        random.nextInt(4) > 0 ? List.of() : List.of("RUR", "syldavia"),
        random.nextInt(4) > 0 ? List.of() : List.of("borduria"),
        random.nextInt(8) > 0 ? List.of() : List.of("asserted"),
        random.nextInt(8) > 0 ? List.of() : List.of(Filter.Claim.NOBODY));
  }

  /** The filter with one more value; null where it speaks of the same field already. */
  private static @Nullable Filter with(Filter filter, String field, String value) {
    Map<String, List<String>> lists = new HashMap<>();
    lists.put("party", filter.parties());
    lists.put("weapon", filter.weapons());
    lists.put("source", filter.sources());
    lists.put("kind", filter.what().kinds());
    lists.put("type", filter.what().types());
    lists.put("status", filter.what().statuses());
    Filter.Days days = filter.days();
    if (field.equals("year")) {
      if (!days.equals(Filter.Days.ANY)) {
        return null;
      }
      int year = Integer.parseInt(value);
      days = new Filter.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    } else if (!lists.getOrDefault(field, List.of()).isEmpty()) {
      return null;
    }
    lists.put(field, List.of(value));
    return new Filter(
        new Filter.What(
            list(lists, "kind"),
            list(lists, "type"),
            list(lists, "status"),
            filter.what().quads(),
            filter.what().modes(),
            filter.what().contexts(),
            filter.what().frames()),
        list(lists, "party"),
        list(lists, "weapon"),
        list(lists, "source"),
        days,
        filter.reviewed(),
        filter.claim());
  }

  private static List<String> list(Map<String, List<String>> lists, String field) {
    return lists.getOrDefault(field, List.of());
  }
}
