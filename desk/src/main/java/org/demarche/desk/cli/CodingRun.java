package org.demarche.desk.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.desk.export.RecordWriter;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.Reading;
import org.demarche.model.Article;
import org.demarche.model.CodingProblem;
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

    record Begun(Future<CodingResult> result, Reading.Ready reading) implements Coding {}

    record Refused(InputProblem problem) implements Coding {}
  }

  /** Codes everything the reader gives. */
  void run(ArticleReader reader, Progress progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, CodingRun::daemon);
    try {
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
    } finally {
      pool.shutdownNow();
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

  private void take(Reading reading, ExecutorService pool) {
    if (reading instanceof Reading.Ready ready) {
      window.add(new Coding.Begun(pool.submit(() -> code(ready.article())), ready));
    } else if (reading instanceof Reading.Refused refused) {
      window.add(new Coding.Refused(refused.problem()));
    }
  }

  /** The batch door: a fault of the program in one article must not lose the others. */
  private CodingResult code(Article article) {
    try {
      return coder.code(article);
    } catch (RuntimeException | StackOverflowError e) {
      return new CodingResult(article, List.of(), List.of(bug(article, e)));
    }
  }

  private static CodingProblem bug(Article article, Throwable e) {
    String at = "";
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.demarche.")) {
        at = " at " + frame.getFileName() + ":" + frame.getLineNumber();
        break;
      }
    }
    return CodingProblem.failure(
        article.id(),
        "not coded, through a fault in Demarche ("
            + e
            + at
            + "); please report it with the article");
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
      CodingResult result = await(begun.result());
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

  private static CodingResult await(Future<CodingResult> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "coding");
    thread.setDaemon(true);
    return thread;
  }
}
