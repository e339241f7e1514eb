package org.demarche.desk.chronicle;

import java.util.List;

/**
 * Who acts on whom, by the codes of PLOVER's country field.
 *
 * @param mutual whether both act together, as those who meet or agree do; {@code actor} is then
 *     only the first by the alphabet
 * @param quads how many events there are of each quad class, 1 to 4
 */
public record Dyad(String actor, String recipient, boolean mutual, List<Long> quads) {

  /** Copies the counts. */
  public Dyad {
    quads = List.copyOf(quads);
  }

  /** How many events there are. */
  public long total() {
    return quads.stream().mapToLong(Long::longValue).sum();
  }

  /** The quad class that most of them are of. */
  public int leadingQuad() {
    int leading = 1;
    for (int quad = 2; quad <= quads.size(); quad++) {
      if (quads.get(quad - 1) > quads.get(leading - 1)) {
        leading = quad;
      }
    }
    return leading;
  }
}
