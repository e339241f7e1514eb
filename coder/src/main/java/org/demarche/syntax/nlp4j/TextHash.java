package org.demarche.syntax.nlp4j;

/**
 * A 64-bit polynomial hash of text, so made that the hash of joined texts follows from the hashes
 * and lengths of the parts. Features can so be looked up without building their strings.
 */
final class TextHash {

  /** The multiplier; one less than it is twice an odd number, which keeps short texts apart. */
  private static final long BASE = 0x9E3779B97F4A7C17L;

  private TextHash() {}

  /** The hash of a text; 0 for the empty text. */
  static long of(String text) {
    return of(text, 0, text.length());
  }

  /** The hash of part of a text. */
  static long of(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * BASE + text.charAt(i) + 1;
    }
    return hash;
  }

  /** The factor by which a text of the given length shifts what stands before it. */
  static long shift(int length) {
    long shift = 1;
    for (int i = 0; i < length; i++) {
      shift *= BASE;
    }
    return shift;
  }

  /** The hash of "left_right". */
  static long join(long left, long right, long rightShift) {
    return (left * BASE + '_' + 1) * rightShift + right;
  }

  /** A table key for a text of one of several kinds; never 0. */
  static long key(long hash, int kind) {
    long mixed = (hash ^ (kind + 1) * 0xD6E8FEB86659FD93L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 32) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }
}
