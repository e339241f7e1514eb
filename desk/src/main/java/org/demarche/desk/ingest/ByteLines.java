package org.demarche.desk.ingest;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes, so that a fault can be given its byte offset. */
final class ByteLines implements Closeable {

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private long offset;
  private long lineOffset;
  private int number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** The bytes of the next line without its end, or null when there is none. */
  byte @Nullable [] read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    lineOffset = offset;
    boolean any = false;
    while (next < filled || fill()) {
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, next, end - next);
      offset += end - next;
      next = end;
      if (end < filled) {
        next++;
        offset++;
        break;
      }
    }
    number += any ? 1 : 0;
    return any ? line.toByteArray() : null;
  }

  /** Number of the line read last, counted from 1. */
  int number() {
    return number;
  }

  /** Where the line read last begins, in bytes. */
  long offset() {
    return lineOffset;
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
