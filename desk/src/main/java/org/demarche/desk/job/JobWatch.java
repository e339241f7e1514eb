package org.demarche.desk.job;

import java.util.function.BooleanSupplier;
import org.demarche.desk.job.Job.Counts;
import org.demarche.desk.job.Job.State;
import org.jspecify.annotations.Nullable;

/** Stands beside a job that runs: writes down how far it has come, and says when it must stop. */
final class JobWatch {

  private static final long PAUSE_NANOS = 400_000_000;

  private final JobStore store;
  private final long number;
  private final BooleanSupplier closing;
  private Counts counts = Counts.NONE;
  private long looked = System.nanoTime();
  private long written = System.nanoTime();
  private @Nullable State wanted;

  JobWatch(JobStore store, long number, BooleanSupplier closing) {
    this.store = store;
    this.number = number;
    this.closing = closing;
  }

  /** Thrown between two steps of a job that must stop. */
  static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stopped() {
      super("the job was stopped", null, false, false);
    }
  }

  /** Whether somebody wants the job to stop, or the desk closes. */
  boolean mustStop() {
    if (closing.getAsBoolean()) {
      return true;
    }
    long now = System.nanoTime();
    if (wanted == null && now - looked > PAUSE_NANOS) {
      wanted = store.wanted(number);
      looked = now;
    }
    return wanted != null;
  }

  /** Throws when the job must stop. */
  void check() {
    if (mustStop()) {
      throw new Stopped();
    }
  }

  /** The state that somebody wants of the job, or null. */
  @Nullable State wanted() {
    return wanted;
  }

  /** Says how far the job has come; written down now and then. */
  void progress(Counts latest) {
    counts = latest;
    if (System.nanoTime() - written > PAUSE_NANOS) {
      write();
    }
  }

  /** Writes down how far the job has come. */
  void write() {
    store.progress(number, counts);
    written = System.nanoTime();
  }
}
