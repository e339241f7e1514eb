package org.demarche.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordIndexTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Archive archive;

  private final List<String> notices = new ArrayList<>();
  private int steps;
  private final IndexWatch watch =
      new IndexWatch() {
        @Override
        public void notice(String message) {
          notices.add(message);
        }

        @Override
        public void step(String task, long done, long total) {
          steps++;
        }
      };

  @BeforeEach
  void begin() {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void an_empty_archive_has_an_empty_index_that_grows_with_it() throws IOException {
    assertThat(articles()).isZero();
    add("a");
    assertThat(articles()).isEqualTo(1);
    add("b");
    assertThat(articles()).isEqualTo(2);
    assertThat(notices).isEmpty();
    assertThat(steps).isEqualTo(2);
  }

  @Test
  void what_has_not_changed_is_not_indexed_again() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    assertThat(articles()).isEqualTo(1);
    assertThat(steps).isEqualTo(1);
  }

  @Test
  void an_article_whose_records_change_replaces_itself() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    String key = archive.records().ofArticle(1).get(0).key();
    archive
        .reviews()
        .decide(new Review("a", key, Decision.REJECT, null, "ada", Instant.EPOCH, null));
    assertThat(articles()).isEqualTo(1);
    try (WordIndex index = WordIndex.open(archive, watch)) {
      assertThat(index.reader().numDocs()).as("the article and itself as a record").isEqualTo(2);
      assertThat(index.version()).isEqualTo(archive.articles().version());
    }
  }

  @Test
  void documents_that_were_written_but_not_committed_are_written_once_more() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    add("b");
    // The process ends between the documents and the commit that holds the version.
    try (Directory directory = FSDirectory.open(current());
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false))) {
      writer.addDocuments(
          ArticleBlock.of(archive.articles().get(2), archive.records().ofArticle(2)));
      writer.flush();
      writer.rollback();
    }
    assertThat(articles()).isEqualTo(2);
  }

  @Test
  void a_commit_that_lags_behind_the_archive_is_caught_up_without_doubles() throws IOException {
    add("a");
    add("b");
    assertThat(articles()).isEqualTo(2);
    // The documents of both are there, but the version says that only the first is.
    try (Directory directory = FSDirectory.open(current());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(IndexState.read(directory).at(1).data().entrySet());
    }
    assertThat(articles()).isEqualTo(2);
    assertThat(notices).isEmpty();
  }

  @Test
  void a_damaged_index_is_made_anew_whichever_file_is_damaged() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    for (int i = 0; i < files().size(); i++) {
      Path file = files().get(i);
      if (file.getFileName().toString().equals("write.lock")) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      notices.clear();
      assertThat(articles()).as(file.toString()).isEqualTo(1);
      assertThat(notices).as(file.toString()).singleElement().asString().contains("made anew");
    }
  }

  @Test
  void a_missing_file_a_missing_folder_and_a_broken_pointer_do_no_harm() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments")) {
        Files.delete(file);
      }
    }
    assertThat(articles()).isEqualTo(1);
    Files.writeString(WordIndex.root(archive).resolve("words"), "words-0000\n");
    assertThat(articles()).isEqualTo(1);
    Files.writeString(WordIndex.root(archive).resolve("words"), "../../elsewhere\n");
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void an_index_of_an_older_form_is_made_anew() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    try (Directory directory = FSDirectory.open(current());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      IndexState state = IndexState.read(directory);
      IndexState older = new IndexState("words-0", state.archive(), state.version());
      writer.setLiveCommitData(older.data().entrySet());
    }
    assertThat(articles()).isEqualTo(1);
    assertThat(notices).singleElement().asString().contains("older form");
  }

  @Test
  void the_index_of_another_archive_in_the_same_place_is_not_taken() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    Path index = WordIndex.root(archive);
    archive.close();
    archive = Archives.open(Archives.Kind.SQLITE, folder);
    add("other");
    add("another");
    Files.move(index, WordIndex.root(archive));
    assertThat(articles()).isEqualTo(2);
    assertThat(notices).singleElement().asString().contains("another archive");
  }

  @Test
  void while_another_process_works_on_the_index_the_rest_is_read() throws IOException {
    add("a");
    assertThat(articles()).isEqualTo(1);
    add("b");
    IndexFolder words = new IndexFolder(WordIndex.root(archive), "words");
    try (IndexFolder.Claim claim = words.claim().orElseThrow()) {
      assertThat(words.claim()).isEmpty();
      assertThat(articles()).isEqualTo(1);
      assertThat(notices).singleElement().asString().contains("another process");
      assertThatThrownBy(() -> WordIndex.rebuild(archive, watch))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("another process");
      assertThat(claim).isNotNull();
    }
    assertThat(articles()).isEqualTo(2);
  }

  @Test
  void who_reads_may_go_on_while_the_index_is_made_anew() throws IOException {
    add("a");
    try (WordIndex before = WordIndex.open(archive, watch)) {
      WordIndex.rebuild(archive, watch);
      assertThat(before.articles()).isEqualTo(1);
    }
    assertThat(articles()).isEqualTo(1);
    try (Stream<Path> all = Files.list(WordIndex.root(archive))) {
      assertThat(all.filter(Files::isDirectory)).as("old folders are gone").hasSize(1);
    }
  }

  private void add(String id) {
    News.add(
        archive,
        News.of(id, "Radars for " + id)
            .says("Ruritania sells X-300 batteries to " + id + ".")
            .transfer("ruritania", "borduria", "x-300", TransferStatus.ORDERED));
  }

  private int articles() throws IOException {
    try (WordIndex index = WordIndex.open(archive, watch)) {
      return index.articles();
    }
  }

  private Path current() throws IOException {
    return new IndexFolder(WordIndex.root(archive), "words").current().orElseThrow();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(current())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
