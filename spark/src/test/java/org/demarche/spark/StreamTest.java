package org.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.demarche.spark.code.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {

  @TempDir private static Path shared;
  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    spark = Jobs.session(shared);
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void what_comes_into_a_folder_is_coded_once_whenever_it_comes() throws IOException {
    Path inbox = Corpora.mixed(folder.resolve("inbox"));
    Files.delete(inbox.resolve("feed.rss"));
    Files.delete(inbox.resolve("b.jsonl.gz"));
    Files.delete(inbox.resolve("cut.jsonl.gz"));
    order(inbox);
    Path output = folder.resolve("out");
    Summary first = once(output, inbox);
    assertThat(first.articles()).isPositive();
    assertThat(once(output, inbox).articles()).isZero();
    Files.writeString(
        inbox.resolve("z.jsonl"), Corpora.many(5) + "{\"id\": \"ships\", \"text\": \"x\"}\n");
    Summary second = once(output, inbox);
    assertThat(second.articles()).isEqualTo(5);
    assertThat(second.failures()).isEqualTo(1);
    assertThat(Jobs.written(output)).isEqualTo(Jobs.commandLine(List.of(inbox.toString())));
  }

  @Test
  void a_stream_that_was_killed_loses_and_doubles_nothing() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    List<String> lines = Corpora.many(900).lines().toList();
    for (int i = 0; i < 6; i++) {
      List<String> part = new ArrayList<>(lines.subList(i * 150, (i + 1) * 150));
      part.add(lines.get(i * 70));
      Files.write(inbox.resolve("part-" + i + ".jsonl"), part);
    }
    order(inbox);
    Path output = folder.resolve("out");
    Path log = folder.resolve("log");
    Process job =
        Processes.job(
            log,
            "-o",
            output.toString(),
            "--shards",
            "20",
            "--stream",
            "--once",
            "--files-per-batch",
            "2",
            inbox.toString());
    while (job.isAlive() && Jobs.shards(output, "batch=000000001") < 3) {
      Thread.sleep(5);
    }
    job.destroyForcibly().waitFor();
    assertThat(Jobs.shards(output, "batch=000000001")).as(Files.readString(log)).isBetween(1L, 19L);
    assertThat(Jobs.shards(output, "batch=000000002")).isZero();
    once(output, inbox);
    assertThat(Jobs.shards(output, "batch=000000001")).isEqualTo(20);
    assertThat(Jobs.written(output)).isEqualTo(Jobs.commandLine(List.of(inbox.toString())));
  }

  @Test
  void tables_and_links_are_made_of_all_batches() throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("a.jsonl"), Corpora.many(20));
    Path output = folder.resolve("out");
    once(output, inbox);
    Files.writeString(inbox.resolve("b.jsonl"), Corpora.many(20).replace("\"n", "\"m"));
    Jobs.run(
        spark,
        Stream.concat(arguments(output, inbox), Stream.of("--parquet", "--link"))
            .toArray(String[]::new));
    assertThat(spark.read().parquet(output + "/parquet/record=article").count()).isEqualTo(40);
    assertThat(spark.read().json(output + "/links/record=copy").count()).isEqualTo(20);
    assertThat(spark.read().json(output + "/links/record=incident").count()).isPositive();
  }

  private static Summary once(Path output, Path inbox) throws IOException {
    return Jobs.run(spark, arguments(output, inbox).toArray(String[]::new));
  }

  private static Stream<String> arguments(Path output, Path inbox) {
    return Stream.of(
        "-o", output.toString(), "--stream", "--once", "--files-per-batch", "6", inbox.toString());
  }

  /** As if the files had come in the order of their names. */
  private static void order(Path inbox) throws IOException {
    try (Stream<Path> files = Files.walk(inbox)) {
      long time = 1_500_000_000_000L;
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        time += 10_000;
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
      }
    }
  }
}
