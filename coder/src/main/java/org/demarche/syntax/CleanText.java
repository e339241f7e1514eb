package org.demarche.syntax;

import java.util.Arrays;
import java.util.Map;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text made plain for the parser, each character remembering where it came from: entities
 * decoded, quotes and hyphens straightened, invisible characters dropped, odd spaces and control
 * characters turned into blanks.
 */
final class CleanText {

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "--"),
          Map.entry("lsquo", "'"),
          Map.entry("rsquo", "'"),
          Map.entry("ldquo", "\""),
          Map.entry("rdquo", "\""),
          Map.entry("hellip", "..."),
          Map.entry("shy", ""));
  private static final int LONGEST_ENTITY = 8;
  private static final char EN_DASH = '\u2013';

  private final char[] chars;
  private final int[] starts;
  private final int[] ends;

  private CleanText(char[] chars, int[] starts, int[] ends) {
    this.chars = chars;
    this.starts = starts;
    this.ends = ends;
  }

  /** Cleans a text; linear in its length. */
  static CleanText of(String text) {
    Builder builder = new Builder(text.length());
    int i = 0;
    while (i < text.length()) {
      i = builder.read(text, i);
    }
    return builder.build();
  }

  int length() {
    return chars.length;
  }

  char charAt(int index) {
    return chars[index];
  }

  String substring(int start, int end) {
    return new String(chars, start, end - start);
  }

  /** The characters of the text as received behind the clean ones; {@code start < end}. */
  Span span(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }

  private static final class Builder {
    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int size;

    Builder(int capacity) {
      chars = new char[capacity + 16];
      starts = new int[capacity + 16];
      ends = new int[capacity + 16];
    }

    /** Reads one character, pair or entity at {@code i}; gives the index after it. */
    int read(String text, int i) {
      char c = text.charAt(i);
      if (c == '&') {
        return entity(text, i);
      }
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        return i + 1;
      }
      if (Character.isSurrogate(c)) {
        return surrogate(text, i);
      }
      add(c == EN_DASH && isSpaced(text, i) ? "--" : plain(c), i, i + 1);
      return i + 1;
    }

    private static boolean isSpaced(String text, int i) {
      return i > 0 && text.charAt(i - 1) == ' '
          || i + 1 < text.length() && text.charAt(i + 1) == ' ';
    }

    private int entity(String text, int i) {
      int end = semicolon(text, i + 1);
      String decoded = end < 0 ? null : decode(text.substring(i + 1, end));
      if (decoded == null) {
        add('&', i, i + 1);
        return i + 1;
      }
      if (decoded.equals("&")) {
        return encodedTwice(text, i, end + 1);
      }
      add(decoded, i, end + 1);
      return end + 1;
    }

    /** Reads an entity that was encoded twice as the mark it once was. */
    private int encodedTwice(String text, int i, int next) {
      int end = semicolon(text, next);
      String decoded = end < 0 ? null : decode(text.substring(next, end));
      if (decoded == null) {
        add('&', i, next);
        return next;
      }
      add(decoded, i, end + 1);
      return end + 1;
    }

    private static int semicolon(String text, int from) {
      int limit = Math.min(text.length(), from + LONGEST_ENTITY);
      for (int i = from; i < limit; i++) {
        if (text.charAt(i) == ';') {
          return i;
        }
      }
      return -1;
    }

    private int surrogate(String text, int i) {
      if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        add(text.charAt(i), i, i + 2);
        add(text.charAt(i + 1), i, i + 2);
        return i + 2;
      }
      add('\uFFFD', i, i + 1);
      return i + 1;
    }

    private void add(String plain, int start, int end) {
      for (int k = 0; k < plain.length(); k++) {
        add(plain.charAt(k), start, end);
      }
    }

    private void add(char c, int start, int end) {
      if (size == chars.length) {
        int capacity = size + size / 2;
        chars = Arrays.copyOf(chars, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
      chars[size] = c;
      starts[size] = start;
      ends[size++] = end;
    }

    CleanText build() {
      return new CleanText(
          Arrays.copyOf(chars, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
  }

  private static @Nullable String decode(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.get(name);
    }
    try {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int code =
          hex
              ? Integer.parseInt(name, 2, name.length(), 16)
              : Integer.parseInt(name, 1, name.length(), 10);
      return code <= 0 || code > 0xFFFF || Character.isSurrogate((char) code)
          ? " "
          : plain((char) code);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** What the parser reads for a character; empty for one that is not seen. */
  private static String plain(char c) {
    return switch (c) {
      case '\n', '\r', '\u0085', '\u2028' -> "\n";
      case '\u2029' -> "\n\n";
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF' -> "";
      case '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000' -> " ";
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4' -> "'";
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> "\"";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> "-";
      case '\u2014', '\u2015' -> "--";
      case '\u2026' -> "...";
      case '\uFB01' -> "fi";
      case '\uFB02' -> "fl";
      default -> other(c);
    };
  }

  private static String other(char c) {
    boolean blank = c <= ' ' || '\u007F' <= c && c < '\u00A0' || '\u2000' <= c && c <= '\u200A';
    boolean invisible = '\u202A' <= c && c <= '\u202E' || '\u2061' <= c && c <= '\u206F';
    if (invisible) {
      return "";
    }
    return blank ? " " : String.valueOf(c);
  }
}
