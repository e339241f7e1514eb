package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.desk.store.Report;
import org.demarche.model.Circumstances;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Orders the reports of one event, the fullest first: what a person has confirmed before the rest;
 * then by how much is said (mode, content, date, place, source, contexts); of equally full ones, by
 * how many families of articles give that mode, so that copies count once; then the earliest.
 */
final class Fullness {

  private Fullness() {}

  static List<Report<Event>> order(List<Report<Event>> reports) {
    Map<@Nullable String, Set<String>> tellers = new HashMap<>();
    for (Report<Event> report : reports) {
      tellers
          .computeIfAbsent(report.record().code().mode(), mode -> new HashSet<>())
          .add(report.citation().family());
    }
    Comparator<Report<Event>> order =
        Comparator.comparing((Report<Event> r) -> !r.verdict().isReviewed())
            .thenComparing(r -> -score(r.record()))
            .thenComparing(r -> -tellers.getOrDefault(r.record().code().mode(), Set.of()).size())
            .thenComparing(
                r -> r.citation().published(),
                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(r -> r.citation().article())
            .thenComparing(Report::key);
    return reports.stream().sorted(order).toList();
  }

  private static int score(Event event) {
    Circumstances circumstances = event.circumstances();
    long people =
        Stream.concat(event.actors().stream(), event.recipients().stream())
            .filter(party -> party.person() != null || party.office() != null)
            .count();
    return (event.code().mode() == null ? 0 : 4)
        + (event.content() == null ? 0 : 3)
        + (circumstances.date() == null ? 0 : 2)
        + (circumstances.place() == null ? 0 : 2)
        + (circumstances.attribution() == null ? 0 : 1)
        + event.code().contexts().size()
        + (int) people;
  }
}
