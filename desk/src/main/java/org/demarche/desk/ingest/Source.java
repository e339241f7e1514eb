package org.demarche.desk.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file, or standard input, that holds one article or many.
 *
 * @param name as messages call it
 * @param path null for standard input
 */
record Source(String name, @Nullable Path path) {

  /** The largest text that is read at once, in bytes. */
  static final int LARGEST = 1 << 26;

  private static final int SNIFF = 4096;

  /** How articles stand in a source. */
  enum Format {
    TEXT,
    JSON_LINES
  }

  /** The file name, without its folder. */
  String fileName() {
    return path == null || path.getFileName() == null ? name : path.getFileName().toString();
  }

  /** The file name without {@code .gz} and without the ending before it. */
  String stem() {
    return withoutGz(fileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  /** Whether a folder is read for files named like this. */
  static boolean isArticleFile(String fileName) {
    String plain = withoutGz(fileName);
    return !plain.startsWith(".") && (plain.endsWith(".txt") || plain.endsWith(".jsonl"));
  }

  /** The format that the name gives, or the first character of the content. */
  Format format(BufferedInputStream content) throws IOException {
    String plain = withoutGz(fileName());
    if (path != null && plain.endsWith(".txt")) {
      return Format.TEXT;
    }
    if (path != null && plain.endsWith(".jsonl")) {
      return Format.JSON_LINES;
    }
    return firstCharacter(content) == '{' ? Format.JSON_LINES : Format.TEXT;
  }

  /** Opens it, unpacked. */
  BufferedInputStream open(InputStream standardInput) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(openFile(standardInput), 1 << 16);
    byte[] head = peek(raw, 2);
    boolean packed = head.length == 2 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
    return packed ? new BufferedInputStream(new Unpacked(raw), 1 << 16) : raw;
  }

  /** Never says how much is at hand, so that all that comes before a fault is given out. */
  private static final class Unpacked extends GZIPInputStream {

    Unpacked(InputStream packed) throws IOException {
      super(packed, 1 << 16);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** All its bytes. */
  byte[] readAll(InputStream content) throws IOException, InputException {
    byte[] bytes = content.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new InputException(
          name, "larger than 64 MB", "one text file holds one article; for many, use .jsonl");
    }
    return bytes;
  }

  /** The same content as UTF-8, for reading by lines. */
  InputStream utf8(BufferedInputStream content) throws IOException, InputException {
    Optional<Charset> mark = TextDecoder.byteOrderMark(peek(content, 3));
    if (mark.isEmpty() || mark.get().equals(StandardCharsets.UTF_8)) {
      return content;
    }
    String text = TextDecoder.file(readAll(content), name).text();
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private InputStream openFile(InputStream standardInput) throws IOException {
    return path == null ? standardInput : Files.newInputStream(path);
  }

  private static int firstCharacter(BufferedInputStream content) throws IOException {
    byte[] head = peek(content, SNIFF);
    Charset charset = TextDecoder.byteOrderMark(head).orElse(StandardCharsets.UTF_8);
    String text = charset.decode(ByteBuffer.wrap(head)).toString().replace("\uFEFF", "").strip();
    return text.isEmpty() ? -1 : text.charAt(0);
  }

  private static byte[] peek(BufferedInputStream in, int length) throws IOException {
    in.mark(length);
    byte[] head = in.readNBytes(length);
    in.reset();
    return head;
  }

  private static String withoutGz(String fileName) {
    return fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
  }
}
