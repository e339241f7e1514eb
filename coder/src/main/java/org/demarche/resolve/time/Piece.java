package org.demarche.resolve.time;

/**
 * A word, number or mark: a token, or a part of one at a hyphen or slash.
 *
 * @param text as written
 * @param lower in lower case
 * @param token index of its token
 * @param tag the token's part of speech
 * @param glued whether nothing stands between it and the piece before
 */
record Piece(String text, String lower, int token, String tag, boolean glued) {

  boolean isCapitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  boolean isNumber() {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  /** Whether it is a hyphen or a dash. */
  boolean isDash() {
    return text.equals("-") || text.equals("\u2013") || text.equals("\u2014") || text.equals("--");
  }
}
