package org.demarche.frame;

import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Who stands where about a noun that tells an act: "Barak's meeting with Putin". */
record NounArguments(
    ParsedSentence sentence, Voice voice, Prepositions prepositions, Support support) {
  /** Collects what a noun has, and what its light verb lends it. */
  void collect(Token noun, Arguments into, int depth) {
    for (Token child : sentence.children(noun.index())) {
      int i = child.index();
      switch (child.label()) {
        case "poss" -> into.add("poss", i);
        case "compound", "nmod", "amod", "advmod", "nummod" -> {
          into.add("modifier", i);
          // "Russian weapons transfers": the adjective hangs on the first noun
          sentence.children(i).stream()
              .filter(c -> c.label().equals("nmod") || c.label().equals("amod"))
              .forEach(c -> into.inherit("modifier", c.index()));
        }
        case "prep", "agent" -> prepositions.preposition(child, into, false);
        case "acl" -> into.add(voice.isInfinitive(child) ? "infinitive" : "that", i);
        case "ccomp" -> into.add("that", i);
        case "relcl" -> into.add("relative", i);
        default -> {}
      }
    }
    prepositions.below(noun, into);
    support.lend(noun, into, depth);
    if (noun.label().equals("conj") && noun.head() >= 0) {
      shareNoun(noun, into);
    }
  }

  private void shareNoun(Token noun, Arguments into) {
    for (Token child : sentence.children(noun.head())) {
      if (child.label().equals("poss") && !into.has("poss")) {
        into.inherit("poss", child.index());
      }
    }
  }
}
