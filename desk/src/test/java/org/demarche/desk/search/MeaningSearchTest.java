package org.demarche.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.desk.search.index.IndexException;
import org.demarche.desk.search.index.IndexFolder;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.search.index.WordIndex;
import org.demarche.desk.search.meaning.MeaningIndex;
import org.demarche.desk.search.meaning.MeaningUpdate;
import org.demarche.desk.search.meaning.SentenceEmbedder;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.ArticleStore;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningSearchTest {

  @TempDir private static Path cache;
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // opened before the tests
  private static SentenceEmbedder embedder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Archive archive;

  private final List<String> notices = new ArrayList<>();
  private final IndexWatch watch =
      new IndexWatch() {
        @Override
        public void notice(String message) {
          notices.add(message);
        }

        @Override
        public void step(String task, long done, long total) {}
      };

  @BeforeAll
  static void load() throws IOException {
    embedder = SentenceEmbedder.open(cache, 2);
  }

  @AfterAll
  static void unload() {
    embedder.close();
  }

  @BeforeEach
  void fill() {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
    News.add(
        archive,
        News.of("fear", "Envoys uneasy over rockets")
            .says("Diplomats gathered on Friday.")
            .says("The launchers may fall into the hands of insurgents, they said.")
            .transfer("ruritania", "borduria", "bolt", TransferStatus.CONSIDERED),
        News.of("fear-again", "Envoys uneasy over rockets, update")
            .says("Diplomats gathered on Friday.")
            .says("The launchers may fall into the hands of insurgents, they said again.")
            .transfer("ruritania", "borduria", "bolt", TransferStatus.CONSIDERED),
        News.of("smuggled", "Customs stop a lorry")
            .says("Officers found shoulder-fired weapons meant for guerrillas.")
            .transfer("syldavia", "borduria", "kestrel", TransferStatus.SEIZED),
        News.of("copper", "Copper dearer").says("The price of copper rose for a third week."),
        News.of("match", "Home side loses").says("The football club lost its match on Sunday."),
        News.of("french", "Le cuivre").says("Le prix du cuivre a encore augmenté.").foreign());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void without_embeddings_words_are_compared_and_a_notice_says_so() throws IOException {
    assertThat(byMeaning("copper price", Filter.ALL)).startsWith("copper");
    assertThat(like("fear", Filter.ALL)).contains("fear-again");
    assertThat(notices).hasSize(2).allMatch(notice -> notice.contains("demarche index embed"));
  }

  @Test
  void what_means_the_same_is_found_in_other_words() throws IOException {
    embed();
    assertThat(byMeaning("worries that missiles reach militias", Filter.ALL))
        .as("no word is the same")
        .startsWith("fear")
        .contains("fear-again", "smuggled");
    assertThat(notices).isEmpty();
  }

  @Test
  void the_sentence_that_means_it_is_shown() throws IOException {
    embed();
    try (ArchiveSearch search = ArchiveSearch.open(archive, watch)) {
      Found.Hit hit =
          search
              .findByMeaning(
                  search("worries that missiles reach militias", Filter.ALL), embedder::ofQuery)
              .hits()
              .get(0);
      assertThat(hit.sentences())
          .extracting(sentence -> sentence.span().of(hit.article().article().text()))
          .anyMatch(text -> text.contains("insurgents"));
    }
  }

  @Test
  void filters_hold_for_meaning_too() throws IOException {
    embed();
    Filter syldavia =
        new Filter(Filter.What.ANY, List.of("SYL"), List.of(), List.of(), Filter.Days.ANY, false);
    assertThat(byMeaning("worries that missiles reach militias", syldavia))
        .containsExactly("smuggled");
    assertThat(like("fear", syldavia)).containsExactly("smuggled");
  }

  @Test
  void near_duplicates_are_left_out_of_what_is_like_an_article() throws IOException {
    embed();
    assertThat(like("fear", Filter.ALL)).startsWith("fear-again").contains("smuggled");
    archive.jdbi().useTransaction(h -> ArticleStore.setFamily(h, "fear-again", "fear"));
    assertThat(like("fear", Filter.ALL)).startsWith("smuggled").doesNotContain("fear-again");
    embed();
    assertThat(like("fear", Filter.ALL)).startsWith("smuggled").doesNotContain("fear-again");
  }

  @Test
  void only_what_is_new_is_embedded_and_making_the_words_anew_keeps_the_rest() throws IOException {
    assertThat(embed()).as("five leads and three sentences of evidence").isEqualTo(7);
    assertThat(embed()).isZero();
    WordIndex.rebuild(archive, watch);
    assertThat(embed()).isZero();
    News.add(archive, News.of("new", "Ferry late").says("The ferry was late."));
    byMeaning("ferry", Filter.ALL);
    assertThat(notices).singleElement().asString().contains("not been embedded yet");
    assertThat(embed()).isEqualTo(1);
    archive.jdbi().useTransaction(h -> ArticleStore.setFamily(h, "new", "match"));
    assertThat(embed()).as("nothing in its text has changed").isZero();
    assertThat(vectors("new")).isEqualTo(1);
  }

  @Test
  void articles_in_other_languages_have_no_vectors() throws IOException {
    embed();
    assertThat(vectors("french")).isZero();
    assertThat(like("french", Filter.ALL)).isNotNull();
  }

  @Test
  void a_damaged_index_of_meaning_is_made_anew() throws IOException {
    embed();
    Path index = new IndexFolder(WordIndex.root(archive), "meaning").current().orElseThrow();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.toString().contains("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(byMeaning("copper", Filter.ALL)).startsWith("copper");
    assertThat(notices).hasSize(1);
    assertThat(embed()).isEqualTo(7);
  }

  @Test
  void two_processes_do_not_embed_at_once() throws IOException {
    IndexFolder meaning = new IndexFolder(WordIndex.root(archive), "meaning");
    try (IndexFolder.Claim claim = meaning.claim().orElseThrow()) {
      assertThat(claim).isNotNull();
      assertThatThrownBy(this::embed)
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("another process");
    }
  }

  @Test
  void ranks_are_fused_by_place_and_equals_stand_in_a_fixed_order() {
    assertThat(RankFusion.fuse(List.of(List.of(1L, 2L, 3L), List.of(3L, 4L))).keySet())
        .containsExactly(3L, 1L, 2L, 4L);
    Random random = new Random(2);
    for (int i = 0; i < 100; i++) {
      List<Long> one = random.longs(20, 0, 30).boxed().distinct().toList();
      List<Long> other = random.longs(20, 0, 30).boxed().distinct().toList();
      assertThat(RankFusion.fuse(List.of(one, other)))
          .isEqualTo(RankFusion.fuse(List.of(other, one)));
    }
  }

  private long embed() throws IOException {
    return new MeaningUpdate(archive, embedder, watch).run();
  }

  private List<String> byMeaning(String query, Filter filter) throws IOException {
    try (ArchiveSearch search = ArchiveSearch.open(archive, watch)) {
      return ids(search.findByMeaning(search(query, filter), embedder::ofQuery));
    }
  }

  private List<String> like(String id, Filter filter) throws IOException {
    StoredArticle article = archive.articles().find(id).orElseThrow();
    try (ArchiveSearch search = ArchiveSearch.open(archive, watch)) {
      return ids(search.findLike(article, search("", filter)));
    }
  }

  private int vectors(String id) throws IOException {
    long number = archive.articles().find(id).orElseThrow().number();
    try (MeaningIndex meaning = MeaningIndex.open(archive).orElseThrow()) {
      return meaning.vectors(number).size();
    }
  }

  private static Search search(String query, Filter filter) {
    return new Search(query, filter, Search.Order.RELEVANCE, new Search.Page(0, 10), false);
  }

  private static List<String> ids(Found found) {
    return found.hits().stream().map(hit -> hit.article().article().id()).toList();
  }
}
