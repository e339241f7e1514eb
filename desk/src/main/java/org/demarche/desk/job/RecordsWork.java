package org.demarche.desk.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.demarche.desk.export.jsonl.ArchiveImport;
import org.demarche.desk.export.jsonl.BadLineException;
import org.demarche.desk.job.Job.Counts;

/** Takes in what {@code demarche export --format jsonl} wrote: articles, records, decisions. */
final class RecordsWork implements Work {

  private final JobTools tools;
  private final JobFiles files;

  RecordsWork(JobTools tools, JobFiles files) {
    this.tools = tools;
    this.files = files;
  }

  @Override
  public String run(Job job, JobWatch watch) throws IOException {
    for (String source : job.order().sources()) {
      ArchiveImport run =
          new ArchiveImport(
              tools.archive(),
              tally -> {
                watch.progress(new Counts(tally.added(), tally.known(), 0, 0, 0, 0));
                watch.check();
              });
      try (InputStream in = open(source)) {
        run.run(in, JobFiles.shown(source));
      } catch (BadLineException e) {
        throw new JobRefused(e.getMessage() + "\nWhat stands before it is in the archive.");
      }
    }
    return "";
  }

  private InputStream open(String source) throws IOException {
    BufferedInputStream in =
        new BufferedInputStream(Files.newInputStream(files.path(source)), 1 << 16);
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
