package org.demarche.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The Spark job that codes a corpus. Writes {@code OUTPUT/jsonl/record=<kind>/}, where each line is
 * what {@code demarche code --format jsonl} prints, and, if asked, {@code
 * OUTPUT/parquet/record=<kind>/}.
 */
@Command(
    name = "CodeCorpus",
    mixinStandardHelpOptions = true,
    header = "Codes a corpus of news articles on Apache Spark.",
    footer = {
      "",
      "Exit status: 0 every line was read and coded; 1 there are problem records that"
          + " are no mere notes; 2 the command was given wrongly."
    })
public final class CodeCorpus implements Callable<Integer> {

  private static final int TASKS_PER_CORE = 4;

  @Parameters(
      arity = "1..*",
      paramLabel = "CORPUS",
      description = "JSON Lines files (or .gz of these), folders or globs, as Spark names them.")
  private List<String> corpus = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "A folder that is not there yet.")
  private String output = "";

  @Option(names = "--parquet", description = "Write tables in Parquet as well.")
  private boolean parquet;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Tasks to divide the coding into (default: four for each core).")
  private int partitions;

  /** Runs the job; the master is the one of spark-submit. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CodeCorpus()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark =
        SparkSession.builder().appName("demarche: code corpus").getOrCreate()) {
      spark.sparkContext().setLogLevel("WARN");
      return run(spark) == 0 ? 0 : 1;
    }
  }

  /** Codes and writes, and gives the number of failures. */
  private long run(SparkSession spark) {
    Job job = new Job(spark, output, tasks(spark));
    job.writeJson(corpus);
    if (parquet) {
      job.writeTables();
    }
    return job.failures();
  }

  private int tasks(SparkSession spark) {
    return partitions > 0 ? partitions : TASKS_PER_CORE * spark.sparkContext().defaultParallelism();
  }

  /** A session with a place for its results. */
  record Job(SparkSession spark, String output, int tasks) {

    void writeJson(List<String> corpus) {
      LineCoding.code(NumberedLines.read(spark, corpus), tasks)
          .write()
          .mode(SaveMode.ErrorIfExists)
          .partitionBy("record")
          .text(output + "/jsonl");
    }

    /** Made of the JSON that was written, so that nothing is coded twice. */
    void writeTables() {
      for (String kind : FlatTables.kinds()) {
        FlatTables.of(kind, json(kind)).write().parquet(output + "/parquet/record=" + kind);
      }
    }

    long count(String kind) {
      return json(kind).count();
    }

    /** How many lines were not read or not coded. */
    long failures() {
      return FlatTables.of("problem", json("problem")).where("severity = 'failure'").count();
    }

    /** The records of a kind; none where the run found none. */
    private Dataset<Row> json(String kind) {
      return spark
          .read()
          .schema("value string, record string")
          .text(output + "/jsonl")
          .where("record = '" + kind + "'")
          .select("value");
    }
  }
}
