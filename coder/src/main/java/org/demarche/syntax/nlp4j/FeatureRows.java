package org.demarche.syntax.nlp4j;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The features of a model and their weights. Each feature has a row: a sparse one lists the labels
 * that have a weight, a dense one holds the weights of all labels. The table of features holds in
 * one long the high bits of a feature's key and its row, so that most look-ups touch one cache
 * line.
 */
final class FeatureRows {

  /** Marks the number of a dense row. */
  static final int DENSE = 1 << 24;

  /** Bits of an entry that hold the row; those above are the key's. */
  private static final int ROW_BITS = 25;

  private static final int ROW_MASK = (1 << ROW_BITS) - 1;
  private static final int ROW_NUMBER = DENSE - 1;

  private final long[] table;
  private final int[] sparse;
  private final float[] dense;
  private final int labelCount;

  /** Loads the rows from three sections, {@code first} the first of them. */
  FeatureRows(CacheFile file, Section first, int labelCount) {
    this.labelCount = labelCount;
    ByteBuffer entries = file.section(first);
    table = new long[entries.remaining() / Long.BYTES];
    entries.asLongBuffer().get(table);
    ByteBuffer sparseRows = file.section(first.plus(1));
    sparse = new int[sparseRows.remaining() / Integer.BYTES];
    sparseRows.asIntBuffer().get(sparse);
    dense = ScoringModel.floats(file.section(first.plus(2)));
  }

  /** Number of ints in a sparse row of so many weights. */
  static int sparseSize(int count) {
    return 1 + (count + 3) / 4 + count;
  }

  /** Enters a feature into a table that is large enough. */
  static void put(long[] table, long key, int row) {
    if (row >>> ROW_BITS != 0 || row == 0) {
      throw new IllegalArgumentException("no row " + row);
    }
    int mask = table.length - 1;
    int slot = (int) key & mask;
    while (table[slot] != 0) {
      if ((table[slot] ^ key) >>> ROW_BITS == 0) {
        throw new IllegalStateException("two features with the key " + key);
      }
      slot = slot + 1 & mask;
    }
    table[slot] = key & ~(long) ROW_MASK | row;
  }

  Sum newSum() {
    return new Sum();
  }

  /** Collects features and sums their weights, in the order they came. Not thread-safe. */
  final class Sum {
    private long[] keys = new long[192];
    private long[] entries = new long[192];
    private int[] sizes = new int[192];
    private int count;
    private final float[] scores = new float[labelCount];

    void clear() {
      count = 0;
    }

    void add(long key) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count * 2);
        entries = Arrays.copyOf(entries, count * 2);
        sizes = Arrays.copyOf(sizes, count * 2);
      }
      keys[count++] = key;
    }

    /** The sums for all labels; overwritten by the next call. */
    float[] scores() {
      Arrays.fill(scores, 0);
      int found = findRows();
      for (int i = 0; i < found; i++) {
        int row = (int) entries[i];
        if ((row & DENSE) != 0) {
          addDense(dense, (row & ROW_NUMBER) * labelCount, scores);
        } else {
          addSparse(row, sizes[i]);
        }
      }
      return scores;
    }

    /**
     * Reads all table entries before any is looked at, and the size of each row before any is
     * summed, so that the memory works in parallel.
     */
    private int findRows() {
      int mask = table.length - 1;
      for (int i = 0; i < count; i++) {
        entries[i] = table[(int) keys[i] & mask];
      }
      int found = 0;
      for (int i = 0; i < count; i++) {
        long entry = entries[i];
        int slot = (int) keys[i] & mask;
        while (entry != 0 && (entry ^ keys[i]) >>> ROW_BITS != 0) {
          slot = slot + 1 & mask;
          entry = table[slot];
        }
        if (entry != 0) {
          entries[found++] = entry & ROW_MASK;
        }
      }
      for (int i = 0; i < found; i++) {
        int row = (int) entries[i];
        sizes[i] = (row & DENSE) != 0 ? labelCount : sparse[row];
      }
      return found;
    }

    /** Four labels stand in one int; none stands twice in a row. */
    private void addSparse(int row, int size) {
      int labels = row + 1;
      int weight = labels + (size + 3) / 4;
      int end = weight + size;
      for (; weight + 3 < end; weight += 4) {
        int four = sparse[labels++];
        scores[four & 0xFF] += Float.intBitsToFloat(sparse[weight]);
        scores[four >>> 8 & 0xFF] += Float.intBitsToFloat(sparse[weight + 1]);
        scores[four >>> 16 & 0xFF] += Float.intBitsToFloat(sparse[weight + 2]);
        scores[four >>> 24] += Float.intBitsToFloat(sparse[weight + 3]);
      }
      for (int shift = 0; weight < end; weight++, shift += 8) {
        scores[sparse[labels] >>> shift & 0xFF] += Float.intBitsToFloat(sparse[weight]);
      }
    }

    /** Written so that the compiler turns the loop into vector instructions. */
    private static void addDense(float[] dense, int start, float[] scores) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += dense[start + i];
      }
    }
  }
}
