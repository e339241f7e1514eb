package org.demarche.resolve.place;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names of places are compared: lower-case ASCII, blanks for hyphens. */
final class PlaceName {

  private static final String[] SPELLED = {
    "ı", "i", "ł", "l", "ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ð", "d", "đ", "d", "ħ", "h",
    "ə", "a", "þ", "th"
  };

  private PlaceName() {}

  /** The comparable form; "St." and "Mt." are written out. */
  static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ascii = isAscii(lower) ? lower : fold(lower);
    StringBuilder key = new StringBuilder(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      append(key, ascii.charAt(i));
    }
    return spellOut(key.toString().strip());
  }

  private static void append(StringBuilder key, char c) {
    if (c == '\'' || c == '\u2018' || c == '\u2019' || c == '`') {
      return;
    }
    char plain = c == '-' ? ' ' : c;
    if (plain != ' ' || (key.length() > 0 && key.charAt(key.length() - 1) != ' ')) {
      key.append(plain);
    }
  }

  private static String spellOut(String key) {
    if (key.startsWith("st. ")) {
      return "saint " + key.substring(4);
    }
    if (key.startsWith("st ")) {
      return "saint " + key.substring(3);
    }
    return key.startsWith("mt. ") ? "mount " + key.substring(4) : key;
  }

  private static String fold(String lower) {
    String spelled = lower;
    for (int i = 0; i < SPELLED.length; i += 2) {
      spelled = spelled.replace(SPELLED[i], SPELLED[i + 1]);
    }
    return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
