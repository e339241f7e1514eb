package org.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.demarche.spark.code.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

  private static final int SHARDS = 60;

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
  void a_run_that_was_killed_goes_on_with_the_shards_that_are_left() throws Exception {
    Path corpus = folder.resolve("many.jsonl");
    Files.writeString(corpus, Corpora.many(1200));
    Path output = folder.resolve("out");
    kill(output, "-o", output.toString(), "--shards", "" + SHARDS, corpus.toString());
    Map<Path, FileTime> before = done(output);
    assertThat(before).isNotEmpty().hasSizeLessThan(SHARDS);
    Summary summary = Jobs.run(spark, "-o", output.toString(), corpus.toString());
    assertThat(summary.shards()).isEqualTo(SHARDS);
    assertThat(summary.before()).isEqualTo(before.size());
    assertThat(summary.articles()).isEqualTo(1200);
    assertThat(done(output)).hasSize(SHARDS).containsAllEntriesOf(before);
    assertThat(output.resolve("jsonl/_attempts")).doesNotExist();
    assertThat(Jobs.written(output)).isEqualTo(Jobs.commandLine(List.of(corpus.toString())));
  }

  @Test
  void a_shard_that_is_not_whole_is_coded_again() throws IOException {
    Path corpus = folder.resolve("many.jsonl");
    Files.writeString(corpus, Corpora.many(40));
    Path output = folder.resolve("out");
    Jobs.run(spark, "-o", output.toString(), "--shards", "5", corpus.toString());
    List<String> first = Jobs.written(output);
    Files.delete(output.resolve("jsonl/shard=00001/_manifest.json"));
    Files.writeString(output.resolve("jsonl/shard=00002/_manifest.json"), "{\"shard\":2,\"art");
    Files.writeString(output.resolve("jsonl/shard=00003/record=event/records.jsonl"), "cut");
    Summary summary = Jobs.run(spark, "-o", output.toString(), corpus.toString());
    assertThat(summary.before()).isEqualTo(2);
    assertThat(Jobs.written(output)).isEqualTo(first);
  }

  @Test
  void a_run_that_is_done_codes_nothing_more() throws IOException {
    Path corpus = folder.resolve("many.jsonl");
    Files.writeString(corpus, Corpora.many(10));
    Path output = folder.resolve("out");
    Summary first = Jobs.run(spark, "-o", output.toString(), "--shards", "3", corpus.toString());
    Map<Path, FileTime> before = done(output);
    Summary second = Jobs.run(spark, "-o", output.toString(), "--shards", "3", corpus.toString());
    assertThat(second.before()).isEqualTo(3);
    assertThat(second.records()).isEqualTo(first.records());
    assertThat(done(output)).isEqualTo(before);
  }

  /** Runs the job in a process of its own, and kills that when the first shards are there. */
  private void kill(Path output, String... arguments) throws Exception {
    Process job = Processes.job(folder.resolve("log"), arguments);
    while (job.isAlive() && done(output).size() < 3) {
      Thread.sleep(5);
    }
    job.destroyForcibly().waitFor();
    assertThat(done(output)).as(Files.readString(folder.resolve("log"))).isNotEmpty();
  }

  /** The manifests that are there, and when they came. */
  private static Map<Path, FileTime> done(Path output) throws IOException {
    Map<Path, FileTime> done = new TreeMap<>();
    if (Files.isDirectory(output.resolve("jsonl"))) {
      List<Path> shards = new ArrayList<>();
      try (Stream<Path> found = Files.list(output.resolve("jsonl"))) {
        found.filter(f -> f.getFileName().toString().startsWith("shard=")).forEach(shards::add);
      }
      for (Path shard : shards) {
        Path manifest = shard.resolve("_manifest.json");
        done.put(manifest, Files.getLastModifiedTime(manifest));
      }
    }
    return done;
  }
}
