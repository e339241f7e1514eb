package org.demarche.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a gold set is expected to score.
 *
 * @param set its name
 * @param file its path, relative to the folder of the gold sets
 * @param sha256 of the file that gave the figures; a pin holds for no other file
 * @param kind what it holds, and so what is run on it
 * @param scorer the script that compares, relative to the folder of the scorers; null: none
 * @param expected figures by the name under which {@link Figures} finds them
 */
record Pin(
    String set,
    String file,
    String sha256,
    Kind kind,
    @Nullable String scorer,
    Map<String, Double> expected) {

  /** By how much a figure may fall: a little noise in the last digit, and no more. */
  static final double TOLERANCE = 0.005;

  private static final double ROUNDING = 1e-9;

  /** What a gold set holds. */
  enum Kind {
    /** A table of sentences with two parties, for the classifier. */
    PAIRS,
    /** The same, for its frames alone. */
    PAIRS_BY_FRAMES,
    /** The same, for its model alone. */
    PAIRS_BY_MODEL,
    /** Articles or single sentences as JSON Lines, for the coder. */
    ARTICLES
  }

  Pin {
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /** The figures that fell by more than the tolerance or are missing, each with what happened. */
  Map<String, String> broken(Map<String, Double> measured) {
    Map<String, String> broken = new TreeMap<>();
    expected.forEach(
        (name, value) -> {
          Double now = measured.get(name);
          if (now == null) {
            broken.put(name, "the scorer did not print it");
          } else if (now < value - TOLERANCE - ROUNDING) {
            broken.put(name, "fell from " + value + " to " + now);
          }
        });
    return broken;
  }

  /** The figures that rose by more than the tolerance, so that the pin can be raised. */
  Map<String, Double> risen(Map<String, Double> measured) {
    Map<String, Double> risen = new TreeMap<>();
    expected.forEach(
        (name, value) -> {
          Double now = measured.get(name);
          if (now != null && now > value + TOLERANCE + ROUNDING) {
            risen.put(name, now);
          }
        });
    return risen;
  }
}
