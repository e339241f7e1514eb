package org.demarche.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What names are compared by: the runs of letters, of digits and of plus signs, without accents, so
 * that "Sana'a", "M-23" and "OPEC+" do not depend on marks or on how a tokenizer cuts them.
 */
public final class NamePieces {

  private NamePieces() {}

  /** The pieces of a text, in order. */
  public static List<String> of(String text) {
    String plain = isAscii(text) ? text : withoutAccents(text);
    List<String> pieces = new ArrayList<>(2);
    int start = 0;
    for (int i = 1; i <= plain.length(); i++) {
      int kind = kind(plain.charAt(start));
      if (i == plain.length() || kind(plain.charAt(i)) != kind) {
        if (kind > 0) {
          pieces.add(plain.substring(start, i));
        }
        start = i;
      }
    }
    return pieces;
  }

  private static int kind(char c) {
    return Character.isLetter(c) ? 1 : Character.isDigit(c) ? 2 : c == '+' ? 3 : 0;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('ı', 'i')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
