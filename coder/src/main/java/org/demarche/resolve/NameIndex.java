package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.lexicon.NamePieces;
import org.demarche.syntax.Sentence.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds lexicon names in a row of words, longest first. Names are compared piece by piece, a piece
 * being a run of letters or of digits, so that "al-Qaeda", "U.S.", "Sana'a" and "15M" do not depend
 * on how a tokenizer cuts them; a name never begins or ends inside a word. Accents do not matter.
 */
final class NameIndex {

  private final Node root = new Node();
  private final boolean anyCase;

  /**
   * @param anyCase whether capitals do not matter (titles, common nouns)
   */
  NameIndex(boolean anyCase) {
    this.anyCase = anyCase;
  }

  void add(String name, Reading reading) {
    Node node = root;
    for (String piece : pieces(name)) {
      node = node.next.computeIfAbsent(key(piece), p -> new Node());
    }
    if (node != root && !node.readings.contains(reading)) {
      node.readings.add(reading);
    }
  }

  /** The names in a sentence, from left to right, without overlap. */
  List<NameHit> find(List<Word> words) {
    List<String> pieces = new ArrayList<>();
    List<Integer> wordOf = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      for (String piece : pieces(words.get(w).form())) {
        pieces.add(key(piece));
        wordOf.add(w);
      }
    }
    List<NameHit> hits = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      int end = startsWord(wordOf, i) ? longest(pieces, wordOf, i) : -1;
      if (end < 0) {
        i++;
        continue;
      }
      Node node = walk(pieces, i, end);
      hits.add(new NameHit(wordOf.get(i), wordOf.get(end), List.copyOf(node.readings)));
      i = end + 1;
    }
    return hits;
  }

  private static boolean startsWord(List<Integer> wordOf, int i) {
    return i == 0 || !wordOf.get(i).equals(wordOf.get(i - 1));
  }

  private static boolean endsWord(List<Integer> wordOf, int i) {
    return i + 1 == wordOf.size() || !wordOf.get(i).equals(wordOf.get(i + 1));
  }

  /** Index of the last piece of the longest name that starts here, or -1. */
  private int longest(List<String> pieces, List<Integer> wordOf, int start) {
    Node node = root;
    int best = -1;
    for (int i = start; i < pieces.size(); i++) {
      node = node.next.get(pieces.get(i));
      if (node == null) {
        break;
      }
      if (!node.readings.isEmpty() && endsWord(wordOf, i)) {
        best = i;
      }
    }
    return best;
  }

  private Node walk(List<String> pieces, int start, int end) {
    Node node = root;
    for (int i = start; i <= end; i++) {
      node = java.util.Objects.requireNonNull(node.next.get(pieces.get(i)));
    }
    return node;
  }

  private String key(String piece) {
    return anyCase ? piece.toLowerCase(Locale.ROOT) : piece;
  }

  /** The pieces that names are compared by. */
  static List<String> pieces(String text) {
    return NamePieces.of(text);
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Reading> readings = new ArrayList<>(1);

    @Override
    public @Nullable String toString() {
      return readings.toString();
    }
  }
}
