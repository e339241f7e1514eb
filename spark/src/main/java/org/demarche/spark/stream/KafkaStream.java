package org.demarche.spark.stream;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.desk.ingest.ArticleLine;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.spark.read.Readings;

/**
 * The readings of Kafka's messages: each value is what a line of a JSON Lines file is. A message is
 * called by its topic, partition and offset ({@code news-0:17}), an article without an id too.
 */
public final class KafkaStream {

  private KafkaStream() {}

  /**
   * A stream.
   *
   * @param options of Spark's source {@code kafka}, at least {@code kafka.bootstrap.servers} and
   *     {@code subscribe}
   */
  public static Dataset<Row> of(
      SparkSession spark, Map<String, String> options, ReadOptions reading) {
    return readings(
        spark
            .readStream()
            .format("kafka")
            .option("startingOffsets", "earliest")
            .options(options)
            .load(),
        reading);
  }

  /** The readings of messages with the columns of Spark's source {@code kafka}. */
  static Dataset<Row> readings(Dataset<Row> messages, ReadOptions reading) {
    ReadOptions repeatable = reading.repeatable();
    return messages
        .select("topic", "partition", "offset", "value")
        .flatMap(
            (FlatMapFunction<Row, Row>) message -> rows(message, repeatable),
            Encoders.row(Readings.SCHEMA));
  }

  private static Iterator<Row> rows(Row message, ReadOptions options) {
    if (message.isNullAt(3)) {
      return Collections.emptyIterator();
    }
    String file = message.getString(0) + "-" + message.getInt(1);
    long offset = message.getLong(2);
    return List.of(
            Readings.row(
                ArticleLine.read(message.<byte[]>getAs(3), file, offset, options), 0, offset))
        .iterator();
  }
}
