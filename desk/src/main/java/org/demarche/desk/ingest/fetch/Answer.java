package org.demarche.desk.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What a server answers: its head, read already, and its body, still to be read. A body whose
 * length is not said goes on until the connection ends (RFC 9112, section 6.3), which the parser
 * behind this does not know.
 */
final class Answer {

  private static final int LONGEST_HEAD = 256 << 10;

  private final HttpResponse parsed;
  private final @Nullable InputStream rest;

  private Answer(HttpResponse parsed, @Nullable InputStream rest) {
    this.parsed = parsed;
    this.rest = rest;
  }

  /**
   * Reads the head.
   *
   * @throws org.netpreserve.jwarc.ParsingException when that is no HTTP
   * @throws FetchRefused when it ends too soon
   */
  static Answer read(InputStream in) throws IOException {
    byte[] head = head(in);
    String words = new String(head, StandardCharsets.ISO_8859_1);
    if (words.matches("(?is).*\\n(?:content-length|transfer-encoding)\\s*:.*")) {
      return new Answer(parse(new SequenceInputStream(new ByteArrayInputStream(head), in)), null);
    }
    String lengthed = words.replaceFirst("\\r?\\n\\r?\\n$", "\r\nContent-Length: 0\r\n\r\n");
    byte[] bytes = lengthed.getBytes(StandardCharsets.ISO_8859_1);
    return new Answer(parse(new ByteArrayInputStream(bytes)), in);
  }

  private static HttpResponse parse(InputStream in) throws IOException {
    return HttpResponse.parse(Channels.newChannel(in));
  }

  /** All up to the first empty line. */
  private static byte[] head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    boolean empty = true;
    for (int next = in.read(); next >= 0 && head.size() < LONGEST_HEAD; next = in.read()) {
      head.write(next);
      if (next == '\n' && empty) {
        return head.toByteArray();
      }
      empty = next == '\n' || (empty && next == '\r');
    }
    throw new FetchRefused("the answer ends before it has begun", "try later");
  }

  int status() {
    return parsed.status();
  }

  String reason() {
    return parsed.reason().strip();
  }

  Optional<String> header(String name) {
    return parsed.headers().first(name);
  }

  /** What it brings, unpacked. */
  InputStream body() throws IOException {
    if (rest == null) {
      return parsed.bodyDecoded().stream();
    }
    boolean packed = header("Content-Encoding").orElse("").strip().equalsIgnoreCase("gzip");
    return packed ? new GZIPInputStream(rest) : rest;
  }
}
