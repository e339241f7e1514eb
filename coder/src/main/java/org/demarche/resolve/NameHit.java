package org.demarche.resolve;

import java.util.List;

/**
 * A name of the lexicon that stands in a sentence.
 *
 * @param first index of its first word
 * @param last index of its last word
 * @param readings what it may mean, best first
 */
record NameHit(int first, int last, List<Reading> readings) {

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  Reading reading() {
    return readings.get(0);
  }
}
