package org.demarche.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Sentences a second over several rounds.
 *
 * @param median of all rounds
 * @param least of the slowest round
 * @param most of the fastest round
 */
record Speed(double median, double least, double most) {

  static Speed of(List<Double> rounds) {
    List<Double> sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Speed(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,.0f (%,.0f–%,.0f)", median, least, most);
  }
}
