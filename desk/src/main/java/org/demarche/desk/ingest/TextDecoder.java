package org.demarche.desk.ingest;

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
final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 8192;

  private TextDecoder() {}

  /**
   * Text and how it was come by.
   *
   * @param legacyByte offset of the first byte that made it Windows-1252; -1 for Unicode
   */
  record Decoded(String text, long legacyByte) {

    Optional<InputProblem> note(String place) {
      if (legacyByte < 0) {
        return Optional.empty();
      }
      return Optional.of(
          InputProblem.note(
              place,
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
  static Decoded file(byte[] bytes, String place) throws InputException {
    Optional<Charset> mark = byteOrderMark(bytes);
    if (mark.isEmpty()) {
      refuseForeign(bytes, place);
      return part(bytes, 0, place);
    }
    int skip = mark.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
    byte[] rest = Arrays.copyOfRange(bytes, skip, bytes.length);
    return mark.get().equals(StandardCharsets.UTF_8)
        ? part(rest, skip, place)
        : new Decoded(utf16(rest, mark.get(), place), -1);
  }

  /**
   * Decodes a stretch of a file.
   *
   * @param offset where in the file it begins, in bytes
   */
  static Decoded part(byte[] bytes, long offset, String place) throws InputException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return new Decoded(out.flip().toString(), -1);
    }
    int fault = in.position();
    if (isCutOff(bytes, fault) || holdsUtf8(bytes)) {
      throw new InputException(
          place,
          "invalid UTF-8 at byte offset " + (offset + fault) + " " + hex(bytes, fault),
          "the file is damaged there, or joined from files of two encodings: mend that place");
    }
    return new Decoded(windows1252(bytes, offset, place), offset + fault);
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

  private static String windows1252(byte[] bytes, long offset, String place) throws InputException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = WINDOWS_1252.newDecoder().decode(in, out, true);
    if (result.isError()) {
      int fault = in.position();
      throw new InputException(
          place,
          "neither UTF-8 nor Windows-1252: byte offset "
              + (offset + fault)
              + " "
              + hex(bytes, fault),
          "convert it to UTF-8: iconv -f ITS-ENCODING -t UTF-8");
    }
    return out.flip().toString();
  }

  private static String utf16(byte[] bytes, Charset charset, String place) throws InputException {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new InputException(
          place,
          "begins like " + charset + " but is not valid " + charset,
          "save the text anew as UTF-8");
    }
  }

  private static void refuseForeign(byte[] bytes, String place) throws InputException {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).strip();
    String lower = head.toLowerCase(Locale.ROOT);
    if (head.startsWith("%PDF-")) {
      throw new InputException(place, "a PDF, not text", "save its text, as with pdftotext");
    }
    if (head.startsWith("PK\u0003\u0004")) {
      throw new InputException(
          place, "a zip file or an office document, not text", "save its text as UTF-8 .txt");
    }
    if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<?xml")) {
      throw new InputException(
          place, "a web page or XML, not plain text", "save the article's text as UTF-8 .txt");
    }
    refuseBinary(bytes, place);
  }

  private static void refuseBinary(byte[] bytes, String place) throws InputException {
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
      throw new InputException(
          place,
          "looks like UTF-16 without a byte order mark",
          "convert it: iconv -f UTF-16" + (zeros[1] > zeros[0] ? "LE" : "BE") + " -t UTF-8");
    }
    throw new InputException(place, "a binary file, not text", "give .txt or .jsonl files");
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
