package org.demarche.lexicon;

import java.util.List;
import java.util.Set;

/**
 * A place in a frame that something in the clause fills.
 *
 * @param name {@code actor}, {@code recipient}, {@code content}, {@code item}, …
 * @param at the syntactic places to look at, in order; {@code content.actor} is the actor of the
 *     composed content
 * @param kind what may fill it
 * @param words for {@link Kind#WORD} and {@link Kind#HUMAN}, the lemmas that may head the filler
 * @param required whether the frame fails without it
 */
public record Role(String name, List<String> at, Kind kind, Set<String> words, boolean required) {

  /** What may fill a role. */
  public enum Kind {
    /** A mention of a party, or of something that belongs to one. */
    PARTY,
    /** A person, a title or a body of persons: who can travel, meet and be received. */
    PERSON,
    /** A party, a name or a noun for people: who can be told, held or let go. */
    HUMAN,
    /** A word that calls up another frame. */
    FRAME,
    /** A noun of a word class. */
    WORD,
    /** A weapon, or a noun for weapons. */
    WEAPON,
    /** A word that speaks of a transfer of weapons. */
    DEAL,
    /** Anything. */
    ANY
  }

  /** Copies the lists. */
  public Role {
    at = List.copyOf(at);
    words = Set.copyOf(words);
  }
}
