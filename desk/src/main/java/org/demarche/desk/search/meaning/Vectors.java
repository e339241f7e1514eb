package org.demarche.desk.search.meaning;

/** Vectors of length 1 in 8 bits a number, as they are kept. */
final class Vectors {

  /** No number of a sentence's vector is beyond a half; the greatest are about a third. */
  private static final float SCALE = 2 * 127f;

  private Vectors() {}

  /** The vector in 8 bits; the angles between vectors change by less than a hundredth. */
  static byte[] quantised(float[] vector) {
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(vector[i] * SCALE)));
    }
    return bytes;
  }
}
