package org.demarche.desk.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.store.Digest;

/**
 * What is known of a file before its lines are read: who it is, and in what encoding. The encoding
 * is found by content: by a byte order mark, else it is UTF-8 if the whole file is, else
 * Windows-1252, of which Latin-1 is a part.
 *
 * @param sha256 of the bytes, in hexadecimal digits
 * @param skip length of the byte order mark, in bytes
 */
record RegisterFile(Path path, String sha256, Charset charset, int skip) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int CHUNK = 1 << 16;

  /** Reads the whole file once, in pieces. */
  static RegisterFile of(Path path) throws IOException, InputException {
    if (!Files.isRegularFile(path)) {
      throw new InputException(
          path.toString(), "no such file", "check the spelling and the folder you are in");
    }
    MessageDigest digest = Digest.begin();
    Utf8Check utf8 = new Utf8Check();
    byte[] head = new byte[0];
    try (InputStream in = Files.newInputStream(path)) {
      byte[] chunk = in.readNBytes(CHUNK);
      head = chunk;
      refuseForeign(head, path.toString());
      while (chunk.length > 0) {
        digest.update(chunk);
        utf8.add(chunk);
        chunk = in.readNBytes(CHUNK);
      }
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    if (startsWith(head, 0xFF, 0xFE)) {
      return new RegisterFile(path, sha256, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new RegisterFile(path, sha256, StandardCharsets.UTF_16BE, 2);
    }
    boolean marked = startsWith(head, 0xEF, 0xBB, 0xBF);
    Charset charset = marked || utf8.isValid() ? StandardCharsets.UTF_8 : WINDOWS_1252;
    return new RegisterFile(path, sha256, charset, marked ? 3 : 0);
  }

  /** Its content without the byte order mark. */
  InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), CHUNK);
    in.skipNBytes(skip);
    return in;
  }

  private static void refuseForeign(byte[] head, String place) throws InputException {
    if (head.length == 0) {
      throw new InputException(place, "empty", "export the register anew, as CSV");
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw new InputException(
          place, "a workbook or a zip file, not CSV", "save the sheet as CSV, or unpack it");
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      throw new InputException(place, "packed with gzip", "unpack it with gunzip");
    }
    boolean wide = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
    for (byte b : head) {
      if (b == 0 && !wide) {
        throw new InputException(place, "a binary file, not CSV", "export the register as CSV");
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether bytes that come in pieces are UTF-8. */
  private static final class Utf8Check {

    private static final int LONGEST_REST = 3;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer out = CharBuffer.allocate(CHUNK + LONGEST_REST);
    private final ByteBuffer in = ByteBuffer.allocate(CHUNK + LONGEST_REST);
    private boolean valid = true;

    void add(byte[] chunk) {
      if (!valid) {
        return;
      }
      in.put(chunk).flip();
      CoderResult result = decoder.decode(in, out.clear(), false);
      valid = !result.isError();
      in.compact();
    }

    /** Whether all of it was, and no sequence is left open. */
    boolean isValid() {
      return valid && in.position() == 0;
    }
  }
}
