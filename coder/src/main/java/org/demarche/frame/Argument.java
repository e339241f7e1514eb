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
public record Argument(String slot, int token, boolean inherited) {}
