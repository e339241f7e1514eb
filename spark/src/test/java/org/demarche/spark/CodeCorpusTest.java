package org.demarche.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.desk.export.OutputFolder;
import org.demarche.desk.export.csv.CsvWriter;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCorpusTest {

  private static final String FIRST =
      """
      {"id": "ships", "published": "2012-05-09", "title": "Corvettes for Chile", "text": "OSLO - Norway agreed on Tuesday to sell six corvettes to Chile. Peru accused its neighbour of starting an arms race."}

      {"text": "The president of Kenya met the prime minister of Uganda in Entebbe on Monday, 3 May 2010."}
      {"id": "broken", "text": "The line ends
      no JSON at all
      {"id": "rain", "published": "a wet day", "text": "Rain fell on the orchard; nobody minded. It is called a “blessing”."}
      """;

  private static final String SECOND =
      """
      {"id": "shells", "date": "1999-02-14", "text": "Eritrean troops shelled Ethiopian positions near Badme. Kenya urged both sides to stop."}
      {"id": "ships", "text": "An article whose id was used before."}
      {"text": "Hungary expelled a Romanian diplomat. Romania threatened to cut off gas supplies to Hungary."}
      """;

  @TempDir private static Path shared;
  private static Path corpus;
  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    corpus = Files.createDirectory(shared.resolve("corpus"));
    Files.writeString(corpus.resolve("a.jsonl"), FIRST);
    try (GZIPOutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(corpus.resolve("b.jsonl.gz")))) {
      packed.write(SECOND.getBytes(UTF_8));
    }
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 3)
            .config("spark.sql.warehouse.dir", shared.resolve("warehouse").toString())
            .getOrCreate();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void records_are_those_of_the_command_line_in_any_partitioning() throws IOException {
    List<String> expected = commandLine();
    assertThat(expected).hasSizeGreaterThan(8).anyMatch(line -> line.contains("used before"));
    for (int tasks : List.of(1, 2, 7)) {
      String output = folder.resolve("out" + tasks).toString();
      spark.conf().set("spark.sql.files.maxPartitionBytes", tasks == 7 ? "100" : "1m");
      new CodeCorpus.Job(spark, output, tasks).writeJson(List.of(corpus + "/*.jsonl*"));
      assertThat(lines(output)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void each_kind_of_record_has_a_folder_and_a_table() throws IOException {
    String output = folder.resolve("out").toString();
    CodeCorpus.Job job = new CodeCorpus.Job(spark, output, 2);
    job.writeJson(List.of(corpus.toString()));
    job.writeTables();
    List<String> expected = commandLine();
    assertThat(job.count("problem")).isEqualTo(4);
    assertThat(job.failures()).isEqualTo(3);
    Dataset<Row> events = spark.read().parquet(output + "/parquet/record=event");
    assertThat(events.count()).isEqualTo(count(expected, "event"));
    Row shelling = events.where("article = 'shells' and event = 'ASSAULT'").first();
    assertThat(shelling.<String>getAs("actor_code")).isEqualTo("ERI");
    assertThat(shelling.<String>getAs("recipient_code")).isEqualTo("ETH");
    assertThat(shelling.<Integer>getAs("start")).isZero();
    assertThat(shelling.<String>getAs("quote")).startsWith("Eritrean troops");
    Row ships = spark.read().parquet(output + "/parquet/record=transfer").first();
    assertThat(ships.<String>getAs("supplier_code")).isEqualTo("NOR");
    assertThat(ships.<String>getAs("recipient_code")).isEqualTo("CHL");
    assertThat(ships.<String>getAs("weapon_category")).isEqualTo("warship");
    assertThat(ships.<Long>getAs("quantity")).isEqualTo(6);
    Dataset<Row> problems = spark.read().parquet(output + "/parquet/record=problem");
    assertThat(problems.select("place").collectAsList())
        .extracting(row -> Path.of(row.getString(0)).getFileName().toString())
        .containsExactlyInAnyOrder("a.jsonl:4", "a.jsonl:5", "a.jsonl:6", "b.jsonl.gz:2");
  }

  @Test
  void tables_have_the_columns_of_the_csv_files() throws IOException {
    String output = folder.resolve("out").toString();
    CodeCorpus.Job job = new CodeCorpus.Job(spark, output, 2);
    job.writeJson(List.of(corpus.toString()));
    job.writeTables();
    Path csv = folder.resolve("csv");
    try (CsvWriter writer = new CsvWriter(new OutputFolder(csv))) {
      writer.finish();
    }
    for (String kind : FlatTables.kinds()) {
      String header = Files.readString(csv.resolve(kind + "s.csv")).strip();
      assertThat(spark.read().parquet(output + "/parquet/record=" + kind).columns())
          .containsExactlyInAnyOrder(header.split(","));
    }
  }

  private static long count(List<String> lines, String kind) {
    return lines.stream().filter(l -> l.startsWith("{\"record\":\"" + kind + "\"")).count();
  }

  /** What the command line's reader, coder and writer make of the same files. */
  private static List<String> commandLine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleReader reader =
            new ArticleReader(
                List.of(corpus.toString()),
                InputStream.nullInputStream(),
                ReadOptions.coding(null));
        JsonlWriter writer = new JsonlWriter(out)) {
      while (reader.hasNext()) {
        Reading reading = reader.next();
        if (reading instanceof Reading.Ready ready) {
          for (InputProblem note : ready.notes()) {
            writer.write(note);
          }
          writer.write(ExecutorCoder.get().code(ready.article()));
        } else if (reading instanceof Reading.Refused refused) {
          writer.write(refused.problem());
        }
      }
    }
    return out.toString(UTF_8).lines().toList();
  }

  private static List<String> lines(String output) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(output, "jsonl"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.getFileName().toString().startsWith("part-")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines;
  }
}
