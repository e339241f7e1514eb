package org.demarche.desk.api.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: what the last entry of a page is sorted by.
 *
 * @param kind of list and order; a cursor leads nowhere in another list
 */
public record Cursor(String kind, List<String> parts) {

  private static final String BETWEEN = "\u001f";
  private static final int LONGEST = 2_000;

  /** Copies the parts. */
  public Cursor {
    parts = List.copyOf(parts);
  }

  /** A place in a list of this kind. */
  public static Cursor of(String kind, Object... parts) {
    return new Cursor(kind, List.of(parts).stream().map(Object::toString).toList());
  }

  /**
   * The cursor in an address; null for a blank one.
   *
   * @throws CursorException when it is none of this kind
   */
  public static @Nullable Cursor read(String text, String kind, int size) {
    if (text.isBlank()) {
      return null;
    }
    Cursor read = text.length() > LONGEST ? null : decoded(text);
    if (read == null || !read.kind.equals(kind) || read.parts.size() != size) {
      throw new CursorException();
    }
    return read;
  }

  private static @Nullable Cursor decoded(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> all = List.of(plain.split(BETWEEN, -1));
      return new Cursor(all.get(0), all.subList(1, all.size()));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A part as text. */
  public String text(int part) {
    return parts.get(part);
  }

  /**
   * A part as a number.
   *
   * @throws CursorException when it is none
   */
  public long number(int part) {
    try {
      return Long.parseLong(parts.get(part));
    } catch (NumberFormatException e) {
      throw new CursorException();
    }
  }

  /** As an address holds it. */
  @Override
  public String toString() {
    String plain = kind + BETWEEN + String.join(BETWEEN, parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
