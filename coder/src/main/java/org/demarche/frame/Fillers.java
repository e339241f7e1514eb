package org.demarche.frame;

/** Says which words of a sentence may fill a party's role. */
public interface Fillers {

  /** Whether a mention headed here names, or belongs to, a party. */
  boolean isParty(int token);

  /** Whether a mention headed here is a person or a body of persons that can meet and travel. */
  boolean isPerson(int token);

  /** Whether a mention headed here is of something that belongs to a party. */
  default boolean isPossession(int token) {
    return false;
  }

  /** Whether a word heads a phrase for a weapon. */
  default boolean isWeapon(int token) {
    return false;
  }

  /** Whether a word may speak of a transfer of weapons: a sale, a shipment, to sell. */
  default boolean isDeal(int token) {
    return false;
  }
}
