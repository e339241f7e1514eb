package org.demarche.frame;

/** Says which words of a sentence may fill a party's role. */
@FunctionalInterface
public interface Fillers {

  /** Whether a mention headed here names, or belongs to, a party. */
  boolean isParty(int token);
}
