package org.demarche.desk.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns bytes into text without losing or inventing a character. Text is UTF-8, or UTF-16 with a
 * byte order mark. Bytes that hold no valid UTF-8 sequence at all besides ASCII are taken for
 * Windows-1252, with a note; UTF-8 with faults in it is refused, with the place of the first.
 */
public final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 8192;

  private TextDecoder() {}

  /**
   * Text and how it was come by.
   *
   * @param legacyByte offset of the first byte that made it Windows-1252; -1 for Unicode
   */
  public record Decoded(String text, long legacyByte) {

    /** What is to be said of an old encoding. */
    public Optional<Remark> note() {
      if (legacyByte < 0) {
        return Optional.empty();
      }
      return Optional.of(
          new Remark(
              "not UTF-8 (byte offset " + legacyByte + "); read as Windows-1252",
              "to be sure of every character, convert it: iconv -f WINDOWS-1252 -t UTF-8"));
    }
  }

  /** The charset that a byte order mark at the start names. */
  static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Decodes a whole file; a byte order mark is no part of its text. */
  static Decoded file(byte[] bytes) throws Malformed {
    Optional<Charset> mark = byteOrderMark(bytes);
    if (mark.isEmpty()) {
      refuseBinary(bytes);
      return part(bytes, 0);
    }
    int skip = mark.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
    byte[] rest = Arrays.copyOfRange(bytes, skip, bytes.length);
    return mark.get().equals(StandardCharsets.UTF_8)
        ? part(rest, skip)
        : new Decoded(utf16(rest, mark.get()), -1);
  }

  /**
   * Decodes a stretch of a file.
   *
   * @param offset where in the file it begins, in bytes
   */
  public static Decoded part(byte[] bytes, long offset) throws Malformed {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return new Decoded(out.flip().toString(), -1);
    }
    int fault = in.position();
    if (isCutOff(bytes, fault) || holdsUtf8(bytes)) {
      throw new Malformed(
          "invalid UTF-8 at byte offset " + (offset + fault) + " " + hex(bytes, fault),
          "the file is damaged there, or joined from files of two encodings: mend that place");
    }
    return new Decoded(windows1252(bytes, offset), offset + fault);
  }

  /** Whether the fault is a sequence that the end of the bytes cuts off. */
  private static boolean isCutOff(byte[] bytes, int fault) {
    int left = bytes.length - fault;
    boolean tail = true;
    for (int i = fault + 1; i < bytes.length && i < fault + 4; i++) {
      tail &= (bytes[i] & 0xC0) == 0x80;
    }
    return left > 1 && left < 4 && tail && (bytes[fault] & 0xC0) == 0xC0;
  }

  /** Whether there is a valid UTF-8 sequence of more than one byte in it. */
  private static boolean holdsUtf8(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    return lenient.chars().anyMatch(c -> c >= 0x80 && c != 0xFFFD);
  }

  private static String windows1252(byte[] bytes, long offset) throws Malformed {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = WINDOWS_1252.newDecoder().decode(in, out, true);
    if (result.isError()) {
      int fault = in.position();
      throw new Malformed(
          "neither UTF-8 nor Windows-1252: byte offset "
              + (offset + fault)
              + " "
              + hex(bytes, fault),
          "convert it to UTF-8: iconv -f ITS-ENCODING -t UTF-8");
    }
    return out.flip().toString();
  }

  private static String utf16(byte[] bytes, Charset charset) throws Malformed {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Malformed(
          "begins like " + charset + " but is not valid " + charset, "save the text anew as UTF-8");
    }
  }

  private static void refuseBinary(byte[] bytes) throws Malformed {
    int sample = Math.min(bytes.length, SAMPLE);
    int[] zeros = new int[2];
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
      if (bytes[i] >= 0 && bytes[i] < 0x20 && "\t\n\r\f\b\u001b".indexOf(bytes[i]) < 0) {
        controls++;
      }
    }
    if (controls * 50 <= sample) {
      return;
    }
    if (Math.max(zeros[0], zeros[1]) * 5 > sample * 2
        && Math.min(zeros[0], zeros[1]) * 50 < sample) {
      throw new Malformed(
          "looks like UTF-16 without a byte order mark",
          "convert it: iconv -f UTF-16" + (zeros[1] > zeros[0] ? "LE" : "BE") + " -t UTF-8");
    }
    throw new Malformed("a binary file, not text", "see the help for what can be read");
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static String hex(byte[] bytes, int at) {
    StringBuilder hex = new StringBuilder("(");
    for (int i = at; i < Math.min(at + 2, bytes.length); i++) {
      hex.append(i > at ? " " : "").append(String.format(Locale.ROOT, "0x%02X", bytes[i] & 0xFF));
    }
    return hex.append(')').toString();
  }
}
