package org.demarche.frame;

import java.util.Locale;
import java.util.Set;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** What prepositions bring to the word that they hang on. */
record Prepositions(ParsedSentence sentence) {
  /**
   * Under which a doer may hang one word too deep: "hit in a raid by jets", not "after a raid by".
   */
  private static final Set<String> LENDING = Set.of("in", "during", "at", "on", "with");

  /**
   * Prepositions that hang one word too deep: on an adverb or particle, or on a preposition's noun.
   */
  void below(Token head, Arguments into) {
    for (Token child : sentence.children(head.index())) {
      switch (child.label()) {
        case "prt", "advmod" -> of(child.index(), true, into);
        case "prep" -> {
          for (Token object : sentence.children(child.index())) {
            if (object.label().equals("pobj")) {
              boolean doer = !DeepSyntax.isVerb(head) || LENDING.contains(child.lemma());
              lend(object.index(), doer, into);
            }
          }
        }
        default -> {}
      }
    }
  }

  private void lend(int noun, boolean doer, Arguments into) {
    for (Token child : sentence.children(noun)) {
      if (child.label().equals("prep") && (doer || !child.lemma().equals("by"))) {
        preposition(child, into, true);
      }
    }
  }

  /** What a preposition brings, under its own form. */
  void preposition(Token preposition, Arguments into, boolean inherited) {
    objects(preposition, preposition.form().toLowerCase(Locale.ROOT), into, inherited);
  }

  /** What a preposition brings, under a slot's name. */
  void objects(Token preposition, String slot, Arguments into, boolean inherited) {
    String own = slot.equals("according") ? "according to" : slot;
    for (Token child : sentence.children(preposition.index())) {
      switch (child.label()) {
        case "pobj", "pcomp", "ccomp", "amod", "dep" -> into.add(own, child.index(), inherited);
        case "prep" -> {
          String joined = slot + " " + child.lemma();
          objects(child, joined, into, inherited);
          objects(child, child.lemma(), into, true);
        }
        case "conj" -> {
          if (child.tag().equals("IN") || child.tag().equals("TO")) {
            preposition(child, into, inherited);
          }
        }
        default -> {}
      }
    }
  }

  /** What all prepositions of a word bring. */
  void of(int token, boolean inherited, Arguments into) {
    for (Token child : sentence.children(token)) {
      if (child.label().equals("prep")) {
        preposition(child, into, inherited);
      }
    }
  }
}
