package org.demarche.desk.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a web page: by its byte order mark, else by the header it came with, else by what it says
 * of itself, else as a text file is. What a page says of itself is not always so: bytes that are
 * not valid in the charset are marked, with a note.
 */
final class PageCharset {

  private static final int HEAD = 4096;
  private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)");

  private PageCharset() {}

  /** The text of a page, and a note where it is in doubt. */
  record Decoded(String text, @Nullable Remark note) {}

  static Decoded decode(byte[] bytes, @Nullable String mediaType) {
    Optional<Charset> mark = TextDecoder.byteOrderMark(bytes);
    if (mark.isPresent()) {
      int skip = mark.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      return marked(Arrays.copyOfRange(bytes, skip, bytes.length), mark.get());
    }
    Charset declared = header(mediaType).or(() -> markup(bytes)).orElse(StandardCharsets.UTF_8);
    if (!declared.equals(StandardCharsets.UTF_8)) {
      return marked(bytes, declared);
    }
    try {
      TextDecoder.Decoded text = TextDecoder.part(bytes, 0);
      return new Decoded(text.text(), text.note().orElse(null));
    } catch (Malformed e) {
      return marked(bytes, StandardCharsets.UTF_8);
    }
  }

  private static Decoded marked(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long faults = text.chars().filter(c -> c == 0xFFFD).count();
    Remark note =
        faults == 0
            ? null
            : new Remark(
                faults + " characters are not valid " + charset.name() + ", and are marked",
                "look at the page: it may be damaged, or declare the wrong charset");
    return new Decoded(text, note);
  }

  private static Optional<Charset> header(@Nullable String mediaType) {
    return named(HEADER.matcher(mediaType == null ? "" : mediaType));
  }

  /** What the first bytes declare; they are ASCII so far, so it is not UTF-16 whatever they say. */
  private static Optional<Charset> markup(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return named(MARKUP.matcher(head))
        .map(set -> set.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : set);
  }

  private static Optional<Charset> named(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(matcher.groupCount() > 1 && matcher.group(1) == null ? 2 : 1);
    String known = name.toLowerCase(Locale.ROOT);
    // Browsers read both of these as Windows-1252, and so do their authors.
    boolean latin =
        known.equals("iso-8859-1") || known.equals("us-ascii") || known.equals("latin1");
    try {
      return Optional.of(Charset.forName(latin ? "windows-1252" : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
