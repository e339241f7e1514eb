package org.demarche.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Sizes at which growth is measured: 1, 3, 10, 30 … times the least. */
final class Steps {

  private Steps() {}

  /** From the least to the most, which is always the last one. */
  static List<Integer> upTo(int least, int most) {
    List<Integer> steps = new ArrayList<>();
    for (long ten = least; ten < most; ten *= 10) {
      steps.add((int) ten);
      if (3 * ten < most) {
        steps.add((int) (3 * ten));
      }
    }
    steps.add(most);
    return steps;
  }
}
