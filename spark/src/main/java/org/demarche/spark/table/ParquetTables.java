package org.demarche.spark.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import java.io.IOException;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructType;
import org.demarche.spark.code.RunFolder;

/**
 * Writes {@code parquet/record=<kind>/year=2023/month=5/}, made of the JSON that was written, so
 * that nothing is coded twice and nothing can differ. Year and month are those of the article's
 * publication; null where it bears no day.
 */
public final class ParquetTables {

  private final JsonFolder json;
  private final RunFolder folder;

  /** Of the records of a run, into its folder. */
  public ParquetTables(JsonFolder json, RunFolder folder) {
    this.json = json;
    this.folder = folder;
  }

  /** Writes all tables anew. */
  public void write() throws IOException {
    for (String kind : RecordTables.kinds()) {
      json.spark().sparkContext().setJobDescription("table of " + kind + "s in Parquet");
      Dataset<Row> table = dated(kind).hint("rebalance", col("year"), col("month"));
      DataFrameWriter<Row> writer = table.write().mode(SaveMode.Overwrite);
      // A table without rows has no month: one file keeps its columns.
      (table.isEmpty() ? writer : writer.partitionBy("year", "month"))
          .parquet(folder.resolve("parquet/record=" + kind).toString());
    }
  }

  private Dataset<Row> dated(String kind) throws IOException {
    StructType columns = RecordTables.columns(kind);
    Dataset<Row> records = json.records(kind, columns);
    if (kind.equals("article")) {
      return records
          .withColumn("year", year(col("published")))
          .withColumn("month", month(col("published")));
    }
    return records
        .join(days(), records.col("article").equalTo(col("day_of")), "left")
        .drop("day_of");
  }

  private Dataset<Row> days() throws IOException {
    return json.records("article", StructType.fromDDL("id string, published date"))
        .select(
            col("id").as("day_of"),
            year(col("published")).as("year"),
            month(col("published")).as("month"));
  }
}
