package org.demarche.spark.code;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Codes a corpus in shards. A reading belongs to a shard by its id alone, so that a run that was
 * killed knows from the folders that are there which readings are left: only those are coded.
 */
public final class ShardedRun {

  private final SparkSession spark;
  private final RunFolder folder;
  private final int shards;

  /** A run into a folder that was taken for it. */
  public ShardedRun(SparkSession spark, RunFolder folder, int shards) {
    this.spark = spark;
    this.folder = folder;
    this.shards = shards;
  }

  /** The shard of an id, or of the place of what was refused. */
  static int shard(String id, int shards) {
    int h = id.hashCode() * 0x9E3779B9;
    return Math.floorMod(h ^ h >>> 15, shards);
  }

  /**
   * Codes what is left of a corpus.
   *
   * @param readings as {@link org.demarche.spark.read.Readings} describes them
   * @param part {@code jsonl}, or a batch within it
   * @return what all shards hold, those included that were there
   */
  public Summary code(Dataset<Row> readings, String part) throws IOException {
    List<Manifest> done = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      Optional<Manifest> manifest = folder.shard(part, shard).find();
      if (manifest.isPresent()) {
        done.add(manifest.get());
      } else {
        left.add(shard);
      }
    }
    int before = done.size();
    if (!left.isEmpty()) {
      done.addAll(code(readings, part, left));
    }
    folder.system().delete(folder.resolve(part + "/_attempts"), true);
    return Summary.of(done, before);
  }

  /** Whether nothing is left to code. */
  public boolean isDone(String part) throws IOException {
    for (int shard = 0; shard < shards; shard++) {
      if (folder.shard(part, shard).find().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<Manifest> code(Dataset<Row> readings, String part, List<Integer> left) {
    String those = left.size() == shards ? "" : ", of which " + left.size() + " are left";
    spark.sparkContext().setJobDescription("coding " + shards + " shards" + those);
    Progress progress = new Progress(spark.sparkContext());
    return readings
        .withColumn("task", task(left).apply(col("id")))
        .where(col("task").geq(0))
        .repartitionById(left.size(), col("task"))
        .sortWithinPartitions("id", "ready", "file", "number")
        .mapPartitions(new ShardCoding(folder, part, left, progress), Encoders.STRING())
        .collectAsList()
        .stream()
        .map(json -> Json.read(json, Manifest.class))
        .toList();
  }

  /** The number of the task that codes an id; -1 where its shard is done. */
  private UserDefinedFunction task(List<Integer> left) {
    Map<Integer, Integer> tasks = new HashMap<>();
    left.forEach(shard -> tasks.put(shard, tasks.size()));
    int all = shards;
    UDF1<String, Integer> task = id -> tasks.getOrDefault(shard(id, all), -1);
    return functions.udf(task, DataTypes.IntegerType);
  }
}
