package org.demarche.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * Text in a database column. Databases hold neither the character zero nor half a surrogate pair,
 * and articles may: such a text is kept as a JSON string in ASCII behind a mark.
 */
public final class StoredText {

  /** From the private use area; a text that begins with it is escaped too. */
  private static final char MARK = '\uF8FE';

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private StoredText() {}

  /** The column's text for an article's. */
  public static @Nullable String encode(@Nullable String text) {
    return text == null || isStorable(text) ? text : MARK + json(text);
  }

  /** The article's text for a column's. */
  public static @Nullable String decode(@Nullable String column) {
    if (column == null || column.isEmpty() || column.charAt(0) != MARK) {
      return column;
    }
    try {
      return ASCII.readValue(column.substring(1), String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the archive holds a damaged text", e);
    }
  }

  private static boolean isStorable(String text) {
    return (text.isEmpty() || text.charAt(0) != MARK)
        && text.codePoints().noneMatch(c -> c == 0 || isHalf(c));
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String json(String text) {
    try {
      return ASCII.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
