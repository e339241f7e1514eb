package org.demarche.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.model.TransferStatus.CONSIDERED;
import static org.demarche.model.TransferStatus.DELIVERED;
import static org.demarche.model.TransferStatus.ORDERED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.search.query.QuerySyntaxException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.model.EventType;
import org.demarche.model.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSearchTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Archive archive;

  @BeforeEach
  void fill() {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
    News.add(
        archive,
        News.of("radars", "Borduria waits for its radars")
            .says("Ruritania delivered X-300 batteries to Borduria.")
            .transfer("ruritania", "borduria", "x-300", DELIVERED)
            .says("It considers Kestrels for Syldavia.")
            .transfer("ruritania", "syldavia", "kestrel", CONSIDERED)
            .says("The port was calm."),
        News.of("oil", "Oil prices fall")
            .says("Deliveries of oil to Borduria rose, and air defence was no topic.")
            .published(LocalDate.of(2012, 1, 2))
            .source("Other Wire"),
        News.of("kestrels", "Kestrels for Borduria")
            .says("The minister signed for Kestrels.")
            .transfer("freedonia", "borduria", "kestrel", ORDERED, LocalDate.of(2007, 5, 1))
            .event(EventType.CONSULT, "freedonia", "borduria")
            .published(LocalDate.of(2011, 3, 4)));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  // ---- words

  @Test
  void words_are_found_in_whatever_form() throws IOException {
    assertThat(ids("delivers")).containsExactly("radars");
    assertThat(ids("delivery")).containsExactly("oil");
    assertThat(ids("exact:delivered")).containsExactly("radars");
    assertThat(ids("exact:delivers")).isEmpty();
    assertThat(ids("title:kestrel")).containsExactly("kestrels");
  }

  @Test
  void names_of_letters_and_digits_are_found_however_they_are_written() throws IOException {
    for (String name : List.of("X-300", "x300", "\"X 300\"", "x-30*")) {
      assertThat(ids(name)).as(name).containsExactly("radars");
    }
    assertThat(ids("X-301")).isEmpty();
  }

  @Test
  void phrases_words_apart_and_what_is_unwanted() throws IOException {
    assertThat(ids("\"air defence\"")).containsExactly("oil");
    assertThat(ids("\"defence air\"")).isEmpty();
    assertThat(ids("\"deliveries borduria\"~4")).containsExactlyInAnyOrder("oil");
    assertThat(ids("borduria NOT oil")).containsExactlyInAnyOrder("radars", "kestrels");
    assertThat(ids("NOT oil")).containsExactlyInAnyOrder("radars", "kestrels");
    assertThat(ids("port OR prices")).containsExactlyInAnyOrder("radars", "oil");
    assertThat(ids("- radars")).containsExactly("radars");
  }

  // ---- records

  @Test
  void what_a_filter_asks_must_be_in_one_record() throws IOException {
    assertThat(ids("", filter("BOR", "x-300", "delivered"))).containsExactly("radars");
    assertThat(ids("", filter("BOR", "kestrel", "considered"))).isEmpty();
    assertThat(ids("", filter("syldavia", "x-300", "delivered"))).isEmpty();
    assertThat(ids("", filter("syldavia", "kestrel", "considered"))).containsExactly("radars");
  }

  @Test
  void so_must_what_a_query_asks_of_records_side_by_side() throws IOException {
    assertThat(ids("party:BOR weapon:kestrel")).containsExactly("kestrels");
    assertThat(ids("recipient:Borduria status:delivered supplier:rur")).containsExactly("radars");
    assertThat(ids("recipient:ruritania")).isEmpty();
    assertThat(ids("party:\"the Freedonian  parliament\"")).isEmpty();
    assertThat(ids("party:\"the Freedonian Government\" OR weapon:x-300"))
        .containsExactlyInAnyOrder("radars", "kestrels");
    assertThat(ids("weapon:kestrel NOT party:syldavia")).containsExactly("kestrels");
    assertThat(ids("type:consult")).containsExactly("kestrels");
    assertThat(ids("weapon:\"air defence system\" NOT minister")).containsExactly("radars");
  }

  @Test
  void a_filter_holds_together_with_what_the_query_asks_of_records() throws IOException {
    assertThat(ids("status:delivered", filter("SYL", "kestrel", null))).isEmpty();
    assertThat(ids("status:considered", filter("SYL", "kestrel", null))).containsExactly("radars");
  }

  @Test
  void days_are_those_that_records_state_else_those_of_publication() throws IOException {
    assertThat(ids("", days(2007, 2007))).containsExactly("kestrels");
    assertThat(ids("", days(2011, 2011))).containsExactly("kestrels");
    assertThat(ids("", days(2012, 2012))).containsExactly("oil");
    assertThat(ids("year:2010")).containsExactly("radars");
  }

  @Test
  void sources_are_found_in_articles_without_records_too() throws IOException {
    Filter other =
        new Filter(
            Filter.What.ANY, List.of(), List.of(), List.of("Other Wire"), Filter.Days.ANY, false);
    assertThat(ids("", other)).containsExactly("oil");
    assertThat(ids("source:\"other wire\"")).containsExactly("oil");
  }

  @Test
  void reviewed_means_behind_that_very_record_stands_a_person() throws IOException {
    Filter reviewed =
        new Filter(Filter.What.ANY, List.of("BOR"), List.of(), List.of(), Filter.Days.ANY, true);
    assertThat(ids("", reviewed)).isEmpty();
    String key = find("", filter("BOR", "x-300", null)).hits().get(0).reports().get(0).key();
    archive
        .reviews()
        .decide(new Review("radars", key, Decision.ACCEPT, null, "ada", Instant.EPOCH, null));
    assertThat(ids("", reviewed)).containsExactly("radars");
    archive
        .reviews()
        .decide(new Review("radars", key, Decision.REJECT, null, "ada", Instant.EPOCH, null));
    assertThat(ids("", filter("BOR", "x-300", null))).isEmpty();
    assertThat(ids("", filter("SYL", null, null))).containsExactly("radars");
  }

  // ---- what is shown

  @Test
  void whole_sentences_are_shown_with_what_was_looked_for_marked() throws IOException {
    Found.Hit hit = find("\"kestrels for syldavia\" batteries", Filter.ALL).hits().get(0);
    String text = hit.article().article().part(Part.TEXT);
    assertThat(hit.sentences())
        .extracting(sentence -> sentence.span().of(text))
        .containsExactly(
            "Ruritania delivered X-300 batteries to Borduria.",
            "It considers Kestrels for Syldavia.");
    assertThat(hit.sentences())
        .flatExtracting(Found.Sentence::marks)
        .extracting(mark -> mark.of(text))
        .contains("batteries")
        .allMatch(mark -> "batteries Kestrels for Syldavia".contains(mark));
  }

  @Test
  void the_title_is_marked_in_places_of_its_own() throws IOException {
    Found.Hit hit = find("radar", Filter.ALL).hits().get(0);
    assertThat(hit.title())
        .extracting(s -> s.of("Borduria waits for its radars"))
        .containsExactly("radars");
    assertThat(hit.sentences()).allMatch(sentence -> sentence.marks().isEmpty());
  }

  @Test
  void records_that_were_looked_for_come_first_with_their_sentences() throws IOException {
    Found.Hit hit = find("", filter("SYL", null, null)).hits().get(0);
    assertThat(hit.matching()).isEqualTo(1);
    assertThat(hit.reports()).hasSize(2);
    assertThat(hit.reports().get(0).record().provenance().evidence().quote()).contains("Syldavia");
    assertThat(hit.sentences().get(0).span().of(hit.article().article().text()))
        .isEqualTo("It considers Kestrels for Syldavia.");
  }

  @Test
  void without_words_the_newest_come_first_and_pages_follow_each_other() throws IOException {
    assertThat(ids("")).containsExactly("oil", "kestrels", "radars");
    Search second = new Search("", Filter.ALL, Search.Order.OLDEST, new Search.Page(1, 1), false);
    try (ArchiveSearch search = open()) {
      Found found = search.find(second);
      assertThat(found.total()).isEqualTo(3);
      assertThat(found.hits())
          .extracting(h -> h.article().article().id())
          .containsExactly("kestrels");
    }
  }

  // ---- hostile queries

  @Test
  void hostile_queries_are_answered_or_refused() throws IOException {
    try (ArchiveSearch search = open()) {
      for (String query :
          List.of("\"", "((((", "a*", "*:*", "party:", ":", "\u0000", "[1 TO 2]", "/.*/", "a~99")) {
        try {
          assertThat(search.find(all(query)).total()).as(query).isNotNegative();
        } catch (QuerySyntaxException e) {
          assertThat(e.getMessage()).as(query).isNotBlank();
        }
      }
      assertThat(search.find(all("' OR 1=1; DROP TABLE article --")).total()).isZero();
      assertThat(search.find(all("de* re* ra* po* or* ba* mi*")).total()).isNotNegative();
    }
    assertThatThrownBy(() -> new Search.Page(100_000, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void texts_that_fill_an_index_to_the_brim_are_indexed_all_the_same() throws IOException {
    String endless = "x".repeat(70_000);
    News.add(archive, News.of("e" + endless, endless).says(endless + " Borduria.").source(endless));
    assertThat(ids("borduria").size()).isEqualTo(4);
  }

  // ---- shorthand

  private List<String> ids(String query) throws IOException {
    return ids(query, Filter.ALL);
  }

  private List<String> ids(String query, Filter filter) throws IOException {
    Found found = find(query, filter);
    assertThat(found.total()).isEqualTo(found.hits().size());
    return found.hits().stream().map(hit -> hit.article().article().id()).toList();
  }

  private Found find(String query, Filter filter) throws IOException {
    try (ArchiveSearch search = open()) {
      return search.find(
          new Search(query, filter, Search.Order.RELEVANCE, new Search.Page(0, 100), false));
    }
  }

  private ArchiveSearch open() throws IOException {
    return ArchiveSearch.open(archive, IndexWatch.SILENT);
  }

  private static Search all(String query) {
    return new Search(query, Filter.ALL, Search.Order.RELEVANCE, new Search.Page(0, 10), false);
  }

  private static Filter filter(String party, @Nullable String weapon, @Nullable String status) {
    return new Filter(
        new Filter.What(List.of(), List.of(), status == null ? List.of() : List.of(status)),
        List.of(party),
        weapon == null ? List.of() : List.of(weapon),
        List.of(),
        Filter.Days.ANY,
        false);
  }

  private static Filter days(int from, int to) {
    Filter.Days days = new Filter.Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    return new Filter(Filter.What.ANY, List.of(), List.of(), List.of(), days, false);
  }
}
