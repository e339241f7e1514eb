package org.demarche.desk.review.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far any number of people agree on nominal values, items included of which some said nothing:
 * alpha = 1 - D_o / D_e, from the table of coincidences, in which each item with m values counts
 * each ordered pair of its values 1 / (m - 1) times (Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", University of Pennsylvania, 2011, section C and D).
 */
public final class KrippendorffAlpha {

  private final Map<String, Double> totals = new TreeMap<>();
  private double pairable;
  private double disagreement;

  /** Of these items; each holds the values that it was given, by anybody. */
  public static KrippendorffAlpha of(Collection<List<String>> items) {
    KrippendorffAlpha alpha = new KrippendorffAlpha();
    items.forEach(alpha::add);
    return alpha;
  }

  /** One more item; one with a single value can be compared with nothing and does not count. */
  public void add(List<String> values) {
    int size = values.size();
    if (size < 2) {
      return;
    }
    pairable += size;
    for (String value : values) {
      totals.merge(value, 1.0, Double::sum);
      long others = values.stream().filter(other -> !other.equals(value)).count();
      disagreement += (double) others / (size - 1);
    }
  }

  /** How many values could be compared. */
  public int pairable() {
    return (int) pairable;
  }

  /** At most 1; NaN when nothing can be compared or all values are one and the same. */
  public double value() {
    double alike = totals.values().stream().mapToDouble(n -> n * (n - 1)).sum();
    double expected = pairable * (pairable - 1) - alike;
    return 1 - (pairable - 1) * disagreement / expected;
  }
}
