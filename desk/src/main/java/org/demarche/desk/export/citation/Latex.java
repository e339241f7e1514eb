package org.demarche.desk.export.citation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Text as LaTeX reads it, so that classical BibTeX, which knows ASCII only, sorts and prints it:
 * special characters escaped, letters with accents as commands. Letters of other scripts stay as
 * they are; they need a LaTeX that reads UTF-8 anyway. Braces become words, since BibTeX counts
 * even escaped ones.
 */
final class Latex {

  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "{\\textbraceleft}"),
          Map.entry((int) '}', "{\\textbraceright}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) 'ß', "{\\ss}"),
          Map.entry((int) 'æ', "{\\ae}"),
          Map.entry((int) 'Æ', "{\\AE}"),
          Map.entry((int) 'œ', "{\\oe}"),
          Map.entry((int) 'Œ', "{\\OE}"),
          Map.entry((int) 'ø', "{\\o}"),
          Map.entry((int) 'Ø', "{\\O}"),
          Map.entry((int) 'ł', "{\\l}"),
          Map.entry((int) 'Ł', "{\\L}"),
          Map.entry((int) 'å', "{\\aa}"),
          Map.entry((int) 'Å', "{\\AA}"));

  /** Combining marks, and the command that sets them upon a letter. */
  private static final Map<Integer, String> ACCENTS =
      Map.ofEntries(
          Map.entry(0x300, "`"),
          Map.entry(0x301, "'"),
          Map.entry(0x302, "^"),
          Map.entry(0x303, "~"),
          Map.entry(0x304, "="),
          Map.entry(0x306, "u"),
          Map.entry(0x307, "."),
          Map.entry(0x308, "\""),
          Map.entry(0x30B, "H"),
          Map.entry(0x30C, "v"),
          Map.entry(0x327, "c"),
          Map.entry(0x328, "k"));

  private Latex() {}

  static String of(String text) {
    StringBuilder latex = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> latex.append(escaped(c)));
    return latex.toString();
  }

  private static String escaped(int c) {
    if (c < 0x80 || WORDS.containsKey(c)) {
      return WORDS.getOrDefault(c, Character.toString(c));
    }
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    boolean accented = parts.length() == 2 && parts.charAt(0) < 0x80;
    String command = accented ? ACCENTS.get((int) parts.charAt(1)) : null;
    return command == null ? Character.toString(c) : "{\\" + command + "{" + parts.charAt(0) + "}}";
  }

  /** A URL, in which braces and backslashes would upset a reader of BibTeX. */
  static String url(String url) {
    StringBuilder safe = new StringBuilder();
    url.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> safe.append(" {}\\\"".indexOf(c) < 0 ? Character.toString(c) : hex(c)));
    return safe.toString();
  }

  private static String hex(int c) {
    return "%" + Integer.toHexString(c).toUpperCase(Locale.ROOT);
  }
}
