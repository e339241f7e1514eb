package org.demarche.desk.export.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.desk.export.ArchiveSelection;
import org.demarche.desk.export.Samples;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodingResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out of an archive and into another is the same there, whichever databases they are. */
class ArchiveRoundTripTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int ROUNDS = 8;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void export_then_import_then_export_is_identity(Archives.Kind kind) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Archives.Kind other =
          seed % 2 == 0
              ? kind
              : kind == Archives.Kind.SQLITE ? Archives.Kind.POSTGRESQL : Archives.Kind.SQLITE;
      try (Archive archive = Archives.open(kind, folder);
          Archive copy = Archives.open(other, folder)) {
        new RandomArchive(new Random(seed), archive).fill(12);
        if (seed % 4 < 2) {
          Linking.catchUp(archive);
        }
        String exported = export(archive);
        assertThat(read(copy, exported)).isEqualTo(new ArchiveImport.Tally(12, 0));
        assertThat(export(copy)).as("seed %d", seed).isEqualTo(exported);
        assertThat(copy.records().countByVerdict()).isEqualTo(archive.records().countByVerdict());
        assertThat(read(copy, exported)).isEqualTo(new ArchiveImport.Tally(0, 12));
        assertThat(export(copy)).as("again, seed %d", seed).isEqualTo(exported);
      }
    }
  }

  @Test
  void linked_anew_the_copy_has_the_same_links() throws IOException {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder);
        Archive copy = Archives.open(Archives.Kind.SQLITE, folder)) {
      new RandomArchive(new Random(99), archive).fill(20);
      Linking.catchUp(archive);
      read(copy, export(archive));
      Linking.catchUp(copy);
      assertThat(export(copy)).isEqualTo(export(archive));
      assertThat(links(copy)).isEqualTo(links(archive)).isNotEmpty();
    }
  }

  @Test
  void a_record_line_is_that_of_coding_and_more_fields() throws IOException {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      add(archive, Samples.result());
      List<String> lines = export(archive).lines().toList();
      assertThat(lines.get(0)).isEqualTo("{\"record\":\"archive\",\"form\":1}");
      assertThat(lines.get(1))
          .startsWith(
              "{\"record\":\"article\",\"id\":\"lund\",\"title\":\"Lund Presses Ruritania\"")
          .endsWith(
              "\"language\":\"en\",\"origin\":\"here\",\"received\":\"2026-03-01T12:00:00Z\","
                  + "\"state\":\"coded\",\"lexicon\":\"1\",\"coder\":\"0.1\",\"family\":\"lund\"}");
      assertThat(lines.get(2))
          .startsWith(
              "{\"record\":\"event\",\"id\":\"e1\",\"article\":\"lund\",\"event\":\"REQUEST\"")
          .matches(
              ".*\"coder\":\"0.1\",\"key\":\"[0-9a-f]{20}\",\"verdict\":\"machine\",\"family\":\"lund\"}");
      assertThat(lines.get(lines.size() - 1)).isEqualTo("{\"record\":\"end\"}");
    }
  }

  @Test
  void a_rejected_record_is_of_a_kind_of_its_own() throws IOException {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      add(archive, Samples.result());
      String key = archive.records().ofArticle(1).get(0).key();
      archive
          .reviews()
          .decide(
              new ReviewStore.Review(
                  "lund", key, ReviewStore.Decision.REJECT, null, "R.", NOW, "no request"));
      String exported = export(archive);
      assertThat(exported.lines().filter(line -> line.startsWith("{\"record\":\"event\"")))
          .hasSize(1);
      assertThat(exported)
          .contains("{\"record\":\"rejected\",\"article\":\"lund\",\"key\":\"" + key + "\"")
          .contains("{\"record\":\"review\",\"article\":\"lund\"")
          .contains("\"note\":\"no request\"");
    }
  }

  @Test
  void a_filter_chooses_articles_and_leaves_them_whole() throws IOException {
    Filter filter =
        new Filter(
            Filter.What.ANY, List.of("syldavia"), List.of(), List.of(), Filter.Days.ANY, false);
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      add(archive, Samples.result());
      add(archive, Samples.arms());
      String exported = export(archive, filter);
      assertThat(exported.lines().filter(line -> line.startsWith("{\"record\":\"article\"")))
          .singleElement()
          .asString()
          .contains("\"id\":\"radars\"");
      assertThat(exported.lines()).hasSize(1 + 1 + 7 + 1);
    }
  }

  @Test
  void of_a_file_that_was_cut_off_no_half_article_is_taken() throws IOException {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      new RandomArchive(new Random(5), archive).fill(6);
      List<String> lines = export(archive).lines().toList();
      for (int cut = 1; cut < lines.size(); cut++) {
        String half = lines.stream().limit(cut).collect(Collectors.joining("\n"));
        try (Archive copy = Archives.open(Archives.Kind.SQLITE, folder)) {
          assertThatExceptionOfType(BadLineException.class)
              .isThrownBy(() -> read(copy, half))
              .withMessageContaining("file.jsonl:" + lines(half) + ": the file ends too early");
          read(copy, String.join("\n", lines));
          assertThat(export(copy)).isEqualTo(String.join("\n", lines) + "\n");
        }
      }
    }
  }

  @Test
  void a_line_that_does_not_fit_is_named() {
    refuse("{\"record\":\"event\"}", ":1: this is no export of an archive");
    refuse("{\"record\":\"archive\",\"form\":2}", ":1: form 2 is not known");
    refuse("not json", ":1: not JSON");
    refuse("[]", ":1: no JSON object");
    refuse("", ":1: the file ends too early");
    String begin = "{\"record\":\"archive\",\"form\":1}\n";
    refuse(begin + "{\"record\":\"article\",\"id\":\"a\"}", ":2: no \"text\"");
    refuse(begin + "{\"record\":\"event\",\"article\":\"a\"}", ":2: it is about article a");
    refuse(begin + "{\"record\":\"sonnet\"}", ":2: no kind of record: sonnet");
    refuse(begin + "{\"record\":\"end\"}\n{\"record\":\"end\"}", ":3: a line after the last");
    refuse(
        begin + "{\"record\":\"case-decision\",\"number\":1,\"act\":\"undo\",\"undone\":7}",
        ":2: it undoes a decision that does not stand before it");
  }

  private void refuse(String text, String message) {
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      assertThatExceptionOfType(BadLineException.class)
          .isThrownBy(() -> read(archive, text))
          .withMessageContaining("file.jsonl" + message);
    }
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  private static List<String> links(Archive archive) throws IOException {
    List<String> links = new ArrayList<>();
    ArchiveSelection selection = new ArchiveSelection(archive, Filter.ALL);
    selection.incidents(incident -> links.add(incident.id()));
    selection.cases(each -> links.add(each.head().id()));
    return links;
  }

  private static void add(Archive archive, CodingResult result) {
    StoredArticle.Coding coding = new StoredArticle.Coding(StoredArticle.State.CODED, "1", "0.1");
    archive.articles().add(List.of(new Addition(result, "en", "here", coding)), List.of(), NOW);
  }

  private static String export(Archive archive) throws IOException {
    return export(archive, Filter.ALL);
  }

  private static String export(Archive archive, Filter filter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ArchiveExporter(archive, filter.isAll())
        .write(new ArchiveSelection(archive, filter), name -> out);
    return out.toString(UTF_8);
  }

  private static ArchiveImport.Tally read(Archive archive, String text) throws IOException {
    return new ArchiveImport(archive, tally -> {})
        .run(new ByteArrayInputStream(text.getBytes(UTF_8)), "file.jsonl");
  }
}
