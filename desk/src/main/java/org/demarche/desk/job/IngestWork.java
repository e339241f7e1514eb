package org.demarche.desk.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.IngestRun;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.demarche.desk.ingest.language.LanguageFinder;
import org.demarche.desk.job.Job.Counts;

/** Takes articles in and codes them. Those that are there already are passed over. */
final class IngestWork implements Work {

  private static final ReadOptions AS_USUAL = new ReadOptions(null, Map.of(), false, false);

  private final JobTools tools;
  private final JobFiles files;
  private final int threads;
  private final Duration limit;

  /**
   * Nothing is begun.
   *
   * @param threads how many articles are coded at once
   * @param limit how long one article may take
   */
  IngestWork(JobTools tools, JobFiles files, int threads, Duration limit) {
    this.tools = tools;
    this.files = files;
    this.threads = threads;
    this.limit = limit;
  }

  @Override
  public String run(Job job, JobWatch watch) throws IOException {
    List<String> names = job.order().sources().stream().map(this::name).toList();
    long lines = lines(job.order().sources());
    try (ArticleReader reader = new ArticleReader(names, InputStream.nullInputStream(), AS_USUAL);
        CodingPool pool = new CodingPool(tools.coding().coder(), threads, limit)) {
      IngestRun run =
          new IngestRun(
              tools.archive(),
              pool,
              threads,
              new LanguageFinder()::find,
              tools.clock(),
              tally -> watch.progress(counts(tally, lines, reader)));
      run.run(new Watched(reader, watch));
    }
    if (watch.mustStop()) {
      throw new JobWatch.Stopped();
    }
    return "";
  }

  private String name(String source) {
    return isAddress(source) ? source : files.path(source).toString();
  }

  static boolean isAddress(String source) {
    return source.startsWith("http://") || source.startsWith("https://");
  }

  /** Of one file alone it is known only by its lines how much is left. */
  private static Counts counts(IngestRun.Tally tally, long lines, ArticleReader reader) {
    return new Counts(
        tally.added(),
        tally.known(),
        tally.quarantined(),
        tally.records(),
        lines > 0 ? tally.seen() : reader.begunBytes(),
        lines > 0 ? lines : reader.totalBytes());
  }

  /** How many articles there will be; 0 where nobody can tell beforehand. */
  private long lines(List<String> sources) throws IOException {
    long lines = 0;
    for (String source : sources) {
      if (!JobFiles.isOfLines(source)) {
        return 0;
      }
      lines += lines(files.path(source));
    }
    return lines;
  }

  private static long lines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    long lines = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] buffer = new byte[1 << 16];
      for (int many = in.read(buffer); many >= 0; many = in.read(buffer)) {
        for (int i = 0; i < many; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  /** Gives out what is read until the job must stop; what has been begun is then finished. */
  private final class Watched implements Iterator<Reading> {

    private final ArticleReader reader;
    private final JobWatch watch;

    Watched(ArticleReader reader, JobWatch watch) {
      this.reader = reader;
      this.watch = watch;
    }

    @Override
    public boolean hasNext() {
      return !watch.mustStop() && reader.hasNext();
    }

    @Override
    public Reading next() {
      Reading next = reader.next();
      if (next instanceof Reading.Ready ready) {
        return new Reading.Ready(
            ready.article(), ready.idGiven(), files.within(ready.place()), ready.notes());
      }
      InputProblem problem = ((Reading.Refused) next).problem();
      return new Reading.Refused(
          new InputProblem(
              problem.severity(),
              files.within(problem.place()),
              problem.message(),
              problem.remedy()));
    }
  }
}
