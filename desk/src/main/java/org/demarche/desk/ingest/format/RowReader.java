package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a table, decoded line by line, so that an old encoding is found out where it begins
 * and a row cannot grow beyond the size of an article.
 */
final class RowReader extends Reader {

  /** What a parser may have read ahead of the row it gives. */
  private static final int AHEAD = 1 << 16;

  private final ByteLines lines;
  private String line = "";
  private int next;
  private long inRow;
  private @Nullable Remark note;
  private boolean noted;

  RowReader(InputStream content) {
    this.lines = new ByteLines(content);
  }

  /** Thrown in the middle of a row that does not end. */
  static final class TooLong extends IOException {

    @Serial private static final long serialVersionUID = 1;
  }

  /** Begins to count anew. */
  void rowBegins() {
    inRow = 0;
  }

  /** What is to be said of the encoding, once. */
  Optional<Remark> takeNote() {
    Optional<Remark> taken = Optional.ofNullable(note);
    note = null;
    return taken;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (next == line.length() && !fill()) {
      return -1;
    }
    int count = Math.min(length, line.length() - next);
    line.getChars(next, next + count, buffer, offset);
    next += count;
    inRow += count;
    if (inRow > Limits.ARTICLE + AHEAD) {
      throw new TooLong();
    }
    return count;
  }

  private boolean fill() throws IOException {
    try {
      byte[] bytes = lines.read();
      next = 0;
      line = bytes == null ? "" : decode(bytes) + "\n";
      return bytes != null;
    } catch (Malformed e) {
      throw new TooLong();
    }
  }

  private String decode(byte[] bytes) {
    String text;
    try {
      TextDecoder.Decoded decoded = TextDecoder.part(bytes, lines.offset());
      decoded.note().ifPresent(this::note);
      text = decoded.text();
    } catch (Malformed e) {
      note(new Remark(e.getMessage() + "; read with a mark in its place", e.remark().remedy()));
      text = new String(bytes, StandardCharsets.UTF_8);
    }
    return lines.number() == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void note(Remark remark) {
    note = noted ? note : remark;
    noted = true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
