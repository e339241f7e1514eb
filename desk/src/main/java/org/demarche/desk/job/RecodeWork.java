package org.demarche.desk.job;

import java.time.Duration;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.RecodeRun;
import org.demarche.desk.job.Job.Counts;

/** Codes anew what another lexicon or coder has coded, and what failed. */
final class RecodeWork implements Work {

  private final JobTools tools;
  private final int threads;
  private final Duration limit;

  RecodeWork(JobTools tools, int threads, Duration limit) {
    this.tools = tools;
    this.threads = threads;
    this.limit = limit;
  }

  @Override
  public String run(Job job, JobWatch watch) {
    try (CodingPool pool = new CodingPool(tools.coding().coder(), threads, limit)) {
      RecodeRun run = new RecodeRun(tools.archive(), pool, false);
      long waiting = run.waiting();
      long coded =
          run.run(
              done -> {
                watch.progress(new Counts(done, 0, 0, 0, done, waiting));
                watch.check();
              });
      watch.progress(new Counts(coded, 0, 0, 0, coded, waiting));
      return coded == 0 ? "Everything is coded by this lexicon and coder already." : "";
    }
  }
}
