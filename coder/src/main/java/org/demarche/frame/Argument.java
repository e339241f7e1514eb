package org.demarche.frame;

/**
 * Something that stands in a syntactic place of a predicate, after passives and the like are
 * undone.
 *
 * @param slot {@code subject}, {@code object}, {@code indirect}, {@code attribute}, {@code poss},
 *     {@code modifier}, {@code that}, {@code infinitive}, {@code gerund}, {@code clause}, or a
 *     preposition
 * @param token head of the argument
 * @param inherited whether it was taken over from another word (a shared subject, the object of a
 *     light verb's noun)
 */
public record Argument(String slot, int token, boolean inherited) {

  /** Whether it stands after a preposition, whose form is the slot. */
  boolean isPreposition() {
    return switch (slot) {
      case "subject",
          "object",
          "indirect",
          "second",
          "attribute",
          "particle",
          "that",
          "infinitive",
          "gerund",
          "purpose",
          "adverbial",
          "poss",
          "modifier",
          "relative",
          "clause" ->
          false;
      default -> true;
    };
  }
}
