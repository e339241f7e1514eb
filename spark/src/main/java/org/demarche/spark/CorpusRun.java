package org.demarche.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.spark.code.ExecutorCoder;
import org.demarche.spark.code.NotTheSame;
import org.demarche.spark.code.Plan;
import org.demarche.spark.code.RunFolder;
import org.demarche.spark.code.ShardedRun;
import org.demarche.spark.code.Summary;
import org.demarche.spark.read.CorpusFiles;
import org.demarche.spark.read.CorpusReader;
import org.demarche.spark.read.HadoopFiles;
import org.demarche.spark.read.SourceFile;
import org.demarche.spark.stream.StreamRun;

/** Codes a corpus that is there as a whole. */
final class CorpusRun {

  private static final int SHARDS_PER_CORE = 4;
  private static final long SHARD_BYTES = 64L << 20;
  private static final int MOST_SHARDS = 20_000;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final RunFolder folder;
  private final ReadOptions options;

  CorpusRun(SparkSession spark, String output, ReadOptions options) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.folder = new RunFolder(output, HadoopFiles.of(context));
    this.options = options;
  }

  RunFolder folder() {
    return folder;
  }

  /**
   * Codes what is not there yet.
   *
   * @param shards 0 leaves it to the folder, or to the size of the corpus
   */
  Summary code(List<String> names, int shards) throws IOException, NotTheSame {
    CorpusFiles corpus = CorpusFiles.find(names, context.hadoopConfiguration());
    int many = shards > 0 ? shards : shards(corpus.files());
    Plan plan = folder.take(Plan.of(many, input(corpus), version()), shards <= 0);
    return new ShardedRun(spark, folder, plan.shards())
        .code(new CorpusReader(spark, options).read(corpus), "jsonl");
  }

  /** Codes a stream; gives what this run has coded when it ends. */
  Summary code(List<String> names, StreamOptions stream, int shards)
      throws IOException, NotTheSame {
    int many = shards > 0 ? shards : context.defaultParallelism();
    String input = digest(reading() + stream.input(names));
    Plan plan = folder.take(Plan.of(many, input, version()), shards <= 0);
    return new StreamRun(spark, folder, plan.shards())
        .run(stream.readings(spark, names, options), stream.isOnce());
  }

  private int shards(List<SourceFile> files) {
    long bytes = files.stream().mapToLong(SourceFile::bytes).sum();
    long many =
        Math.max((long) SHARDS_PER_CORE * context.defaultParallelism(), bytes / SHARD_BYTES);
    return (int) Math.min(many, MOST_SHARDS);
  }

  private String input(CorpusFiles corpus) {
    StringBuilder all = new StringBuilder(reading());
    corpus.files().forEach(file -> all.append('\n').append(file));
    return digest(all.toString());
  }

  private String reading() {
    return options.published() + " " + options.columns();
  }

  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** As an executor sees it, which may have a lexicon of the user's own. */
  private Coder.Version version() {
    context.setJobDescription("opening the coder");
    List<String> version =
        context
            .parallelize(List.of(1), 1)
            .map(one -> ExecutorCoder.get().version())
            .map(v -> List.of(v.lexicon(), v.coder()))
            .first();
    return new Coder.Version(version.get(0), version.get(1));
  }
}
