package org.demarche.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.demarche.spark.code.NotTheSame;
import org.demarche.spark.code.RunFolder;
import org.demarche.spark.code.Summary;
import org.demarche.spark.link.Links;
import org.demarche.spark.table.JsonFolder;
import org.demarche.spark.table.ParquetTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The Spark job that codes a corpus. Writes {@code OUTPUT/jsonl/shard=<n>/record=<kind>/}, where
 * each line is what {@code demarche code --format jsonl} prints, and, if asked, tables in {@code
 * OUTPUT/parquet}.
 */
@Command(
    name = "CodeCorpus",
    mixinStandardHelpOptions = true,
    header = "Codes a corpus of news articles on Apache Spark.",
    description = {
      "",
      "A run that was stopped goes on where it was when it is started again with the same"
          + " arguments.",
      ""
    },
    footer = {
      "",
      "Exit status: 0 every article was read and coded; 1 there are problem records that"
          + " are no mere notes; 2 the command was given wrongly."
    })
public final class CodeCorpus implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "0..*",
      paramLabel = "CORPUS",
      description =
          "Files, folders or globs in any file system that Spark knows: JSON Lines, web archives"
              + " (.warc), texts (.txt), Parquet, and what else demarche code reads; packed or not.")
  private List<String> corpus = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "A folder that is not there yet, or that of a run to be taken up again.")
  private String output = "";

  @Option(names = "--parquet", description = "Write tables in Parquet as well.")
  private boolean parquet;

  @Option(
      names = "--link",
      description =
          "Find near-duplicates, incidents and cases over the whole corpus, as an archive does.")
  private boolean link;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description =
          "Parts to divide the coding into, each a task (default: four for each core, and more for"
              + " a large corpus).")
  private int shards;

  @Mixin private StreamOptions stream = new StreamOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Mixin private ArchiveOptions archives = new ArchiveOptions();

  /** Runs the job; the master is the one of spark-submit. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CodeCorpus()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark =
        SparkSession.builder().appName("demarche: code corpus").getOrCreate()) {
      spark.sparkContext().setLogLevel("WARN");
      return run(spark, System.err).failures() == 0 ? 0 : 1;
    }
  }

  /** Codes and writes within a session; says at the end what the run holds. */
  Summary run(SparkSession spark, PrintStream messages) throws IOException {
    archives.add(spark.sparkContext());
    CorpusRun run = new CorpusRun(spark, output, reading.options());
    try {
      Summary summary =
          stream.isStream() ? run.code(corpus, stream, shards) : run.code(corpus, shards);
      derive(new JsonFolder(spark, run.folder()), run.folder());
      messages.println(summary);
      return summary;
    } catch (NotTheSame e) {
      if (command == null) {
        throw new IllegalStateException(e);
      }
      throw new ParameterException(command.commandLine(), "--output: " + e.getMessage(), e);
    }
  }

  /** What is made of the records that were written. */
  private void derive(JsonFolder json, RunFolder folder) throws IOException {
    if (parquet) {
      new ParquetTables(json, folder).write();
    }
    if (link) {
      new Links(json, folder).write();
    }
  }
}
