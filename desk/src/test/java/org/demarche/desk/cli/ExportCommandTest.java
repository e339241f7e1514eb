package org.demarche.desk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.desk.export.Samples;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.export.format.ExportFormats;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.store.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private OutputStream sink = out;
  private String input = "";

  @Test
  void help_lists_every_format_once_on_eighty_columns() {
    assertThat(run("export", "--format", "help")).isZero();
    assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(out().lines().map(line -> line.split(" ")[0]))
        .containsExactlyElementsOf(ExportFormats.all().stream().map(ExportFormat::name).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void every_format_can_be_written() throws IOException {
    fill();
    for (ExportFormat format : ExportFormats.all()) {
      Path to = folder.resolve("out-" + format.name());
      assertThat(
              run(
                  "export",
                  "--format",
                  format.name(),
                  "--output",
                  to.toString(),
                  "--archive",
                  at()))
          .as(format.name() + err())
          .isZero();
      assertThat(Files.isDirectory(to)).isEqualTo(format.shape() == ExportFormat.Shape.FOLDER);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void what_was_exported_can_be_imported_through_a_pipe() {
    fill();
    run("export", "--format", "jsonl", "--archive", at());
    input = out();
    String copy = folder.resolve("copy").toString();
    assertThat(run("import", "-", "--archive", copy)).isZero();
    assertThat(err()).isEqualTo("2 articles added\n");
    out.reset();
    run("export", "--format", "jsonl", "--archive", copy);
    assertThat(out()).isEqualTo(input);
    err.reset();
    run("import", "-", "--archive", copy);
    assertThat(err()).isEqualTo("0 articles added; 2 articles there before, left unchanged\n");
  }

  @Test
  void only_reviewed_leaves_out_what_is_the_machines_word_alone() {
    fill();
    run("export", "--format", "plover", "--archive", at(), "--only", "reviewed");
    assertThat(out().lines()).singleElement().asString().contains("\"verdict\":\"accepted\"");
  }

  @Test
  void a_bad_line_is_named_with_what_to_do() {
    input = "{\"record\":\"event\"}\n";
    assertThat(run("import", "-", "--archive", at())).isEqualTo(1);
    assertThat(err())
        .contains("standard input:1: this is no export of an archive", "Mend the file");
  }

  @Test
  void misuse_is_refused_with_what_to_do() {
    assertThat(run("export", "--format", "sonnet")).isEqualTo(2);
    assertThat(err()).contains("no format sonnet; --format help lists the formats");
    assertThat(run("export", "--format", "csv")).isEqualTo(2);
    assertThat(err()).contains("--format csv writes several files: say where with --output");
    assertThat(run("export", "--format", "icews", "--output", folder.toString())).isEqualTo(2);
    assertThat(err()).contains("is a folder; name a file in it");
    assertThat(run("export", "--format", "icews", "--archive", at())).isEqualTo(1);
    assertThat(err()).contains("no archive there");
    assertThat(run("import", folder.resolve("nothing").toString())).isEqualTo(1);
    assertThat(err()).contains("nothing: no such file");
  }

  @Test
  void a_closed_pipe_ends_quietly() {
    fill();
    sink =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (String format : List.of("jsonl", "plover", "polecat", "icews")) {
      assertThat(run("export", "--format", format, "--archive", at())).as(format).isEqualTo(141);
    }
    assertThat(err()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_finished_is_not_left_behind() throws IOException {
    fill();
    // The file's place is taken by a folder that is not empty, so that it cannot be put there.
    Path taken = Files.createDirectories(folder.resolve("tables").resolve("events.csv"));
    Files.writeString(taken.resolve("mine"), "mine");
    assertThat(
            run(
                "export",
                "--format",
                "csv",
                "--output",
                taken.getParent().toString(),
                "--archive",
                at()))
        .isEqualTo(1);
    assertThat(err()).contains("cannot write");
    try (Stream<Path> files = Files.list(taken.getParent())) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
    assertThat(Files.readString(taken.resolve("mine"))).isEqualTo("mine");
  }

  private String at() {
    return folder.resolve("archive").toString();
  }

  /** Two articles, one record of which a person has accepted. */
  private void fill() {
    StoredArticle.Coding coding = new StoredArticle.Coding(StoredArticle.State.CODED, "1", "0.1");
    try (Archive archive = Archive.open(at(), folder)) {
      archive
          .articles()
          .add(
              List.of(
                  new Addition(Samples.result(), "en", "here", coding),
                  new Addition(Samples.arms(), "en", "here", coding)),
              List.of(),
              NOW);
      String key = archive.records().ofArticle(1).get(0).key();
      archive
          .reviews()
          .decide(
              new ReviewStore.Review(
                  "lund", key, ReviewStore.Decision.ACCEPT, null, "R.", NOW, null));
    }
  }

  private int run(String... arguments) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            sink,
            new PrintStream(err, true, UTF_8),
            Terminal.NONE);
    return new Demarche(new ShippedWorkshop(), streams).run(arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
