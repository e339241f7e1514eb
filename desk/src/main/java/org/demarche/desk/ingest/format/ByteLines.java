package org.demarche.desk.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes, so that a fault can be given its byte offset. A line that is longer than an
 * article may be is passed over, up to a gigabyte.
 */
public final class ByteLines implements Closeable {

  private static final long LONGEST = 1L << 30;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private long offset;
  private long lineOffset;
  private int number;

  public ByteLines(InputStream in) {
    this.in = in;
  }

  /**
   * The bytes of the next line without its end, or null when there is none.
   *
   * @throws Malformed for a line that is too long; the one after it can be read
   */
  public byte @Nullable [] read() throws IOException, Malformed {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    lineOffset = offset;
    boolean any = next < filled || fill();
    number += any ? 1 : 0;
    boolean ended = !any;
    while (!ended && (next < filled || fill())) {
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(line, end);
      ended = end < filled;
    }
    if (offset - lineOffset > Limits.ARTICLE) {
      throw new Malformed(
          "a line longer than " + Limits.megabytes(Limits.ARTICLE),
          "put each article on a line of its own");
    }
    return any ? line.toByteArray() : null;
  }

  /** Takes what stands before {@code end}, and the end of line there. */
  private void keep(ByteArrayOutputStream line, int end) throws IOException {
    if (line.size() <= Limits.ARTICLE) {
      line.write(buffer, next, end - next);
    }
    int taken = Math.min(end + 1, filled) - next;
    offset += taken;
    next += taken;
    if (offset - lineOffset > LONGEST) {
      throw new IOException("a line that does not end");
    }
  }

  /** Number of the line read last, counted from 1. */
  public int number() {
    return number;
  }

  /** Where the line read last begins, in bytes. */
  public long offset() {
    return lineOffset;
  }

  /** Bytes of all lines read, with their ends: where the next one begins. */
  public long taken() {
    return offset;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
