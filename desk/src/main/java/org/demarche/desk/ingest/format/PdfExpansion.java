package org.demarche.desk.ingest.format;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Tells beforehand whether the packed streams of a PDF unpack to more than can be held: the PDF
 * library keeps them in memory whole. Each stream is unpacked into nothing, and one that holds a
 * packed stream again is looked into once more.
 */
final class PdfExpansion {

  /** What all streams together may come to, in bytes. */
  static final long LARGEST = 192L << 20;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int DEEPEST = 3;

  private long unpacked;

  private PdfExpansion() {}

  /** Whether all packed streams together stay within bounds. */
  static boolean isBounded(byte[] pdf) {
    PdfExpansion expansion = new PdfExpansion();
    for (int at = 0; at < pdf.length - STREAM.length - 2; at++) {
      if (startsAt(pdf, at)) {
        int start = at + STREAM.length;
        while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
          start++;
        }
        expansion.add(pdf, start, pdf.length - start, DEEPEST);
      }
      if (expansion.unpacked > LARGEST) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsAt(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private void add(byte[] bytes, int start, int length, int depth) {
    if (depth == 0 || length < 2 || (bytes[start] & 0x0F) != 8) {
      return;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, length);
      byte[] buffer = new byte[1 << 16];
      int count = inflater.inflate(buffer);
      add(buffer, 0, count, depth - 1);
      while (count > 0 && unpacked <= LARGEST) {
        unpacked += count;
        count = inflater.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // Intentional: what is no packed stream unpacks to nothing.
    } finally {
      inflater.end();
    }
  }
}
