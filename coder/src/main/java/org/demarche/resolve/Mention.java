package org.demarche.resolve;

import java.util.List;
import org.demarche.model.Party;
import org.demarche.model.Span;

/**
 * A phrase that names or refers to parties.
 *
 * @param head head token
 * @param span the phrase
 * @param parties whom it means; several for "the two"; empty when that is not known
 * @param plural whether it is grammatically plural
 * @param why how the parties were found, or why they were not
 */
public record Mention(
    int head, Span span, Kind kind, List<Party> parties, boolean plural, String why) {

  /** What sort of phrase it is. */
  public enum Kind {
    /** A party by name. */
    NAME,
    /** A person. */
    PERSON,
    /** A common noun that tells a sector or an office. */
    ROLE,
    /** A pronoun or other short form. */
    REFERENCE,
    /** A place that belongs to a state. */
    PLACE,
    /** Somebody or something described as a party's: "an Italian marine". */
    NATIONAL,
    /** Something that belongs to a party: "Tehran's nuclear facilities". */
    POSSESSION
  }

  /** Copies the parties. */
  public Mention {
    parties = List.copyOf(parties);
  }

  /**
   * Whether it means a party itself, which a later pronoun may mean too, and not only its thing.
   */
  public boolean namesParty() {
    return switch (kind) {
      case NAME, PERSON, ROLE, REFERENCE -> true;
      case NATIONAL, PLACE, POSSESSION -> false;
    };
  }
}
