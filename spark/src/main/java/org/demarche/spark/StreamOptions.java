package org.demarche.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.spark.read.PortionReader;
import org.demarche.spark.stream.FolderStream;
import org.demarche.spark.stream.KafkaStream;
import picocli.CommandLine.Option;

/** Whether what comes in is coded, and not what is there. */
final class StreamOptions {

  @Option(
      names = "--stream",
      description =
          "CORPUS is folders: code what is in them and what comes into them, until stopped.")
  private boolean stream;

  @Option(names = "--once", description = "With --stream or --kafka: code what is there, then end.")
  private boolean once;

  @Option(
      names = "--files-per-batch",
      paramLabel = "N",
      description = "With --stream: how many files are coded together at most (default: 1000).")
  private int filesPerBatch = 1000;

  @Option(
      names = "--kafka",
      paramLabel = "OPTION=VALUE",
      description =
          "Read the messages of Kafka, each an article as a line of JSON. The options are those of"
              + " Spark's source, at least kafka.bootstrap.servers and subscribe; may be repeated.")
  private Map<String, String> kafka = new LinkedHashMap<>();

  boolean isStream() {
    return stream || !kafka.isEmpty();
  }

  boolean isOnce() {
    return once;
  }

  /** What is read, so that another stream is not taken for the same. */
  String input(List<String> folders) {
    return "stream of " + folders + " " + kafka;
  }

  /** The readings of the stream. */
  Dataset<Row> readings(SparkSession spark, List<String> folders, ReadOptions options) {
    if (!kafka.isEmpty()) {
      return KafkaStream.of(spark, kafka, options);
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    PortionReader reader = PortionReader.of(context, options);
    return new FolderStream(spark, reader, filesPerBatch).of(folders);
  }
}
