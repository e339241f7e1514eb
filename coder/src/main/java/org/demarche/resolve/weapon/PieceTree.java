package org.demarche.resolve.weapon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.demarche.lexicon.NamePieces;
import org.jspecify.annotations.Nullable;

/** Names as a tree of pieces, to find the longest that begins at a place. */
final class PieceTree<T> {

  private static final Pattern VARIANT = Pattern.compile("[A-Z0-9+]{1,4}s?|[a-z]");

  /**
   * A name found.
   *
   * @param end index of its last piece, a variant's letters and a plural's s included
   */
  record Found<T>(int end, List<T> readings) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private final List<T> readings = new ArrayList<>(1);
    private boolean hasDigit;
  }

  private final Node<T> root = new Node<>();
  private final UnaryOperator<String> key;

  private PieceTree(UnaryOperator<String> key) {
    this.key = key;
  }

  /** A tree in which capitals matter. */
  static <T> PieceTree<T> exact() {
    return new PieceTree<>(piece -> piece);
  }

  /** A tree in which capitals do not matter. */
  static <T> PieceTree<T> anyCase() {
    return new PieceTree<>(piece -> piece.toLowerCase(Locale.ROOT));
  }

  void add(String name, T reading) {
    Node<T> node = root;
    boolean digit = false;
    for (String piece : NamePieces.of(name)) {
      node = node.next.computeIfAbsent(key.apply(piece), p -> new Node<>());
      digit |= Character.isDigit(piece.charAt(0));
    }
    node.hasDigit |= digit;
    if (node != root && !node.readings.contains(reading)) {
      node.readings.add(reading);
    }
  }

  /** The longest name that begins at a piece, or null. */
  @Nullable Found<T> longest(WrittenWords words, int start) {
    Node<T> node = root;
    Found<T> best = null;
    for (int i = start; i < words.size(); i++) {
      if (i > start && !words.continues(i)) {
        break;
      }
      node = node.next.get(key.apply(words.piece(i)));
      if (node == null) {
        break;
      }
      if (!node.readings.isEmpty()) {
        int end = end(words, i, node.hasDigit);
        if (end >= 0) {
          best = new Found<>(end, node.readings);
        }
      }
    }
    return best;
  }

  /**
   * Where a name ends that has matched up to a piece, or -1 when it does not end there: after a
   * designation with digits the letters and digits of a variant may follow, after any name a
   * plural's s, or a hyphen and a word in lower case ("S-300-type").
   */
  private static int end(WrittenWords words, int last, boolean designation) {
    int end = last;
    if (words.isFraction(end + 1)) {
      return -1; // "B 29.6" is no B-29
    }
    while (words.isGlued(end + 1) && words.continues(end + 1)) {
      String piece = words.piece(end + 1);
      if (piece.equals("s") || designation && isVariant(piece)) {
        end++;
      } else {
        return words.word(end) != words.word(end + 1) && Character.isLowerCase(piece.charAt(0))
            ? end
            : -1;
      }
    }
    return end;
  }

  private static boolean isVariant(String piece) {
    return VARIANT.matcher(piece).matches();
  }
}
