package org.demarche.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.demarche.spark.code.ExecutorCoder;
import org.demarche.spark.code.Summary;
import picocli.CommandLine;

/** Runs the job as spark-submit does, and the command line's reader, coder and writer beside it. */
final class Jobs {

  private static final Pattern KINDS =
      Pattern.compile(".*/record=(event|transfer|objection|diversion|effect|problem)/[^/_.]+\\..*");

  private Jobs() {}

  static SparkSession session(Path folder) {
    return SparkSession.builder()
        .master("local[2]")
        .appName("test")
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 3)
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .getOrCreate();
  }

  static Summary run(SparkSession spark, String... arguments) throws IOException {
    CodeCorpus job = CommandLine.populateCommand(new CodeCorpus(), arguments);
    return job.run(spark, new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
  }

  /** All records and problems that a job wrote, sorted. */
  static List<String> written(Path output) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(output.resolve("jsonl"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (KINDS.matcher(file.toString()).matches()) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines.stream().sorted().toList();
  }

  /** What the command line makes of the same files, sorted. */
  static List<String> commandLine(List<String> corpus) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleReader reader =
            new ArticleReader(corpus, InputStream.nullInputStream(), ReadOptions.coding(null));
        JsonlWriter writer = new JsonlWriter(out)) {
      while (reader.hasNext()) {
        Reading reading = reader.next();
        if (reading instanceof Reading.Ready ready) {
          for (InputProblem note : ready.notes()) {
            writer.write(note);
          }
          writer.write(CodingPool.code(ExecutorCoder.get(), ready.article()));
        } else if (reading instanceof Reading.Refused refused) {
          writer.write(refused.problem());
        }
      }
    }
    return out.toString(UTF_8).lines().sorted().toList();
  }

  /** How many shards of a stream's batch are there. */
  static long shards(Path output, String batch) throws IOException {
    Path folder = output.resolve("jsonl").resolve(batch);
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("shard=")).count();
    }
  }
}
