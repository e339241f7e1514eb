package org.demarche.desk.job;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.demarche.desk.job.Job.Kind;
import org.demarche.desk.job.Job.State;
import org.demarche.desk.store.ArchiveException;
import org.demarche.desk.store.StoreFault;
import org.demarche.lexicon.LexiconException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Does the jobs of an archive, one at a time, on a thread of its own. A job that a kill broke off
 * is begun again by the next runner; the archive knows the articles that were taken in, so none is
 * lost and none comes twice.
 */
public final class JobRunner implements Closeable {

  private static final long POLL_SECONDS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration ARTICLE = Duration.ofSeconds(60);
  private static final long MOST_ATTEMPTS = 5;

  private final JobStore store;
  private final JobFiles files;
  private final JobTools tools;
  private final Map<Kind, Work> works = new EnumMap<>(Kind.class);
  private final String worker = Worker.fresh(UUID.randomUUID().toString());
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closing;

  /** Begins to work. */
  public JobRunner(JobTools tools) {
    this.tools = tools;
    this.store = new JobStore(tools.archive());
    this.files = new JobFiles(tools.archive());
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    Work ingest = new IngestWork(tools, files, threads, ARTICLE);
    works.put(Kind.INGEST, ingest);
    works.put(Kind.FETCH, ingest);
    works.put(Kind.DEMONSTRATION, ingest);
    works.put(Kind.RECODE, new RecodeWork(tools, threads, ARTICLE));
    works.put(Kind.EMBED, new EmbedWork(tools));
    works.put(Kind.REGISTER, new RegisterWork(tools, files));
    works.put(Kind.RECORDS, new RecordsWork(tools, files));
    this.thread = new Thread(this::work, "jobs");
    thread.setDaemon(true);
    thread.start();
  }

  /** Looks for jobs at once. */
  public void wake() {
    wake.release();
  }

  /** Whether it takes no more jobs. */
  public boolean isClosing() {
    return closing;
  }

  private void work() {
    while (!closing) {
      if (!workOnce()) {
        pause();
      }
    }
  }

  /**
   * The job loop, a door: whatever goes wrong in a job, or in looking for one, must not end the
   * work on others.
   */
  private boolean workOnce() {
    try {
      Worker.gone(store.workers(), worker).forEach(store::release);
      Optional<Job> next = store.take(worker, now());
      next.ifPresent(this::run);
      return next.isPresent();
    } catch (Exception | StackOverflowError e) {
      // Intentional: the archive cannot be asked just now; the loop asks again.
      return false;
    }
  }

  private void pause() {
    try {
      if (wake.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }

  private void run(Job job) {
    JobWatch watch = new JobWatch(store, job.number(), () -> closing);
    try {
      runUntilStopped(job, watch);
    } catch (Exception | StackOverflowError | LinkageError | OutOfMemoryError e) {
      failed(job, watch, e);
    }
  }

  private void runUntilStopped(Job job, JobWatch watch) throws IOException {
    try {
      if (store.attempts(job.number()) > MOST_ATTEMPTS) {
        throw new JobRefused("was broken off " + MOST_ATTEMPTS + " times; resume tries again");
      }
      String remark = Objects.requireNonNull(works.get(job.order().kind())).run(job, watch);
      watch.write();
      finish(job, remark);
    } catch (JobWatch.Stopped e) {
      watch.write();
      stopped(job, watch.wanted());
    }
  }

  private void finish(Job job, String remark) throws IOException {
    Duration every = job.order().every();
    Instant now = now();
    if (every != null) {
      store.end(job.number(), State.WAITING, remark, now.plus(every), now);
    } else {
      store.end(job.number(), State.DONE, remark, now, now);
      tidy(job);
    }
  }

  /** Files of which something is in quarantine are kept, so that it can be tried again. */
  private void tidy(Job job) throws IOException {
    for (String folder : JobFiles.foldersOf(job.order().sources())) {
      if (!tools.archive().quarantine().hasPlace(folder + "/")) {
        files.forget(List.of(folder + "/all"));
      }
    }
  }

  /** At the end of the desk a job stays as it is, and the next runner takes it up. */
  private void stopped(Job job, @Nullable State wanted) throws IOException {
    if (wanted == null) {
      store.release(worker);
    } else {
      store.end(job.number(), wanted, null, now(), now());
    }
    if (wanted == State.CANCELLED) {
      tidy(job);
    }
  }

  private void failed(Job job, JobWatch watch, Throwable fault) {
    if (closing) {
      return;
    }
    watch.write();
    State state = watch.wanted() == State.CANCELLED ? State.CANCELLED : State.FAILED;
    store.end(job.number(), state, words(fault), now(), now());
  }

  private static String words(Throwable fault) {
    if (fault instanceof JdbiException e) {
      return StoreFault.words(e);
    }
    if (fault instanceof IOException
        || fault instanceof LexiconException
        || fault instanceof ArchiveException) {
      return Objects.requireNonNullElse(fault.getMessage(), fault.toString());
    }
    if (fault instanceof OutOfMemoryError) {
      return "out of memory; give the desk more, as in DEMARCHE_JAVA_OPTS=-Xmx3g demarche desk";
    }
    List<StackTraceElement> at =
        Arrays.stream(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.demarche."))
            .limit(3)
            .toList();
    return "a fault in Demarche; please report it with these words: " + fault + " at " + at;
  }

  private Instant now() {
    return tools.clock().instant();
  }

  /** Stops after the article at hand; what runs is taken up when the desk is opened again. */
  @Override
  public void close() {
    closing = true;
    wake.release();
    try {
      thread.join(PATIENCE.toMillis());
      thread.interrupt();
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
