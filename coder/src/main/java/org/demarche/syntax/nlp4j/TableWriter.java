package org.demarche.syntax.nlp4j;

import java.io.IOException;
import java.util.Arrays;

/** Lays hashed keys and their values out as an open-addressing table. */
final class TableWriter {

  private TableWriter() {}

  /** Number of slots for so many keys: a power of two, at most six tenths full. */
  static int slots(int keys) {
    int slots = 16;
    while (slots * 0.6 < keys) {
      slots *= 2;
    }
    return slots;
  }

  /** Writes two sections: the keys, 0 in free slots, and the values in the same order. */
  static void write(
      CacheFile.Writer out, GrowingArrays entries, Section keySection, Section valueSection)
      throws IOException {
    int[] slots = place(entries);
    for (int slot : slots) {
      out.putLong(slot < 0 ? 0 : entries.key(slot));
    }
    out.end(keySection);
    for (int slot : slots) {
      out.putInt(slot < 0 ? -1 : entries.value(slot));
    }
    out.end(valueSection);
  }

  /** The entry in each slot, -1 in free ones. */
  static int[] place(GrowingArrays entries) {
    int[] slots = new int[slots(entries.size())];
    Arrays.fill(slots, -1);
    int mask = slots.length - 1;
    for (int i = 0; i < entries.size(); i++) {
      int slot = (int) entries.key(i) & mask;
      while (slots[slot] >= 0) {
        if (entries.key(slots[slot]) == entries.key(i)) {
          throw new IllegalStateException("two texts with the hash " + entries.key(i));
        }
        slot = slot + 1 & mask;
      }
      slots[slot] = i;
    }
    return slots;
  }
}
