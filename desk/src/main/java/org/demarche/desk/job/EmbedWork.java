package org.demarche.desk.job;

import java.io.IOException;
import org.demarche.desk.job.Job.Counts;
import org.demarche.desk.search.index.IndexWatch;

/** Makes sentences comparable by meaning. */
final class EmbedWork implements Work {

  private final JobTools tools;

  EmbedWork(JobTools tools) {
    this.tools = tools;
  }

  @Override
  public String run(Job job, JobWatch watch) throws IOException {
    long sentences = tools.embedding().embed(tools.archive(), new Steps(watch));
    watch.progress(new Counts(sentences, 0, 0, 0, 1, 1));
    return "";
  }

  /** Passes on how far it has come. */
  private record Steps(JobWatch watch) implements IndexWatch {

    @Override
    public void notice(String message) {}

    @Override
    public void step(String task, long done, long total) {
      watch.progress(new Counts(0, 0, 0, 0, done, total));
      watch.check();
    }
  }
}
