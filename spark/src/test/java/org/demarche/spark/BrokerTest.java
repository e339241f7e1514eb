package org.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.demarche.spark.code.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that come through Kafka, from a broker that runs. */
class BrokerTest {

  @TempDir private static Path shared;
  private static SparkSession spark;
  private static Broker broker;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    spark = Jobs.session(shared);
    broker = new Broker(Files.createDirectory(shared.resolve("log")));
  }

  @AfterAll
  static void close() {
    broker.close();
    spark.stop();
  }

  @Test
  void messages_are_coded_once_whenever_they_come() throws Exception {
    List<String> articles = Corpora.many(60).lines().toList();
    Path output = folder.resolve("out");
    broker.create("wire");
    broker.send("wire", articles.subList(0, 40));
    assertThat(once(output, "wire").articles()).isEqualTo(40);
    assertThat(once(output, "wire").articles()).isZero();
    broker.send("wire", List.of("no article", articles.get(7)));
    broker.send("wire", articles.subList(40, 60));
    Summary last = once(output, "wire");
    assertThat(last.articles()).isEqualTo(20);
    assertThat(last.failures()).isEqualTo(2);
    List<String> written = Jobs.written(output);
    assertThat(written.stream().filter(BrokerTest::isProblem))
        .hasSize(2)
        .anyMatch(line -> line.contains("wire-0:40"))
        .anyMatch(line -> line.contains("wire-0:41") && line.contains("wire-0:7"));
    assertThat(written.stream().filter(line -> !isProblem(line))).isEqualTo(commandLine(articles));
  }

  @Test
  void a_stream_that_was_killed_loses_and_doubles_no_message() throws Exception {
    List<String> articles = Corpora.many(600).lines().toList();
    Path output = folder.resolve("out");
    broker.create("news");
    broker.send("news", articles);
    Path log = folder.resolve("log");
    Process job = Processes.job(log, arguments(output, "news").toArray(String[]::new));
    while (job.isAlive() && Jobs.shards(output, "batch=000000001") < 3) {
      Thread.sleep(5);
    }
    job.destroyForcibly().waitFor();
    assertThat(Jobs.shards(output, "batch=000000001")).as(Files.readString(log)).isBetween(1L, 19L);
    once(output, "news");
    assertThat(Jobs.shards(output, "batch=000000002")).isEqualTo(20);
    assertThat(Jobs.written(output)).isEqualTo(commandLine(articles));
  }

  private List<String> commandLine(List<String> articles) throws IOException {
    Path file = Files.write(folder.resolve("articles.jsonl"), articles);
    return Jobs.commandLine(List.of(file.toString()));
  }

  private static boolean isProblem(String line) {
    return line.contains("\"record\":\"problem\"");
  }

  private static Summary once(Path output, String topic) throws IOException {
    return Jobs.run(spark, arguments(output, topic).toArray(String[]::new));
  }

  private static List<String> arguments(Path output, String topic) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-o", output.toString(), "--shards", "20", "--once"));
    Stream.of(
            "kafka.bootstrap.servers=" + broker.address(),
            "subscribe=" + topic,
            "maxOffsetsPerTrigger=200")
        .forEach(option -> arguments.addAll(List.of("--kafka", option)));
    return arguments;
  }
}
