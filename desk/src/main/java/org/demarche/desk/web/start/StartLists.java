package org.demarche.desk.web.start;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.demarche.desk.export.RecordLine;
import org.demarche.desk.job.Job;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Incident;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.watch.ArrivalStore;
import org.demarche.desk.watch.CaseMove;
import org.demarche.desk.web.start.StartView.Bar;
import org.demarche.desk.web.start.StartView.Happening;
import org.demarche.desk.web.start.StartView.Quad;
import org.jspecify.annotations.Nullable;

/** Makes ready what the first page lists. */
final class StartLists {

  private static final int INCIDENTS = 4;
  private static final int ARTICLES = 400;
  private static final int BARS = 120;
  private static final int FEW = 12;
  private static final List<String> QUADS =
      List.of("Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict");

  private final ArrivalStore arrivals;
  private final IncidentStore incidents;

  StartLists(Archive archive) {
    this.arrivals = new ArrivalStore(archive);
    this.incidents = new IncidentStore(archive);
  }

  /** How long ago something was, in words. */
  static String ago(Instant then, Instant now) {
    Duration past = Duration.between(then, now);
    String moment = then.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    if (past.toHours() < 1) {
      return "a moment ago";
    } else if (past.toHours() < 36) {
      return past.toHours() + (past.toHours() == 1 ? " hour ago" : " hours ago");
    }
    return past.toDays() + " days ago, " + moment.replace(":00Z", " UTC");
  }

  static StartView.Move move(CaseMove move) {
    return new StartView.Move(
        move.name(),
        "/cases/" + move.id(),
        move.was() == null ? "" : JsonFields.word(move.was()),
        JsonFields.word(move.status()),
        move.contradictions());
  }

  static StartView.Running running(Job job) {
    Job.Counts counts = job.counts();
    String added = String.format(Locale.ROOT, "%,d so far", counts.added());
    String far =
        counts.total() > 0 ? Math.min(100, 100 * counts.done() / counts.total()) + " %" : added;
    return new StartView.Running(
        job.order().kind().label(),
        "/jobs/" + job.number(),
        counts.equals(Job.Counts.NONE) ? "" : far);
  }

  List<Quad> quads() {
    List<ArrivalStore.Reported> latest = arrivals.latestIncidents(ARTICLES);
    List<Quad> quads = new ArrayList<>();
    for (int quad = 1; quad <= QUADS.size(); quad++) {
      int number = quad;
      List<Happening> happenings =
          latest.stream()
              .filter(reported -> reported.type().quad() == number)
              .limit(INCIDENTS)
              .flatMap(reported -> incidents.find(reported.incident()).stream())
              .map(StartLists::happening)
              .toList();
      quads.add(new Quad(quad, QUADS.get(quad - 1), happenings));
    }
    return quads;
  }

  private static Happening happening(Incident incident) {
    LocalDate first = incident.first();
    LocalDate last = incident.last();
    String until = last == null || last.equals(first) ? "" : " to " + last;
    return new Happening(
        "/incidents/" + incident.id(),
        first == null ? "undated" : first + until,
        RecordLine.of(incident.event()),
        incident.reports().size(),
        incident.reports().stream().anyMatch(report -> report.verdict().isReviewed()));
  }

  /** By day; by month where there are articles of few days only. */
  StartView.@Nullable Days days() {
    LocalDate last = arrivals.lastDay().orElse(null);
    if (last == null) {
      return null;
    }
    NavigableMap<LocalDate, Long> days = arrivals.publishedFrom(last.minusDays(BARS - 1L));
    if (days.size() >= FEW) {
      return drawn("day", days, day -> (int) ChronoUnit.DAYS.between(last, day) + BARS - 1);
    }
    YearMonth lastMonth = YearMonth.from(last);
    NavigableMap<LocalDate, Long> months = new TreeMap<>();
    arrivals
        .publishedFrom(lastMonth.minusMonths(BARS - 1L).atDay(1))
        .forEach((day, count) -> months.merge(day.withDayOfMonth(1), count, Long::sum));
    return drawn(
        "month",
        months,
        day -> (int) ChronoUnit.MONTHS.between(lastMonth, YearMonth.from(day)) + BARS - 1);
  }

  private static StartView.Days drawn(
      String unit, NavigableMap<LocalDate, Long> counts, ToIntFunction<LocalDate> place) {
    int length = unit.equals("day") ? 10 : 7;
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    int first = place.applyAsInt(counts.firstKey());
    List<Bar> bars = new ArrayList<>();
    counts.forEach(
        (day, count) ->
            bars.add(
                new Bar(
                    place.applyAsInt(day) - first,
                    (int) Math.max(2, 100 * count / most),
                    day.toString().substring(0, length)
                        + ": "
                        + String.format(Locale.ROOT, "%,d", count))));
    return new StartView.Days(
        unit,
        counts.firstKey().toString().substring(0, length),
        counts.lastKey().toString().substring(0, length),
        most,
        Math.max(FEW, BARS - first),
        bars);
  }
}
