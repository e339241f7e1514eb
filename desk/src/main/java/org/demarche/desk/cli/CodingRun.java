package org.demarche.desk.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.demarche.desk.export.RecordWriter;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.Reading;
import org.demarche.model.CodingResult;

/**
 * Codes a stream of articles. Results are written in the order of the input whatever the number of
 * threads, and only a few articles a thread are held at a time.
 */
final class CodingRun {

  private static final int AHEAD = 8;

  private final Coder coder;
  private final RecordWriter writer;
  private final int threads;
  private final ProblemList problems = new ProblemList();
  private final Deque<Coding> window = new ArrayDeque<>();
  private long articles;
  private long records;

  CodingRun(Coder coder, RecordWriter writer, int threads) {
    this.coder = coder;
    this.writer = writer;
    this.threads = threads;
  }

  /** An article on its way through; what was not an article is written as it stands. */
  private sealed interface Coding {

    record Begun(CodingPool.Coding result, Reading.Ready reading) implements Coding {}

    record Refused(InputProblem problem) implements Coding {}
  }

  /** Codes everything the reader gives. */
  void run(ArticleReader reader, Progress progress) throws IOException {
    try (CodingPool pool = new CodingPool(coder, threads, CodingPool.UNLIMITED)) {
      while (reader.hasNext()) {
        take(reader.next(), pool);
        while (window.size() >= threads * AHEAD || isFirstDone()) {
          writeFirst();
          progress.coding(articles, reader.begunBytes(), reader.totalBytes());
        }
      }
      while (!window.isEmpty()) {
        writeFirst();
        progress.coding(articles, reader.begunBytes(), reader.totalBytes());
      }
      writer.finish();
    }
  }

  ProblemList problems() {
    return problems;
  }

  long articles() {
    return articles;
  }

  long records() {
    return records;
  }

  private void take(Reading reading, CodingPool pool) {
    if (reading instanceof Reading.Ready ready) {
      window.add(new Coding.Begun(pool.submit(ready.article()), ready));
    } else if (reading instanceof Reading.Refused refused) {
      window.add(new Coding.Refused(refused.problem()));
    }
  }

  private boolean isFirstDone() {
    Coding first = window.peek();
    return first instanceof Coding.Refused
        || (first instanceof Coding.Begun begun && begun.result().isDone());
  }

  private void writeFirst() throws IOException {
    Coding first = window.remove();
    if (first instanceof Coding.Refused refused) {
      write(refused.problem());
    } else if (first instanceof Coding.Begun begun) {
      CodingResult result = begun.result().await();
      articles++;
      records += result.records().size();
      for (InputProblem note : begun.reading().notes()) {
        write(note);
      }
      result.problems().forEach(problem -> problems.add(problem, begun.reading().place()));
      writer.write(result);
    }
  }

  private void write(InputProblem problem) throws IOException {
    problems.add(problem);
    writer.write(problem);
  }
}
