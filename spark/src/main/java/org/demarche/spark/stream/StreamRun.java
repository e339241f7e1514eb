package org.demarche.spark.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.demarche.spark.code.RunFolder;
import org.demarche.spark.code.ShardedRun;
import org.demarche.spark.code.Summary;

/**
 * Codes a stream, batch by batch, into {@code jsonl/batch=000000007/shard=00003/}. What a batch
 * holds stands in the checkpoint before it is coded, and its shards are folders that are there or
 * not; so a run that was killed codes of its last batch what is not there yet, and loses and
 * doubles nothing.
 */
public final class StreamRun {

  private final SparkSession spark;
  private final RunFolder folder;
  private final int shards;
  private Summary summary = Summary.NOTHING;

  /** Into a folder that was taken for it. */
  public StreamRun(SparkSession spark, RunFolder folder, int shards) {
    this.spark = spark;
    this.folder = folder;
    this.shards = shards;
  }

  /**
   * Codes until it is stopped, or, with {@code once}, until all that is there is coded.
   *
   * @param readings a stream with the columns of {@link org.demarche.spark.read.Readings}
   * @return what the batches of this run hold
   */
  public Summary run(Dataset<Row> readings, boolean once) throws IOException {
    DataStreamWriter<Row> writer =
        FirstUses.refusingOthers(readings)
            .writeStream()
            .option("checkpointLocation", folder.resolve("_checkpoint").toString())
            .foreachBatch((VoidFunction2<Dataset<Row>, Long>) this::batch);
    try {
      (once ? writer.trigger(Trigger.AvailableNow()) : writer).start().awaitTermination();
    } catch (TimeoutException | StreamingQueryException e) {
      throw new IOException("the stream has ended: " + e.getMessage(), e);
    }
    return summary;
  }

  private void batch(Dataset<Row> readings, Long number) {
    String part = String.format(Locale.ROOT, "jsonl/batch=%09d", number);
    try {
      ShardedRun run = new ShardedRun(spark, folder, shards);
      if (run.isDone(part)) {
        // What the stream remembers of ids is written only when a batch is computed.
        readings.write().format("noop").mode("overwrite").save();
      }
      Dataset<Row> ordered = readings.withColumn("file", functions.lit(number.intValue()));
      summary = summary.plus(run.code(ordered, part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
