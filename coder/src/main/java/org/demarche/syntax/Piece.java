package org.demarche.syntax;

/**
 * A token before it becomes a word.
 *
 * @param form what the parser is to read
 * @param start place in the {@link CleanText}
 * @param end end of that place, exclusive
 */
record Piece(String form, int start, int end) {

  boolean isFinalMark() {
    for (int i = 0; i < form.length(); i++) {
      if (".?!".indexOf(form.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a word with a full stop of its own: "Gen.", "U.S.", "J.". */
  boolean isAbbreviation() {
    return form.length() > 1 && form.endsWith(".") && Character.isLetter(form.charAt(0));
  }

  boolean startsLower() {
    return Character.isLowerCase(form.codePointAt(0));
  }

  boolean startsUpper() {
    return Character.isUpperCase(form.codePointAt(0));
  }

  boolean startsWithDigit() {
    return '0' <= form.charAt(0) && form.charAt(0) <= '9';
  }

  boolean touches(Piece next) {
    return end == next.start;
  }

  /** This piece and the next as one. */
  Piece join(Piece next) {
    return new Piece(form + next.form, start, next.end);
  }

  Piece withForm(String other) {
    return new Piece(other, start, end);
  }
}
