package org.demarche.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts sentences that never end, so that parsing stays linear in the length of a text. */
final class LongSentence {

  private static final List<Set<String>> MARKS =
      List.of(Set.of(".", "!", "?"), Set.of(";"), Set.of(":", "--", "-"), Set.of(","));

  private LongSentence() {}

  /** The sentence in parts of at most {@code longest} pieces, cut after the best mark of each. */
  static List<List<Piece>> cut(List<Piece> sentence, int longest) {
    if (sentence.size() <= longest) {
      return List.of(sentence);
    }
    List<List<Piece>> parts = new ArrayList<>();
    int start = 0;
    while (sentence.size() - start > longest) {
      int end = start + best(sentence.subList(start, start + longest));
      parts.add(sentence.subList(start, end));
      start = end;
    }
    parts.add(sentence.subList(start, sentence.size()));
    return parts;
  }

  /** How many pieces to take: up to the last of the best marks in the second half. */
  private static int best(List<Piece> window) {
    for (Set<String> marks : MARKS) {
      for (int i = window.size() - 1; i >= window.size() / 2; i--) {
        if (marks.contains(window.get(i).form())) {
          return i + 1;
        }
      }
    }
    return window.size();
  }
}
