package org.demarche.desk.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work in the background.
 *
 * @param wanted the state that somebody wants of it while it runs, or null
 * @param counts of its last run
 * @param remark what it says of itself, a result or a fault; null while there is nothing to say
 */
public record Job(
    long number,
    Order order,
    State state,
    @Nullable State wanted,
    Times times,
    Counts counts,
    @Nullable String remark) {

  /** What is done. */
  public enum Kind {
    /** Articles of files are taken in. */
    INGEST("Articles from files"),
    /** Articles of the web are taken in: feeds and pages. */
    FETCH("Articles from the web"),
    /** The small set of invented articles is taken in. */
    DEMONSTRATION("Demonstration set"),
    /** What another lexicon or coder has coded is coded anew. */
    RECODE("Coding anew"),
    /** Sentences are made comparable by meaning. */
    EMBED("Sentences embedded"),
    /** Files of a register of arms transfers are taken in. */
    REGISTER("Register"),
    /** What another archive held is taken in. */
    RECORDS("Export of an archive");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As people call it. */
    public String label() {
      return label;
    }
  }

  /** How far it has come. */
  public enum State {
    WAITING,
    RUNNING,
    PAUSED,
    DONE,
    FAILED,
    CANCELLED;

    private static final Set<State> FINAL = Set.of(DONE, FAILED, CANCELLED);

    /** Whether it ends here. */
    public boolean isFinal() {
      return FINAL.contains(this);
    }
  }

  /**
   * What is asked for.
   *
   * @param sources files, as paths under the archive's folder, and addresses
   * @param every after how long it is done again; null for once
   * @param by who asks
   */
  public record Order(Kind kind, List<String> sources, @Nullable Duration every, String by) {

    /** Copies the sources. */
    public Order {
      sources = List.copyOf(sources);
    }

    /** Work without sources. */
    public static Order of(Kind kind, String by) {
      return new Order(kind, List.of(), null, by);
    }
  }

  /**
   * When it was asked for, may begin, began last and ended.
   *
   * @param begun null before its first run
   * @param ended null while it has not ended
   */
  public record Times(
      Instant ordered, Instant due, @Nullable Instant begun, @Nullable Instant ended) {}

  /**
   * What a run has done.
   *
   * @param added articles stored, coded anew or embedded; deals of a register
   * @param known articles that were there before
   * @param quarantined things refused, and articles stored but not coded
   * @param records stored
   * @param done in the unit of {@code total}
   * @param total 0 where it is not known
   */
  public record Counts(
      long added, long known, long quarantined, long records, long done, long total) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Articles and refusals together. */
    public long read() {
      return added + known + quarantined;
    }
  }
}
