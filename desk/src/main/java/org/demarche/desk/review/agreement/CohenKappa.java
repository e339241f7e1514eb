package org.demarche.desk.review.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far two people agree beyond what chance alone would give: kappa = (p_o - p_e) / (1 - p_e),
 * p_o the share of items on which they agree, p_e that expected of two people who say what they say
 * as often, but at random (Cohen, "A coefficient of agreement for nominal scales", Educational and
 * Psychological Measurement 20, 1960, 37–46).
 */
public final class CohenKappa {

  private final Map<String, Integer> first = new TreeMap<>();
  private final Map<String, Integer> second = new TreeMap<>();
  private int items;
  private int agreed;

  /** Two people's words on the same items, in the same order. */
  public static CohenKappa of(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException("two lists of different length");
    }
    CohenKappa kappa = new CohenKappa();
    List<String> said = new ArrayList<>(other);
    for (int i = 0; i < one.size(); i++) {
      kappa.add(one.get(i), said.get(i));
    }
    return kappa;
  }

  /** One more item, and what each said of it. */
  public void add(String one, String other) {
    first.merge(one, 1, Integer::sum);
    second.merge(other, 1, Integer::sum);
    items++;
    if (one.equals(other)) {
      agreed++;
    }
  }

  /** How many items both have looked at. */
  public int items() {
    return items;
  }

  /** On how many they agree. */
  public int agreed() {
    return agreed;
  }

  /** From -1 to 1; NaN without items, or where both always say one and the same. */
  public double value() {
    double expected = 0;
    for (Map.Entry<String, Integer> said : first.entrySet()) {
      expected += (double) said.getValue() * second.getOrDefault(said.getKey(), 0);
    }
    double byChance = expected / ((double) items * items);
    return ((double) agreed / items - byChance) / (1 - byChance);
  }
}
