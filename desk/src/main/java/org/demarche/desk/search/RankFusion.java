package org.demarche.desk.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one order of several, by the ranks alone (reciprocal rank fusion; Cormack, Clarke and
 * Büttcher, SIGIR 2009): scores of words and of vectors cannot be compared, ranks can.
 */
final class RankFusion {

  /** The authors' constant: how little the very first ranks stand out. */
  private static final double DAMPING = 60;

  private RankFusion() {}

  /** The numbers of all orders with their worth, the best first; equals in the order of numbers. */
  static Map<Long, Double> fuse(List<List<Long>> orders) {
    Map<Long, Double> worth = new LinkedHashMap<>();
    for (List<Long> order : orders) {
      int rank = 1;
      for (Long number : order) {
        worth.merge(number, 1 / (DAMPING + rank++), Double::sum);
      }
    }
    return best(worth);
  }

  /** The same, those of most worth first. */
  static Map<Long, Double> best(Map<Long, Double> worth) {
    Map<Long, Double> ordered = new LinkedHashMap<>();
    worth.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
