package org.demarche.desk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text made fit for a screen: one line, without control characters, wrapped to a width. */
public final class Paragraph {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private Paragraph() {}

  /** The text on one line; what a terminal would obey is taken out. */
  public static String line(String text) {
    String spaced = BLANKS.matcher(text).replaceAll(" ");
    return UNPRINTABLE.matcher(spaced).replaceAll("").strip();
  }

  /** Lines of at most {@code width} characters; lines after the first begin with {@code indent}. */
  public static List<String> wrap(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : line(text).split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && width(line) + 1 + width(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : lines.isEmpty() ? "" : indent);
      while (width(line) + width(rest) > width) {
        int cut = rest.offsetByCodePoints(0, Math.max(1, width - width(line)));
        lines.add(line + rest.substring(0, cut));
        rest = rest.substring(cut);
        line = new StringBuilder(indent);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Number of characters as they are seen. */
  static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
