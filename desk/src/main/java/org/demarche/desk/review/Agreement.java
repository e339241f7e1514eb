package org.demarche.desk.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.review.agreement.CohenKappa;
import org.demarche.desk.review.agreement.KrippendorffAlpha;

/**
 * How far reviewers agree on the records that several of them looked at: whether to accept, correct
 * or reject.
 *
 * @param pairs each two reviewers who looked at the same records
 * @param alpha of all together
 */
public record Agreement(List<Pair> pairs, KrippendorffAlpha alpha) {

  /** Copies the pairs. */
  public Agreement {
    pairs = List.copyOf(pairs);
  }

  /** Two reviewers. */
  public record Pair(String first, String second, CohenKappa kappa) {}

  /** Of these opinions, the last of each reviewer, by record. */
  public static Agreement of(Collection<List<Opinion>> records) {
    Map<List<String>, CohenKappa> pairs = new TreeMap<>(Agreement::compare);
    KrippendorffAlpha alpha = new KrippendorffAlpha();
    for (List<Opinion> opinions : records) {
      alpha.add(opinions.stream().map(opinion -> opinion.decision().name()).toList());
      for (Opinion one : opinions) {
        for (Opinion other : opinions) {
          if (one.reviewer().compareTo(other.reviewer()) < 0) {
            pairs
                .computeIfAbsent(List.of(one.reviewer(), other.reviewer()), key -> new CohenKappa())
                .add(one.decision().name(), other.decision().name());
          }
        }
      }
    }
    List<Pair> list = new ArrayList<>();
    pairs.forEach((names, kappa) -> list.add(new Pair(names.get(0), names.get(1), kappa)));
    return new Agreement(list, alpha);
  }

  private static int compare(List<String> one, List<String> other) {
    int first = one.get(0).compareTo(other.get(0));
    return first != 0 ? first : one.get(1).compareTo(other.get(1));
  }
}
