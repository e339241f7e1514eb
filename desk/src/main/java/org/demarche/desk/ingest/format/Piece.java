package org.demarche.desk.ingest.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stretch of input: a file, a member of a packed file, a record of a web archive, an answer from
 * the web.
 *
 * @param name file name or path, for telling the format and for naming articles that have no id
 * @param hints what is known of it from elsewhere
 * @param expansion bounds what is unpacked from the source to which the piece belongs
 */
public record Piece(String name, BufferedInputStream content, Hints hints, Expansion expansion) {

  private static final int BUFFER = 1 << 16;

  /** A source: what the user named, or what was fetched. */
  public static Piece source(String name, InputStream content, Hints hints) {
    Expansion expansion = new Expansion();
    return new Piece(name, new Buffer(expansion.source(content)), hints, expansion);
  }

  /** Something unpacked from this; closing it leaves this open. */
  Piece inner(String innerName, InputStream unpacked, Hints innerHints) {
    InputStream bounded = expansion.unpacked(new LeftOpen(unpacked));
    return new Piece(innerName, new Buffer(bounded), innerHints, expansion);
  }

  /** The name without {@code .gz} and without the ending before it. */
  String stem() {
    return FileNames.stem(name);
  }

  /** The first bytes, which stay to be read. */
  byte[] peek(int length) throws IOException {
    content.mark(length);
    byte[] head = content.readNBytes(length);
    content.reset();
    return head;
  }

  /** All its bytes. */
  byte[] readAll(int limit) throws IOException, Malformed {
    byte[] bytes = content.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new Malformed(
          "larger than " + Limits.megabytes(limit),
          "one such file holds one article; for many, use .jsonl");
    }
    return bytes;
  }

  /** The same content as UTF-8, for reading by lines. */
  public InputStream utf8() throws IOException, Malformed {
    Optional<Charset> mark = TextDecoder.byteOrderMark(peek(3));
    if (mark.isEmpty() || mark.get().equals(StandardCharsets.UTF_8)) {
      return content;
    }
    String text = TextDecoder.file(readAll(4 * Limits.ARTICLE)).text();
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Says that there is something at hand until there is not, which GZIPInputStream relies on. */
  private static final class Buffer extends BufferedInputStream {

    Buffer(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }

  private static final class LeftOpen extends FilterInputStream {

    LeftOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // Intentional: the whole is closed by who opened it.
    }
  }
}
