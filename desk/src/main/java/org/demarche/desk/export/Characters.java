package org.demarche.desk.export;

/**
 * What a text may hold in formats of others. Articles are kept as they came, with whatever their
 * senders let slip in; a character that a format cannot hold becomes U+FFFD, the sign for just
 * that, so that a reader sees that something stood there.
 */
public final class Characters {

  private static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /** For UTF-8: halves of surrogate pairs are replaced. */
  public static String unicode(String text) {
    return text.codePoints().noneMatch(Characters::isHalf) ? text : replaced(text, false);
  }

  /** For XML 1.0: control characters and non-characters are replaced as well. */
  public static String xml(String text) {
    return text.codePoints().allMatch(Characters::isXml) ? text : replaced(text, true);
  }

  private static String replaced(String text, boolean xml) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> (xml ? isXml(c) : !isHalf(c)) ? c : REPLACEMENT)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** The production "Char" of XML 1.0, fifth edition. */
  private static boolean isXml(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    return !isHalf(c) && c != 0xFFFE && c != 0xFFFF;
  }
}
