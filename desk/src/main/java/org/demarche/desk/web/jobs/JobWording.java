package org.demarche.desk.web.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.Job.Counts;
import org.demarche.desk.job.Job.Kind;
import org.demarche.desk.job.Job.State;
import org.demarche.desk.job.JobFiles;
import org.demarche.desk.web.jobs.JobViews.Figure;
import org.demarche.desk.web.jobs.JobViews.Line;

/** Puts jobs into words. */
final class JobWording {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int NAMED = 3;

  private JobWording() {}

  static Line line(Job job) {
    return new Line(
        job.number(),
        job.order().kind().label(),
        about(job.order()),
        state(job),
        counts(job),
        when(job));
  }

  /** What it is about: its first sources. */
  private static String about(Job.Order order) {
    List<String> names = order.sources().stream().map(JobFiles::shown).toList();
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
    Duration every = order.every();
    return first + more + (every == null ? "" : ", every " + length(every));
  }

  /** When it was asked for; of what is done again and again, when next. */
  private static String when(Job job) {
    boolean again = job.order().every() != null && job.state() == State.WAITING;
    return again ? "next " + moment(job.times().due()) : moment(job.times().ordered());
  }

  /** In small letters; a job that is to stop, and does so at the next article, as such. */
  private static String state(Job job) {
    State wanted = job.wanted();
    if (job.state() == State.RUNNING && wanted != null) {
      return wanted == State.PAUSED ? "pausing" : "stopping";
    }
    return job.state().name().toLowerCase(Locale.ROOT);
  }

  private static String counts(Job job) {
    Counts counts = job.counts();
    List<String> parts = new ArrayList<>();
    figures(job).stream()
        .filter(figure -> !figure.value().equals("0"))
        .forEach(figure -> parts.add(figure.value() + " " + figure.name()));
    if (parts.isEmpty() && counts.total() > 0 && job.state() == State.RUNNING) {
      parts.add(counts.done() * 100 / counts.total() + " %");
    }
    return String.join(" · ", parts);
  }

  /** Its counts, with where what they count is listed. */
  static List<Figure> figures(Job job) {
    Counts counts = job.counts();
    return switch (job.order().kind()) {
      case INGEST, FETCH, DEMONSTRATION ->
          List.of(
              figure("read", counts.read()),
              figure("added", counts.added()),
              figure("records", counts.records()),
              figure("known before", counts.known()),
              new Figure("in quarantine", number(counts.quarantined()), "/jobs/quarantine"));
      case RECODE -> List.of(figure("coded anew", counts.added()));
      case EMBED -> List.of(figure("sentences embedded", counts.added()));
      case REGISTER -> List.of(figure("deals came", counts.added()));
      case RECORDS ->
          List.of(figure("articles added", counts.added()), figure("known before", counts.known()));
    };
  }

  private static Figure figure(String name, long value) {
    return new Figure(name, number(value), "");
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** How fast it goes, and how long it will take, as far as that can be told. */
  static String pace(Job job, Instant now) {
    Instant begun = job.times().begun();
    Counts counts = job.counts();
    if (begun == null) {
      return "";
    }
    Instant end = job.times().ended();
    Duration elapsed = Duration.between(begun, end == null ? now : end);
    long millis = Math.max(1, elapsed.toMillis());
    List<String> parts = new ArrayList<>();
    if (end != null) {
      parts.add("took " + length(elapsed));
    }
    long articles = job.order().kind() == Kind.RECODE ? counts.added() : counts.read();
    if (articles > 0 && millis > 500) {
      parts.add(String.format(Locale.ROOT, "%.1f articles a second", articles * 1000.0 / millis));
    }
    if (job.state() == State.RUNNING && counts.done() > 0 && counts.total() > counts.done()) {
      long left = millis * (counts.total() - counts.done()) / counts.done();
      parts.add("about " + length(Duration.ofMillis(left)) + " left");
    }
    return String.join(" · ", parts);
  }

  /** Seconds, minutes or hours, the unit that says enough. */
  static String length(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    if (seconds < 100) {
      return seconds + " s";
    }
    return seconds < 6000 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
  }

  /** Negative where nobody knows. */
  static int percent(Job job) {
    Counts counts = job.counts();
    if (job.state() == State.DONE) {
      return 100;
    }
    return counts.total() == 0 ? -1 : (int) Math.min(100, counts.done() * 100 / counts.total());
  }

  static String moment(Instant moment) {
    return MINUTE.format(moment);
  }
}
