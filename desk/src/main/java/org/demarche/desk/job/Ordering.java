package org.demarche.desk.job;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.desk.job.Job.Kind;
import org.demarche.desk.job.Job.State;
import org.demarche.desk.store.AbsentException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RefusedException;
import org.jspecify.annotations.Nullable;

/** Takes orders for work in the background, or refuses them; each gives the number of a job. */
public final class Ordering {

  private static final int MOST_ADDRESSES = 100;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Map<String, Kind> OF_FILES =
      Map.of("articles", Kind.INGEST, "register", Kind.REGISTER, "records", Kind.RECORDS);
  private static final Map<String, Kind> WITHOUT =
      Map.of("recode", Kind.RECODE, "embed", Kind.EMBED);
  private static final Map<String, State> STEPS =
      Map.of("pause", State.PAUSED, "resume", State.WAITING, "cancel", State.CANCELLED);

  private final JobStore store;
  private final JobFiles files;
  private final Clock clock;

  /** For an archive. */
  public Ordering(Archive archive, Clock clock) {
    this.store = new JobStore(archive);
    this.files = new JobFiles(archive);
    this.clock = clock;
  }

  /**
   * A file as its sender gives it.
   *
   * @param name only its last part counts
   */
  public record Given(String name, Content content) {}

  /** What a file holds. */
  @FunctionalInterface
  public interface Content {

    /** To be read once and closed. */
    InputStream open() throws IOException;
  }

  /**
   * Work on what is in the archive.
   *
   * @param kind {@code recode} or {@code embed}
   * @throws RefusedException for any other
   */
  public long work(String kind, String by) {
    Kind known = WITHOUT.get(kind);
    if (known == null) {
      throw new RefusedException("kind: expected recode or embed");
    }
    return add(known, List.of(), null, by);
  }

  /**
   * Files to be taken in.
   *
   * @param kind {@code articles}, {@code register} or {@code records}
   * @throws RefusedException for any other, and when there is no file
   */
  public long files(String kind, List<Given> given, String by) throws IOException {
    Kind known = OF_FILES.get(kind);
    if (known == null || given.isEmpty()) {
      throw new RefusedException("choose one file or more");
    }
    String folder = files.folder();
    List<String> sources = new ArrayList<>();
    for (Given file : given) {
      try (InputStream content = file.content().open()) {
        sources.add(files.keep(folder, file.name(), content));
      }
    }
    return add(known, sources, null, by);
  }

  /**
   * Addresses of the web: feeds and pages.
   *
   * @param every after how long they are read again; null for once
   * @throws RefusedException for none or too many, for what is no address, and for too short or too
   *     long a time
   */
  public long fetch(List<String> addresses, @Nullable Duration every, String by) {
    if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
      throw new RefusedException("write one address a line, up to " + MOST_ADDRESSES);
    }
    for (String address : addresses) {
      if (!address.matches("https?://\\S+")) {
        throw new RefusedException(
            "\"" + address + "\" is no address that begins with http:// or https://");
      }
    }
    if (every != null && (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0)) {
      throw new RefusedException("every: from 5 minutes to 31 days");
    }
    return add(Kind.FETCH, addresses, every, by);
  }

  /** An article that is sent as it is. */
  public long text(PastedText text, String by) throws IOException {
    String file = files.keep(files.folder(), "text.jsonl", text.line());
    return add(Kind.INGEST, List.of(file), null, by);
  }

  /** The small set of invented articles. */
  public long demonstration(InputStream articles, String by) throws IOException {
    String file = files.keep(files.folder(), "demonstration.jsonl", articles);
    return add(Kind.DEMONSTRATION, List.of(file), null, by);
  }

  private long add(Kind kind, List<String> sources, @Nullable Duration every, String by) {
    return store.add(new Job.Order(kind, sources, every, by), clock.instant());
  }

  // ---- what is wanted of one

  /** What can be wanted of a job as it stands: {@code pause}, {@code resume}, {@code cancel}. */
  public static List<String> steps(Job job) {
    return switch (job.state()) {
      case WAITING, RUNNING -> List.of("pause", "cancel");
      case PAUSED, FAILED -> List.of("resume", "cancel");
      case CANCELLED, DONE -> List.of();
    };
  }

  /**
   * Pauses, resumes or cancels a job; files of a cancelled one are thrown away.
   *
   * @return false, and nothing is done, where that cannot be done with it as it stands
   * @throws AbsentException for what is no such step
   */
  public boolean step(Job job, String step) throws IOException {
    State wanted = STEPS.get(step);
    if (wanted == null) {
      throw new AbsentException("a job can be paused, resumed or cancelled");
    }
    if (!steps(job).contains(step)) {
      return false;
    }
    store.want(job.number(), wanted, clock.instant());
    if (wanted == State.CANCELLED && job.state() != State.RUNNING) {
      files.forget(job.order().sources());
    }
    return true;
  }
}
