package org.demarche.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an article writes its words inside sentences, where a capital means a name. */
final class CaseEvidence {

  private static final class Count {
    int lower;
    int upper;
    @Nullable String name;
  }

  private final Map<String, Count> counts = new HashMap<>();

  /** Counts the words of a sentence but for its first and those after "U.S." and its like. */
  void add(List<Piece> sentence) {
    boolean open = true;
    for (int i = 0; i < sentence.size(); i++) {
      Piece piece = sentence.get(i);
      boolean word = Character.isLetter(piece.form().charAt(0));
      if (word && !open) {
        count(piece.form());
      }
      open =
          word
              ? SentenceBoundaries.isCountryAbbreviation(piece)
              : open || "\":".contains(piece.form());
    }
  }

  private void count(String form) {
    Count count = counts.computeIfAbsent(form.toLowerCase(Locale.ROOT), key -> new Count());
    if (Character.isUpperCase(form.codePointAt(0))) {
      count.upper++;
      count.name = count.name == null ? form : count.name;
    } else {
      count.lower++;
    }
  }

  /** The word's usual spelling in the article; null when it does not occur. */
  @Nullable String find(String form) {
    Count count = counts.get(form.toLowerCase(Locale.ROOT));
    if (count == null) {
      return null;
    }
    return count.upper > count.lower ? count.name : form.toLowerCase(Locale.ROOT);
  }

  /** Whether the article writes the word in lower case only. */
  boolean isOnlyLower(String form) {
    Count count = counts.get(form.toLowerCase(Locale.ROOT));
    return count != null && count.upper == 0;
  }
}
