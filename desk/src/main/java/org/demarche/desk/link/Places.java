package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.desk.store.Digest;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** Keeps reports of one time apart that state different places. */
final class Places {

  private Places() {}

  /** Whether the places do not exclude each other. */
  static boolean mayBeOne(Occurrence one, Occurrence other) {
    Place a = place(one);
    Place b = place(other);
    if (a == null || b == null || a.name().equals(b.name())) {
      return true;
    }
    boolean sameCountry =
        a.country() == null || b.country() == null || a.country().equals(b.country());
    return sameCountry && (isWide(a) || isWide(b));
  }

  /**
   * Makes an incident of each place that is stated; reports of the country alone, or of no place,
   * go to the one of which most is told.
   */
  static void apart(String time, List<Occurrence> together, List<Incident> into) {
    Map<String, List<Occurrence>> byPlace = new TreeMap<>();
    List<Occurrence> wide = new ArrayList<>();
    for (Occurrence occurrence : together) {
      Place place = place(occurrence);
      if (place == null || isWide(place)) {
        wide.add(occurrence);
      } else {
        byPlace.computeIfAbsent(place.name(), p -> new ArrayList<>()).add(occurrence);
      }
    }
    wide.sort(
        Comparator.comparing((Occurrence o) -> place(o) == null).thenComparing(Occurrence.ORDER));
    Map<Occurrence, String> homes = new java.util.LinkedHashMap<>();
    wide.forEach(occurrence -> homes.put(occurrence, home(occurrence, byPlace)));
    homes.forEach((o, home) -> byPlace.computeIfAbsent(home, p -> new ArrayList<>()).add(o));
    byPlace.forEach((place, reports) -> into.add(incident(time + " " + place, reports)));
  }

  /** The place of which most is told, copies counting once; its own for one that fits none. */
  private static String home(Occurrence occurrence, Map<String, List<Occurrence>> byPlace) {
    Place place = place(occurrence);
    Comparator<Map.Entry<String, List<Occurrence>>> more =
        Comparator.comparingLong(e -> families(e.getValue()));
    return byPlace.entrySet().stream()
        .filter(e -> e.getValue().stream().allMatch(o -> mayBeOne(o, occurrence)))
        .max(more.thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(place == null ? "" : place.name());
  }

  private static long families(List<Occurrence> occurrences) {
    return occurrences.stream().map(o -> o.report().citation().family()).distinct().count();
  }

  private static @Nullable Place place(Occurrence occurrence) {
    return occurrence.report().record().circumstances().place();
  }

  private static boolean isWide(Place place) {
    return place.kind() == Place.Kind.COUNTRY;
  }

  private static Incident incident(String anchor, List<Occurrence> together) {
    List<Report<Event>> reports =
        Fullness.order(together.stream().map(Occurrence::report).toList());
    LocalDate first = latestFirst(together);
    LocalDate last = earliestLast(together);
    if (first != null && last != null && last.isBefore(first)) {
      last = first;
    }
    return new Incident(id(reports.get(0).record(), first, anchor), first, last, reports);
  }

  private static @Nullable LocalDate latestFirst(List<Occurrence> together) {
    return together.stream()
        .map(Occurrence::first)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable LocalDate earliestLast(List<Occurrence> together) {
    return together.stream()
        .map(Occurrence::last)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String id(Event event, @Nullable LocalDate day, String anchor) {
    String type = event.code().type().name().toLowerCase(Locale.ROOT);
    String what = type + parties(event.actors()) + parties(event.recipients()) + anchor;
    return type + "-" + (day == null ? "undated" : day) + "-" + Digest.hex(what).substring(0, 10);
  }

  private static String parties(List<Party> parties) {
    Set<String> names = new HashSet<>();
    parties.forEach(party -> names.add(RecordKey.party(party)));
    return names.stream().sorted().collect(Collectors.joining(",", "|", "|"));
  }
}
