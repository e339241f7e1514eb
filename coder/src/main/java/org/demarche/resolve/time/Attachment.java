package org.demarche.resolve.time;

import java.util.Set;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** How far a date stands from a predicate in the dependency tree. */
final class Attachment {

  /** Farther than any date that belongs to the predicate. */
  static final int FAR = 3;

  private static final Set<String> PREPOSITIONS = Set.of("IN", "TO");
  private static final Set<String> ARGUMENTS = Set.of("nsubj", "nsubjpass", "dobj", "pobj", "attr");
  private static final Set<String> SHARING = Set.of("conj", "xcomp", "aux", "auxpass", "dep");

  private Attachment() {}

  /** 0 when the date depends on the predicate, up to {@link #FAR} when it belongs elsewhere. */
  static int distance(ParsedSentence sentence, FoundDate date, int predicate) {
    int head = headOf(sentence, date);
    if (head == predicate) {
      return 0;
    }
    if (head < 0) {
      return FAR;
    }
    if (isArgument(sentence, head, predicate) || isArgument(sentence, predicate, head)) {
      return 1;
    }
    return shares(sentence, head, predicate) || shares(sentence, predicate, head) ? 2 : FAR;
  }

  /** The word that the date as a whole depends on, prepositions passed over; -1 for none. */
  private static int headOf(ParsedSentence sentence, FoundDate date) {
    for (int i = date.first(); i <= date.last(); i++) {
      int head = sentence.token(i).head();
      if (head < date.first() || head > date.last()) {
        return pastPrepositions(sentence, head);
      }
    }
    return -1;
  }

  private static int pastPrepositions(ParsedSentence sentence, int index) {
    int at = index;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      if (!PREPOSITIONS.contains(sentence.token(at).tag())) {
        return at;
      }
      at = sentence.token(at).head();
    }
    return at;
  }

  private static boolean isArgument(ParsedSentence sentence, int noun, int verb) {
    Token token = sentence.token(noun);
    return ARGUMENTS.contains(token.label())
        && (token.head() == verb || pastPrepositions(sentence, token.head()) == verb);
  }

  private static boolean shares(ParsedSentence sentence, int below, int above) {
    Token token = sentence.token(below);
    return token.head() == above && SHARING.contains(token.label());
  }
}
