package org.demarche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.trim;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The lines of files, each with its file and number, though Spark reads a file in blocks. A first
 * pass counts the lines of each block, so that a block knows with which number it begins. Costs one
 * reading of the corpus more, which is little beside coding it.
 */
final class NumberedLines {

  /** Columns {@code file, line, bytes}; blank lines are left out, but counted. */
  static final StructType SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("line", DataTypes.LongType, false)
          .add("bytes", DataTypes.BinaryType, false);

  private NumberedLines() {}

  /** Where a block of a file begins. */
  private record Block(String file, long start) implements java.io.Serializable {}

  /**
   * Reads files.
   *
   * @param paths files, folders or globs, in any file system that Spark knows
   */
  static Dataset<Row> read(SparkSession spark, List<String> paths) {
    Dataset<Row> lines =
        spark
            .read()
            .option("lineSep", "\n")
            .text(paths.toArray(String[]::new))
            .select(
                col("_metadata.file_path").as("file"),
                col("_metadata.file_block_start").as("start"),
                col("value").cast("binary").as("bytes"));
    Map<Block, Long> first = firstLines(lines);
    return lines
        .mapPartitions(numbering(first), Encoders.row(SCHEMA))
        .filter(length(trim(col("bytes").cast("string"))).gt(0));
  }

  private static Map<Block, Long> firstLines(Dataset<Row> lines) {
    List<Row> counts =
        lines.groupBy("file", "start").count().orderBy("file", "start").collectAsList();
    Map<Block, Long> first = new HashMap<>();
    String file = "";
    long next = 1;
    for (Row count : counts) {
      next = count.getString(0).equals(file) ? next : 1;
      file = count.getString(0);
      first.put(new Block(file, count.getLong(1)), next);
      next += count.getLong(2);
    }
    return first;
  }

  /** Spark keeps the lines of a block together and in their order. */
  private static MapPartitionsFunction<Row, Row> numbering(Map<Block, Long> first) {
    return rows -> {
      Map<Block, Long> next = new HashMap<>(first);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public Row next() {
          Row row = rows.next();
          Block block = new Block(row.getString(0), row.getLong(1));
          long number = next.merge(block, 1L, Long::sum) - 1;
          return RowFactory.create(row.getString(0), number, row.getAs(2));
        }
      };
    };
  }
}
