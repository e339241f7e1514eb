package org.demarche.spark.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.demarche.desk.ingest.ReadOptions;
import org.junit.jupiter.api.Test;

class KafkaStreamTest {

  private static final StructType MESSAGES =
      StructType.fromDDL("key binary, value binary, topic string, partition int, offset long");

  @Test
  void messages_are_read_like_lines_and_called_by_partition_and_offset() throws IOException {
    try (SparkSession spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate()) {
      Dataset<Row> messages =
          spark.createDataFrame(
              List.of(
                  message("{\"text\": \"Peru closed its embassy in Cuba.\"}", 17),
                  message("{\"id\": \"a\", \"text\": \"Cuba thanked Chad.\"}", 18),
                  message("no JSON", 19),
                  RowFactory.create(null, null, "news", 2, 20L)),
              MESSAGES);
      ReadOptions options = new ReadOptions(null, Map.of(), false, false);
      List<Row> rows = KafkaStream.readings(messages, options).collectAsList();
      assertThat(rows)
          .extracting(row -> row.getAs("id"))
          .containsExactly("news-2:17", "a", "news-2:19");
      assertThat(rows).extracting(row -> row.getAs("ready")).containsExactly(true, true, false);
      assertThat(rows).extracting(row -> row.getAs("place")).contains("news-2:18");
    }
  }

  private static Row message(String value, long offset) {
    return RowFactory.create(null, value.getBytes(UTF_8), "news", 2, offset);
  }
}
