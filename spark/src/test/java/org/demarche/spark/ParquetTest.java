package org.demarche.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.demarche.spark.table.RecordTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path shared;
  private static Path corpus;
  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    corpus = Corpora.mixed(shared.resolve("corpus"));
    Files.writeString(corpus.resolve("many.jsonl"), Corpora.many(30));
    spark = Jobs.session(shared);
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void tables_hold_all_that_the_json_holds() throws IOException {
    Path output = folder.resolve("out");
    Jobs.run(spark, "-o", output.toString(), "--shards", "3", "--parquet", corpus.toString());
    List<JsonNode> expected = new ArrayList<>();
    for (String line : Jobs.written(output)) {
      expected.add(plain(JSON.readTree(line)));
    }
    List<JsonNode> found = new ArrayList<>();
    for (String kind : RecordTables.kinds()) {
      if (!kind.equals("article")) {
        Dataset<Row> table = spark.read().parquet(output + "/parquet/record=" + kind);
        for (String row : table.drop("year", "month").toJSON().collectAsList()) {
          found.add(plain(((ObjectNode) JSON.readTree(row)).put("record", kind)));
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void tables_are_parted_by_the_month_of_publication() throws IOException {
    Path output = folder.resolve("out");
    Jobs.run(spark, "-o", output.toString(), "--shards", "2", "--parquet", corpus.toString());
    assertThat(output.resolve("parquet/record=transfer/year=2012/month=5")).isDirectory();
    Dataset<Row> events = spark.read().parquet(output + "/parquet/record=event");
    Row shelling = events.where("article = 'shells' and event = 'ASSAULT'").first();
    assertThat(shelling.<Integer>getAs("year")).isEqualTo(1999);
    assertThat(shelling.<Integer>getAs("month")).isEqualTo(2);
    Row fromText = events.where("article = 'envoy'").first();
    assertThat(fromText.<Integer>getAs("year")).isNull();
    assertThat(events.selectExpr("actor[0].code").where("article = 'shells'").first().getString(0))
        .isNotEmpty();
  }

  @Test
  void columns_are_those_in_the_handbook() throws IOException {
    String handbook = Files.readString(Path.of("../docs/howto/spark.md"));
    for (String kind : RecordTables.kinds()) {
      for (String column : RecordTables.columns(kind).fieldNames()) {
        assertThat(handbook).as(kind).contains("`" + column + "`");
      }
    }
  }

  @Test
  void rows_of_parquet_are_read_like_lines_of_json() throws IOException {
    Path lines = folder.resolve("many.jsonl");
    Files.writeString(lines, Corpora.many(30));
    Dataset<Row> rows = spark.read().json(lines.toString());
    Path parquet = parquet(rows.selectExpr("id", "cast(published as date) published", "text"));
    assertThat(coded(parquet)).isEqualTo(Jobs.commandLine(List.of(lines.toString())));
    Path moments = parquet(rows.selectExpr("id", "cast(published as timestamp) published", "text"));
    assertThat(coded(moments)).isEqualTo(Jobs.commandLine(List.of(lines.toString())));
  }

  @Test
  void parquet_is_known_by_its_content_and_by_its_name() throws IOException {
    Dataset<Row> row = spark.sql("select 'Peru closed its embassy in Cuba.' text, 7 id, null url");
    Path named = parquet(row.selectExpr("id", "text", "cast(url as string) url", "array(1) title"));
    assertThat(coded(named))
        .singleElement()
        .asString()
        .contains(named.getFileName() + ":1", "\\\"title\\\" is a list, not text");
    Path unnamed = Files.copy(parquet(row.select("id", "text")), folder.resolve("no-ending"));
    assertThat(coded(unnamed)).isNotEmpty().allMatch(line -> line.contains("\"article\":\"7\""));
  }

  @Test
  void damaged_parquet_becomes_a_problem() throws IOException {
    Files.writeString(folder.resolve("many.jsonl"), Corpora.many(30));
    byte[] sound =
        Files.readAllBytes(parquet(spark.read().json(folder.resolve("many.jsonl").toString())));
    Path cut = folder.resolve("cut.parquet");
    Files.write(cut, Arrays.copyOf(sound, sound.length - 40));
    assertThat(coded(cut)).singleElement().asString().contains("damaged Parquet");
    Path other = folder.resolve("other.parquet");
    Files.write(other, "no Parquet at all, though it is called so".getBytes(UTF_8));
    assertThat(coded(other)).singleElement().asString().contains("damaged Parquet");
    Path inside = folder.resolve("inside.parquet");
    Arrays.fill(sound, 4, 300, (byte) 0x5A);
    Files.write(inside, sound);
    assertThat(coded(inside)).singleElement().asString().contains("\"severity\":\"failure\"");
  }

  private List<String> coded(Path file) throws IOException {
    Path output = Files.createTempDirectory(folder, "out");
    Jobs.run(spark, "-o", output.toString(), "--shards", "2", file.toString());
    return Jobs.written(output);
  }

  /** The rows in one file. */
  private Path parquet(Dataset<Row> rows) throws IOException {
    Path written = folder.resolve("written");
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(written.toString());
    Path file = Files.createTempDirectory(folder, "in").resolve("rows.parquet");
    try (Stream<Path> files = Files.list(written)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return Files.copy(part, file);
    }
  }

  /** Numbers by value, and nothing where Parquet holds an empty struct's nothing. */
  private static JsonNode plain(JsonNode node) {
    if (node.isNumber()) {
      return DecimalNode.valueOf(new BigDecimal(node.asText()).stripTrailingZeros());
    }
    if (node instanceof ArrayNode list) {
      ArrayNode plain = JSON.createArrayNode();
      list.forEach(element -> plain.add(plain(element)));
      return plain;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode plain = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        plain.set(field.getKey(), plain(field.getValue()));
      }
      return plain;
    }
    return node instanceof TextNode ? node : TextNode.valueOf(node.asText());
  }
}
