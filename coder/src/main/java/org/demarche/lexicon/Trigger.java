package org.demarche.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that calls up a frame.
 *
 * @param part what part of speech its head is
 * @param lemma dictionary form of the head, lower case; also matches the form as written, so that
 *     "talks" means the plural only
 * @param company for a verb, the particles and prepositions that must depend on it ("hand over");
 *     for a noun, the words that must stand before it ("peace talks")
 * @param complement the object or prepositional object that it must have, or null
 * @param text as written in the lexicon
 */
public record Trigger(
    Part part, String lemma, List<String> company, @Nullable Complement complement, String text) {

  /** Part of speech of a trigger's head. */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /**
   * What a trigger must be completed by.
   *
   * @param slot "object", or a preposition
   * @param words lemmas, one of which must head the complement
   */
  public record Complement(String slot, Set<String> words) {}

  /**
   * Reads the lexicon's notation: {@code deliver}, {@code hand over}, {@code sign + AGREEMENT},
   * {@code take + into custody}, {@code peace talks}. Capitals name a word class.
   */
  public static Trigger of(Part part, String text, WordClasses classes) {
    String[] sides = text.split(" \\+ ", 2);
    List<String> words = List.of(sides[0].trim().split("\\s+"));
    boolean headFirst = part != Part.NOUN;
    String head = headFirst ? words.get(0) : words.get(words.size() - 1);
    List<String> rest =
        headFirst ? words.subList(1, words.size()) : words.subList(0, words.size() - 1);
    Complement complement = sides.length == 1 ? null : complement(sides[1].trim(), classes);
    return new Trigger(part, head, rest, complement, text);
  }

  private static Complement complement(String text, WordClasses classes) {
    List<String> words = Arrays.asList(text.split("\\s+"));
    return switch (words.size()) {
      case 1 -> new Complement("object", classes.expand(words.get(0)));
      case 2 -> new Complement(words.get(0), classes.expand(words.get(1)));
      default ->
          throw new YamlNode.BadText("after \"+\" stands one noun, or a preposition and one");
    };
  }

  /** How much must be there, in tenths of a word: the more, the more specific the trigger. */
  public int weight() {
    return 10 * (1 + company.size()) + (complement == null ? 0 : 15);
  }
}
