package org.demarche.spark.stream;

import java.net.URI;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.spark.read.CorpusFiles;
import org.demarche.spark.read.PortionReader;
import org.demarche.spark.read.Readings;
import org.demarche.spark.read.SourceFile;

/** The readings of files that come into a folder, each file once. */
public final class FolderStream {

  private final SparkSession spark;
  private final PortionReader reader;
  private final int most;

  /**
   * A stream that has begun nothing.
   *
   * @param most files in one batch
   */
  public FolderStream(SparkSession spark, PortionReader reader, int most) {
    this.spark = spark;
    this.reader = reader;
    this.most = most;
  }

  /** A stream of the files of a folder and those below it. */
  public Dataset<Row> of(String folder) {
    PortionReader own = reader;
    Dataset<Row> files =
        spark
            .readStream()
            .format("binaryFile")
            .schema("path string, modificationTime timestamp, length long, content binary")
            .option("recursiveFileLookup", true)
            .option("maxFilesPerTrigger", most)
            .load(folder)
            .select("path", "length");
    return files
        .filter((FilterFunction<Row>) row -> CorpusFiles.isRead(row.getString(0)))
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> own.rows(file(row)), Encoders.row(Readings.SCHEMA));
  }

  /** The files of several folders. */
  public Dataset<Row> of(List<String> folders) {
    return folders.stream().map(this::of).reduce(Dataset::union).orElseThrow();
  }

  private static SourceFile file(Row row) {
    String path = row.getString(0);
    URI address = new Path(path).toUri();
    String name = "file".equals(address.getScheme()) ? address.getPath() : path;
    return new SourceFile(0, name, path, row.getLong(1));
  }
}
