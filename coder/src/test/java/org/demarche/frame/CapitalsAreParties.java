package org.demarche.frame;

import org.demarche.syntax.ParsedSentence;

/** Takes every word with a capital, but not the first of a common noun, for a party. */
record CapitalsAreParties(ParsedSentence sentence) implements Fillers {

  @Override
  public boolean isParty(int token) {
    String tag = sentence.token(token).tag();
    return Character.isUpperCase(sentence.token(token).form().charAt(0))
        && (tag.startsWith("NNP") || tag.startsWith("JJ"));
  }

  @Override
  public boolean isPerson(int token) {
    return isParty(token);
  }
}
