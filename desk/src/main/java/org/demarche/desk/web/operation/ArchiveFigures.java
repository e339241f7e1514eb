package org.demarche.desk.web.operation;

import java.time.Duration;
import java.time.Instant;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.store.ArticleStore.Column;
import org.demarche.desk.web.site.Desk;
import org.jspecify.annotations.Nullable;

/** Counts of an archive, made anew at most once a minute, however often they are asked for. */
final class ArchiveFigures {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Desk desk;
  private @Nullable Counts last;

  ArchiveFigures(Desk desk) {
    this.desk = desk;
  }

  /**
   * The counts of a moment.
   *
   * @param held entries in quarantine
   * @param failed jobs that failed, ever
   * @param lag changes that links and index do not know yet
   * @param open jobs that wait or run
   */
  record Counts(Instant when, Archived archived, long held, long lag, long open, long failed) {}

  /** What the archive holds. */
  record Archived(long articles, long incidents, long cases) {}

  synchronized Counts now() {
    Instant now = desk.clock().instant();
    Counts kept = last;
    if (kept == null || !now.isBefore(kept.when().plus(KEPT))) {
      kept = counted(now);
      last = kept;
    }
    return kept;
  }

  private Counts counted(Instant now) {
    long articles =
        desk.archive().articles().countBy(Column.STATE).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    JobStore jobs = new JobStore(desk.archive());
    return new Counts(
        now,
        new Archived(
            articles,
            new IncidentStore(desk.archive()).count(),
            new CaseStore(desk.archive()).count()),
        desk.archive().quarantine().count(),
        desk.upkeep().lag(),
        jobs.count(Job.State.WAITING) + jobs.count(Job.State.RUNNING),
        jobs.count(Job.State.FAILED));
  }
}
