package org.demarche.desk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is killed, or whose disk is full, loses nothing and doubles nothing. */
class IngestKillTest {

  private static final int ARTICLES = 5_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"SQLITE, 30", "POSTGRESQL, 10"})
  void a_run_killed_at_random_moments_ends_like_an_undisturbed_one(Archives.Kind kind, int kills)
      throws Exception {
    Path articles = articles();
    String address = kind.address(folder);
    Random random = new Random(7);
    int begun = 0;
    for (int i = 0; i < kills; i++) {
      Process process = start(address, articles, "");
      if (hasBegun(process)) {
        begun++;
        Thread.sleep(random.nextInt(250));
      }
      process.destroyForcibly().waitFor();
      assertThatAllIsWhole(address);
    }
    assertThat(begun).as("runs that were killed at work").isEqualTo(kills);
    Process last = start(address, articles, "");
    assertThat(hasBegun(last)).isTrue();
    assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(content(address)).isEqualTo(undisturbed(kind, articles));
  }

  @Test
  void a_full_disk_ends_a_run_that_goes_on_when_there_is_room() throws Exception {
    Path articles = articles();
    String address = Archives.Kind.SQLITE.address(folder);
    // Limits the size of any file: to SQLite a disk on which no more can be written.
    Process full = start(address, articles, "ulimit -f 2000;");
    assertThat(hasBegun(full)).isTrue();
    assertThat(full.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(full.exitValue()).isNotZero();
    List<String> kept = content(address);
    assertThat(kept).isNotEmpty().hasSizeLessThan(ARTICLES);
    Process last = start(address, articles, "");
    assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(content(address)).isEqualTo(undisturbed(Archives.Kind.SQLITE, articles));
  }

  @Test
  void a_second_run_adds_nothing() throws IOException {
    Path articles = articles();
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder)) {
      IngestRun.Tally first = ingest(archive, articles);
      IngestRun.Tally second = ingest(archive, articles);
      assertThat(first.added()).isEqualTo(ARTICLES - ARTICLES / 10);
      assertThat(first.known()).isEqualTo(ARTICLES / 10);
      assertThat(second.added()).isZero();
      assertThat(second.known()).isEqualTo(ARTICLES);
      assertThat(second.records()).isZero();
    }
  }

  private static IngestRun.Tally ingest(Archive archive, Path articles) throws IOException {
    try (ArticleReader reader =
        new ArticleReader(List.of(articles.toString()), System.in, ReadOptions.coding(null))) {
      return KilledIngest.ingest(archive, reader);
    }
  }

  private List<String> undisturbed(Archives.Kind kind, Path articles) throws IOException {
    String address = kind.address(folder);
    try (Archive archive = Archive.open(address, folder)) {
      ingest(archive, articles);
    }
    return content(address);
  }

  /** Articles of which each tenth is a copy of the one before, under another id. */
  private Path articles() throws IOException {
    List<String> lines = new ArrayList<>();
    String text = "";
    for (int i = 0; i < ARTICLES; i++) {
      if (i % 10 != 9) {
        text = "Report " + i + " says so" + "! Again".repeat(i % 4) + (i % 97 == 5 ? "?" : ".");
      }
      lines.add("{\"id\":\"a" + i + "\",\"text\":\"" + text + "\",\"date\":\"2020-01-01\"}");
    }
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  private Process start(String address, Path articles, String before) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        before + "exec \"$0\" -XX:TieredStopAtLevel=1 -cp \"$1\" \"$2\" \"$3\" \"$4\" \"$5\"";
    return new ProcessBuilder(
            "bash",
            "-c",
            command,
            java,
            System.getProperty("java.class.path"),
            KilledIngest.class.getName(),
            address,
            articles.toString(),
            folder.toString())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private static boolean hasBegun(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals(KilledIngest.BEGUN)) {
        return true;
      }
    }
    return false;
  }

  /** No article without all of its records, none twice. */
  private void assertThatAllIsWhole(String address) {
    List<String> ids = new ArrayList<>();
    try (Archive archive = Archive.open(address, folder)) {
      archive
          .records()
          .each(
              Filter.ALL,
              (stored, reports) -> {
                ids.add(stored.article().id());
                boolean faulty = stored.article().text().contains("?");
                int told = faulty ? 0 : KilledIngest.code(stored.article()).records().size();
                assertThat(reports).hasSize(told);
              });
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  private List<String> content(String address) {
    List<String> content = new ArrayList<>();
    try (Archive archive = Archive.open(address, folder)) {
      archive.records().each(Filter.ALL, (stored, reports) -> content.add(stored + " " + reports));
      archive.quarantine().list().forEach(entry -> content.add(entry.toString()));
    }
    return content;
  }
}
