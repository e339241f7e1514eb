package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Makes incidents of reports: a function of the set of reports, whatever their order.
 *
 * <p>Reports of one type and the same parties are one incident when they may mean the same day. A
 * stated day is that day, and each day is an incident of its own, so that daily shelling does not
 * grow into one. A report without a date may mean its day of publication or the two days before it;
 * it goes to the latest incident of those days, else together with others without a date whose days
 * it shares. A report of a week or a month goes to the incident of that time if there is exactly
 * one; else it stands for itself, as does one of a longer time. What has not happened (planned,
 * possible) and bears no date is kept apart from what has. Places that exclude each other keep
 * reports apart ({@link Places}), and so do different things that they are about ({@link
 * Subjects}).
 */
public final class Incidents {

  private final TreeMap<LocalDate, List<Occurrence>> days = new TreeMap<>();
  private final Map<String, List<Occurrence>> loose = new TreeMap<>();

  private Incidents() {}

  /** The incidents of a group in the order of their days, undated ones last. */
  public static List<Incident> of(List<Report<Event>> group) {
    List<Occurrence> occurrences =
        group.stream().map(Occurrence::of).sorted(Occurrence.ORDER).toList();
    Incidents incidents = new Incidents();
    occurrences.stream().filter(Occurrence::isOneDay).forEach(incidents::addDated);
    Map<Occurrence, LocalDate> found = new java.util.LinkedHashMap<>();
    List<Occurrence> left = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      if (!occurrence.isOneDay()) {
        LocalDate day = incidents.day(occurrence);
        if (day == null) {
          left.add(occurrence);
        } else {
          found.put(occurrence, day);
        }
      }
    }
    found.forEach((occurrence, day) -> incidents.list(day).add(occurrence));
    incidents.addLoose(left);
    return incidents.all();
  }

  private void addDated(Occurrence occurrence) {
    list(Objects.requireNonNull(occurrence.first())).add(occurrence);
  }

  private List<Occurrence> list(LocalDate day) {
    return days.computeIfAbsent(day, d -> new ArrayList<>());
  }

  /** The day of the incident that a report without an exact day belongs to; null for none. */
  private @Nullable LocalDate day(Occurrence loose) {
    LocalDate first = loose.first();
    LocalDate last = loose.last();
    if (first == null || last == null || loose.isLong() || !loose.hasHappened()) {
      return null;
    }
    List<LocalDate> fitting =
        days.subMap(first, true, last, true).entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(o -> Places.mayBeOne(o, loose)))
            .map(Map.Entry::getKey)
            .toList();
    boolean clear = fitting.size() == 1 || !fitting.isEmpty() && !loose.isStated();
    return clear ? fitting.get(fitting.size() - 1) : null;
  }

  /** Those without a date by overlapping days, three days at most; the others by equal times. */
  private void addLoose(List<Occurrence> left) {
    Map<Boolean, LocalDate> begun = new TreeMap<>();
    for (Occurrence occurrence : left) {
      LocalDate last = occurrence.last();
      String key;
      if (last == null) {
        key = "~" + occurrence.report().citation().family();
      } else if (occurrence.isStated()) {
        key = occurrence.first() + "/" + last;
      } else {
        LocalDate start = begun.get(occurrence.hasHappened());
        if (start == null || start.isBefore(last.minusDays(Occurrence.DAYS_BEFORE))) {
          start = last;
          begun.put(occurrence.hasHappened(), last);
        }
        key = start + (occurrence.hasHappened() ? "" : " not yet");
      }
      loose.computeIfAbsent(key, k -> new ArrayList<>()).add(occurrence);
    }
  }

  private List<Incident> all() {
    List<Incident> all = new ArrayList<>();
    days.forEach((day, together) -> add(day.toString(), together, all));
    loose.forEach((time, together) -> add(time, together, all));
    Comparator<@Nullable LocalDate> dated = Comparator.nullsLast(Comparator.naturalOrder());
    all.sort(Comparator.comparing(Incident::first, dated).thenComparing(Incident::id));
    return List.copyOf(all);
  }

  private static void add(String time, List<Occurrence> together, List<Incident> all) {
    List<List<Occurrence>> subjects = Subjects.apart(together);
    for (List<Occurrence> subject : subjects) {
      String name = subjects.size() == 1 ? "" : " " + subject.get(0).report().key();
      Places.apart(time + name, subject, all);
    }
  }
}
