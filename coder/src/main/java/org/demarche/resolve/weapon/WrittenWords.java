package org.demarche.resolve.weapon;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.NamePieces;
import org.demarche.syntax.Sentence;

/**
 * A sentence as the pieces that names are compared by, and how these hang together. A piece is a
 * run of letters or of digits.
 */
final class WrittenWords {

  private final List<String> pieces = new ArrayList<>();
  private final List<Integer> wordOf = new ArrayList<>();
  private final List<Boolean> glued = new ArrayList<>();

  WrittenWords(List<Sentence.Word> words) {
    for (int w = 0; w < words.size(); w++) {
      List<String> own = NamePieces.of(words.get(w).form());
      boolean touches = w > 0 && touches(words, w);
      for (int i = 0; i < own.size(); i++) {
        pieces.add(own.get(i));
        wordOf.add(w);
        glued.add(i > 0 || touches);
      }
    }
  }

  /** Whether nothing but hyphens and slashes stands between a word and the one before it. */
  private static boolean touches(List<Sentence.Word> words, int w) {
    if (words.get(w - 1).span().end() != words.get(w).span().start()) {
      return false;
    }
    String before = words.get(w - 1).form();
    if (before.equals("-") || before.equals("–") || before.equals("/")) {
      return w > 1 && words.get(w - 2).span().end() == words.get(w - 1).span().start();
    }
    char last = before.charAt(before.length() - 1);
    return Character.isLetterOrDigit(last) || last == '-' || last == '/';
  }

  int size() {
    return pieces.size();
  }

  String piece(int i) {
    return pieces.get(i);
  }

  /** The word that a piece belongs to. */
  int word(int i) {
    return wordOf.get(i);
  }

  /** Whether a piece follows the one before it without a blank. */
  boolean isGlued(int i) {
    return i < glued.size() && glued.get(i);
  }
}
