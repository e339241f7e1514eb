package org.demarche.spark.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.demarche.spark.code.RunFolder;

/** The records that a run has written as JSON Lines: in shards, or in batches of shards. */
public record JsonFolder(SparkSession spark, RunFolder run) {

  private static final List<String> PARTS = List.of("shard=*", "batch=*/shard=*");

  /** The lines of a kind, in the column {@code value}; none where the run found none. */
  public Dataset<Row> lines(String kind) throws IOException {
    List<String> folders = new ArrayList<>();
    for (String part : PARTS) {
      Path glob = run.resolve("jsonl/" + part + "/record=" + kind);
      FileStatus[] found = run.system().globStatus(glob);
      for (FileStatus folder : found == null ? new FileStatus[0] : found) {
        folders.add(folder.getPath().toString());
      }
    }
    return folders.isEmpty()
        ? spark.createDataset(List.of(), Encoders.STRING()).toDF("value")
        : spark.read().schema("value string").text(folders.toArray(String[]::new));
  }

  /** The records of a kind with these columns; a line that has not their form fails. */
  public Dataset<Row> records(String kind, StructType columns) throws IOException {
    Map<String, String> strict = Map.of("mode", "FAILFAST");
    return lines(kind).select(from_json(col("value"), columns, strict).as("r")).select("r.*");
  }
}
