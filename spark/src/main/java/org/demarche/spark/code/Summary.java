package org.demarche.spark.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run holds.
 *
 * @param shards how many
 * @param before how many of them were there already
 * @param articles coded
 * @param records by kind, problems aside
 */
public record Summary(
    int shards, int before, long articles, Map<String, Long> records, long notes, long failures) {

  /** Copies the map. */
  public Summary {
    records = new TreeMap<>(records);
  }

  /** Nothing. */
  public static final Summary NOTHING = new Summary(0, 0, 0, Map.of(), 0, 0);

  static Summary of(List<Manifest> manifests, int before) {
    Summary sum = new Summary(0, before, 0, Map.of(), 0, 0);
    for (Manifest one : manifests) {
      sum = sum.plus(new Summary(1, 0, one.articles(), one.records(), one.notes(), one.failures()));
    }
    return sum;
  }

  /** Both together. */
  public Summary plus(Summary other) {
    Map<String, Long> all = new TreeMap<>(records);
    other.records.forEach((kind, many) -> all.merge(kind, many, Long::sum));
    return new Summary(
        shards + other.shards,
        before + other.before,
        articles + other.articles,
        all,
        notes + other.notes,
        failures + other.failures);
  }

  /** For people, on one line. */
  @Override
  public String toString() {
    long many = records.values().stream().mapToLong(Long::longValue).sum();
    String kinds =
        records.entrySet().stream()
            .map(kind -> kind.getKey() + " " + kind.getValue())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d articles, %d records%s, %d failures, %d notes; %d shards, %d of them there before",
        articles,
        many,
        kinds.isEmpty() ? "" : " (" + kinds + ")",
        failures,
        notes,
        shards,
        before);
  }
}
