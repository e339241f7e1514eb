package org.demarche.desk.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Party;

/**
 * Keeps reports of one time apart that are about different things.
 *
 * <p>Reports whose contents are different acts are (asked to meet, asked to pay). Where only one
 * party is known, type and party say too little: a government asks for much in a day. Such reports
 * are one event only if their words share two, or half of the shorter quote's; copies of one
 * article always are.
 */
final class Subjects {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int ENOUGH = 3;
  private static final int SHORTEST = 4;

  /** Long enough to tell words apart, short enough for "sanction" to be "sanctions". */
  private static final int STEM = 6;

  private static final Set<String> EMPTY =
      Set.of(
          "that",
          "this",
          "with",
          "from",
          "have",
          "been",
          "were",
          "will",
          "would",
          "could",
          "said",
          "says",
          "their",
          "they",
          "which",
          "about",
          "after",
          "before",
          "into",
          "than",
          "also",
          "more",
          "other",
          "when",
          "while",
          "there",
          "these",
          "those",
          "week",
          "year",
          "today",
          "must",
          "should",
          "president",
          "government",
          "minister");

  private Subjects() {}

  /** Divides the reports; each list is about one thing, the first of it names it. */
  static List<List<Occurrence>> apart(List<Occurrence> together) {
    List<List<Occurrence>> parts = new ArrayList<>();
    for (List<Occurrence> part : byContent(together)) {
      if (isOneSided(part.get(0).report().record())) {
        parts.addAll(byWords(part));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Those without content go to the content of which most is told. */
  private static List<List<Occurrence>> byContent(List<Occurrence> together) {
    Map<String, List<Occurrence>> parts = new TreeMap<>();
    List<Occurrence> without = new ArrayList<>();
    for (Occurrence occurrence : together) {
      EventContent content = occurrence.report().record().content();
      if (content == null) {
        without.add(occurrence);
      } else {
        parts.computeIfAbsent(content.type().name(), c -> new ArrayList<>()).add(occurrence);
      }
    }
    if (!without.isEmpty()) {
      String most =
          parts.entrySet().stream()
              .max(
                  Comparator.comparingInt(
                          (Map.Entry<String, List<Occurrence>> e) -> e.getValue().size())
                      .thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey)
              .orElse("");
      parts.computeIfAbsent(most, c -> new ArrayList<>()).addAll(without);
    }
    return parts.values().stream().map(Subjects::sorted).toList();
  }

  private static List<Occurrence> sorted(List<Occurrence> part) {
    return part.stream().sorted(Occurrence.ORDER).toList();
  }

  private static boolean isOneSided(Event event) {
    return parties(event).distinct().count() < 2;
  }

  private static Stream<String> parties(Event event) {
    return Stream.concat(event.actors().stream(), event.recipients().stream()).map(Party::name);
  }

  private static Stream<String> names(Event event) {
    return Stream.concat(event.actors().stream(), event.recipients().stream())
        .flatMap(p -> Stream.of(p.name(), p.text(), String.valueOf(p.person())));
  }

  /** The report with the most to say draws those that share its words; then the next one. */
  private static List<List<Occurrence>> byWords(List<Occurrence> part) {
    Comparator<Topic> order = Comparator.comparingInt(topic -> -topic.words().size());
    List<Topic> left =
        new ArrayList<>(
            part.stream()
                .map(Topic::of)
                .sorted(order.thenComparing(Topic::occurrence, Occurrence.ORDER))
                .toList());
    List<List<Occurrence>> found = new ArrayList<>();
    while (!left.isEmpty()) {
      Topic first = left.get(0);
      List<Topic> one =
          left.stream().filter(topic -> topic.equals(first) || first.isOneWith(topic)).toList();
      left.removeAll(one);
      found.add(one.stream().map(Topic::occurrence).sorted(Occurrence.ORDER).toList());
    }
    return found;
  }

  /** The words of a report that say what it is about. */
  private record Topic(Occurrence occurrence, Set<String> words) {

    static Topic of(Occurrence occurrence) {
      Event event = occurrence.report().record();
      Set<String> known =
          names(event).flatMap(Subjects::stems).collect(Collectors.toCollection(HashSet::new));
      Set<String> words =
          stems(event.provenance().evidence().quote())
              .filter(word -> !known.contains(word))
              .collect(Collectors.toSet());
      return new Topic(occurrence, words);
    }

    boolean isOneWith(Topic other) {
      long shared = words.stream().filter(other.words::contains).count();
      int shorter = Math.min(words.size(), other.words.size());
      return shared >= ENOUGH
          || shared > 0 && shared * 2 >= shorter
          || family().equals(other.family()) && words.equals(other.words);
    }

    private String family() {
      return occurrence.report().citation().family();
    }
  }

  private static Stream<String> stems(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
        .map(word -> word.length() > STEM ? word.substring(0, STEM) : word);
  }
}
