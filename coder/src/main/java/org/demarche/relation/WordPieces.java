package org.demarche.relation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the word pieces of BERT's uncased English vocabulary: accents and case are taken
 * off, words are parted at white space and punctuation, and each word is cut into the longest
 * pieces that the vocabulary knows, from left to right.
 *
 * <p>After the reference implementation of Devlin et al. (2018), BERT: Pre-training of Deep
 * Bidirectional Transformers for Language Understanding.
 */
final class WordPieces {

  static final int FIRST = 101;
  static final int LAST = 102;
  private static final int UNKNOWN = 100;
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** With a vocabulary: each piece at its number. */
  WordPieces(List<String> vocabulary) {
    for (int i = 0; i < vocabulary.size(); i++) {
      numbers.put(vocabulary.get(i), i);
    }
  }

  /** The numbers of a text's pieces. */
  List<Integer> cut(String text) {
    List<Integer> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain(text)
        .codePoints()
        .forEach(
            c -> {
              if (isSpace(c) || isPunctuation(c) || isIdeograph(c)) {
                add(word, pieces);
              }
              if (!isSpace(c)) {
                word.appendCodePoint(c);
              }
              if (isPunctuation(c) || isIdeograph(c)) {
                add(word, pieces);
              }
            });
    add(word, pieces);
    return pieces;
  }

  /** Without control characters, accents and case. */
  private static String plain(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .filter(c -> c != 0 && c != 0xfffd && (isSpace(c) || !isControl(c)))
        .forEach(visible::appendCodePoint);
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(visible, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return plain.toString();
  }

  /** Cuts a word; as a whole it is unknown where one of its parts is. */
  private void add(StringBuilder given, List<Integer> pieces) {
    String word = given.toString();
    given.setLength(0);
    if (word.isEmpty()) {
      return;
    }
    List<Integer> cut = new ArrayList<>();
    int at = 0;
    while (at < word.length() && word.codePointCount(0, word.length()) <= LONGEST_WORD) {
      int end = word.length();
      Integer number = null;
      while (end > at && number == null) {
        String part = word.substring(at, end);
        number = numbers.get(at == 0 ? part : "##" + part);
        end = number == null ? end - 1 : end;
      }
      if (number == null) {
        break;
      }
      cut.add(number);
      at = end;
    }
    if (at < word.length()) {
      pieces.add(UNKNOWN);
    } else {
      pieces.addAll(cut);
    }
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || c == 0x85
        || c == 0x0b
        || c == 0x0c;
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE;
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c != 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x20000 && c <= 0x2CEAF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x2F800 && c <= 0x2FA1F;
  }
}
