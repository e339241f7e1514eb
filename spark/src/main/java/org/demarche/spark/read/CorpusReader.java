package org.demarche.spark.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;

/** Reads a corpus: the readings are those of the command line, in any order. */
public final class CorpusReader {

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final PortionReader reader;

  /** Reads so. */
  public CorpusReader(SparkSession spark, ReadOptions options) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.reader = PortionReader.of(context, options);
  }

  /** All that is in some files, and what is wrong with the names of others. */
  public Dataset<Row> read(CorpusFiles corpus) {
    PortionReader own = reader;
    List<List<Portion>> tasks = Portions.of(corpus.files(), blockBytes(), context, own.files());
    JavaRDD<Row> rows = context.parallelize(tasks, Math.max(1, tasks.size())).flatMap(own::rows);
    return spark.createDataFrame(rows, Readings.SCHEMA).union(problems(corpus));
  }

  private Dataset<Row> problems(CorpusFiles corpus) {
    List<Row> rows = new ArrayList<>();
    corpus
        .problems()
        .forEach(
            (order, problem) -> rows.add(Readings.row(new Reading.Refused(problem), order, 0)));
    return spark.createDataFrame(rows, Readings.SCHEMA);
  }

  private long blockBytes() {
    return spark.sessionState().conf().filesMaxPartitionBytes();
  }
}
