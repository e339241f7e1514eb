package org.demarche.spark.code;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.demarche.model.Severity;
import org.demarche.spark.read.Lines;
import org.demarche.spark.read.Readings;

/**
 * Codes one shard in one task: its readings come in the order of ids and, of one id, of reading. An
 * id that comes a second time is refused, since records refer to their article by it.
 *
 * @param part where in the run's folder the shards lie
 * @param shards the numbers of the shards, by number of the task
 */
record ShardCoding(RunFolder run, String part, List<Integer> shards, Progress progress)
    implements MapPartitionsFunction<Row, String>, Serializable {

  ShardCoding {
    shards = List.copyOf(shards);
  }

  @Override
  public Iterator<String> call(Iterator<Row> readings) throws IOException {
    TaskContext task = TaskContext.get();
    ShardFolder folder = run.shard(part, shards.get(task.partitionId()));
    try (ShardWriter writer = new ShardWriter(folder, task.taskAttemptId())) {
      Shard shard = new Shard(writer, progress);
      while (readings.hasNext()) {
        shard.take(readings.next());
      }
      return List.of(Json.write(shard.commit())).iterator();
    }
  }

  /** A shard while it is made. */
  private static final class Shard {

    private final ShardWriter writer;
    private final Progress progress;
    private String lastId = "";
    private String lastPlace = "";
    private long articles;
    private long notes;
    private long failures;

    Shard(ShardWriter writer, Progress progress) {
      this.writer = writer;
      this.progress = progress;
    }

    void take(Row reading) throws IOException {
      boolean ready = reading.getAs("ready");
      String id = reading.getAs("id");
      String place = reading.getAs("place");
      if (!ready) {
        failures += write(problems(reading));
      } else if (id.equals(lastId)) {
        InputProblem refusal = InputProblem.usedBefore(place, id, lastPlace);
        failures += write(Lines.of(lines -> lines.write(refusal)));
      } else {
        lastId = id;
        lastPlace = place;
        code(reading);
      }
    }

    private static List<String> problems(Row reading) {
      return reading.getList(Readings.SCHEMA.fieldIndex("problems"));
    }

    private void code(Row reading) throws IOException {
      Article article = Readings.article(reading);
      Coder coder = ExecutorCoder.get();
      CodingResult result = CodingPool.code(coder, article);
      notes += write(problems(reading));
      write(Lines.of(lines -> lines.write(result)));
      result.problems().forEach(problem -> count(problem.severity()));
      write(List.of(ArticleJson.line(result, reading)));
      articles++;
      progress.article();
    }

    private void count(Severity severity) {
      if (severity == Severity.NOTE) {
        notes++;
      } else {
        failures++;
      }
    }

    private int write(List<String> lines) throws IOException {
      for (String line : lines) {
        progress.record(writer.write(line));
      }
      return lines.size();
    }

    Manifest commit() throws IOException {
      return writer.commit(articles, notes, failures);
    }
  }
}
