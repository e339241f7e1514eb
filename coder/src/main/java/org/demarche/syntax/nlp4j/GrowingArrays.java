package org.demarche.syntax.nlp4j;

import java.util.Arrays;

/** Keys and values of a table under construction, in the order they came. */
final class GrowingArrays {

  private long[] keys;
  private int[] values;
  private int size;

  GrowingArrays(int expected) {
    keys = new long[Math.max(16, expected)];
    values = new int[Math.max(16, expected)];
  }

  void add(long key, int value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + size / 2);
      values = Arrays.copyOf(values, size + size / 2);
    }
    keys[size] = key;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  int value(int index) {
    return values[index];
  }
}
