package org.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.demarche.spark.code.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCorpusTest {

  @TempDir private static Path shared;
  private static Path corpus;
  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    corpus = Corpora.mixed(shared.resolve("corpus"));
    spark = Jobs.session(shared);
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void records_and_problems_are_those_of_the_command_line_in_any_partitioning() throws IOException {
    List<String> expected = Jobs.commandLine(List.of(corpus.toString()));
    assertThat(expected)
        .hasSizeGreaterThan(40)
        .anyMatch(line -> line.contains("used before"))
        .anyMatch(line -> line.contains("is damaged or cut off"))
        .anyMatch(line -> line.contains("\"record\":\"transfer\""));
    for (int shards : List.of(1, 3, 17)) {
      Path output = folder.resolve("out" + shards);
      spark.conf().set("spark.sql.files.maxPartitionBytes", shards == 17 ? "100" : "1m");
      Summary summary =
          Jobs.run(spark, "-o", output.toString(), "--shards", "" + shards, corpus.toString());
      List<String> written = Jobs.written(output);
      assertThat(written).isEqualTo(withoutLinks(expected));
      assertThat(summary.shards()).isEqualTo(shards);
      assertThat(summary.failures())
          .isEqualTo(written.stream().filter(l -> l.contains("\"severity\":\"failure\"")).count());
      assertThat(summary.records().values().stream().mapToLong(n -> n).sum())
          .isEqualTo(written.stream().filter(l -> !l.startsWith("{\"record\":\"problem")).count());
    }
  }

  @Test
  void files_are_named_as_they_were_given_and_what_is_missing_is_told() throws IOException {
    List<String> names =
        List.of(
            corpus + "/b.jsonl.gz",
            corpus + "/a.jsonl",
            corpus + "/nowhere.txt",
            corpus + "/.hidden/none*");
    Path output = folder.resolve("out");
    Jobs.run(spark, arguments("-o " + output + " --shards 2", names));
    assertThat(Jobs.written(output)).isEqualTo(Jobs.commandLine(names));
  }

  @Test
  void a_glob_names_its_files_in_their_order() throws IOException {
    Path output = folder.resolve("out");
    Jobs.run(spark, "-o", output.toString(), corpus + "/*.jsonl*");
    try (Stream<Path> files = Files.list(corpus)) {
      List<String> names =
          files.map(Path::toString).filter(f -> f.contains(".jsonl")).sorted().toList();
      assertThat(Jobs.written(output)).isEqualTo(Jobs.commandLine(names));
    }
  }

  @Test
  void another_corpus_is_refused_for_a_folder_that_holds_a_run() throws IOException {
    String output = folder.resolve("out").toString();
    Jobs.run(spark, "-o", output, "--shards", "2", corpus + "/envoy.txt");
    assertThatThrownBy(() -> Jobs.run(spark, "-o", output, corpus + "/a.jsonl"))
        .hasMessageContaining("holds another run: it was of other files");
    assertThatThrownBy(() -> Jobs.run(spark, "-o", output, "--shards", "3", corpus + "/envoy.txt"))
        .hasMessageContaining("it has 2 shards, not 3");
    assertThatThrownBy(() -> Jobs.run(spark, "-o", corpus.toString(), corpus + "/envoy.txt"))
        .hasMessageContaining("no run of this program");
  }

  /** The command line asks the network for what a feed links to; the job does not. */
  private static List<String> withoutLinks(List<String> expected) {
    return Stream.concat(
            expected.stream().filter(line -> !line.contains("news.invalid/1\",\"message")),
            Stream.of(
                "{\"record\":\"problem\",\"severity\":\"failure\",\"place\":"
                    + "\"https://news.invalid/1\",\"message\":\"a link, and links are not followed"
                    + " here\",\"remedy\":\"fetch it beforehand, as demarche ingest does\"}"))
        .sorted()
        .toList();
  }

  private static String[] arguments(String options, List<String> names) {
    return Stream.concat(Stream.of(options.split(" ")), names.stream()).toArray(String[]::new);
  }
}
