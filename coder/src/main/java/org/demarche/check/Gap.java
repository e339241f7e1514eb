package org.demarche.check;

/**
 * A way of saying what one party does to another that no frame knows.
 *
 * @param trigger as a frame's list of verbs or nouns would name it: {@code withdraw + envoy}
 * @param part {@code verb} or {@code noun}
 * @param recipientAt the slot in which the second party stands: {@code object}, {@code from}
 */
public record Gap(String trigger, String part, String recipientAt) implements Comparable<Gap> {

  @Override
  public int compareTo(Gap other) {
    return toString().compareTo(other.toString());
  }
}
