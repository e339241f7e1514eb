package org.demarche.resolve.time;

/** Tells a year from another number of four digits by the words around it. */
final class YearContext {

  private YearContext() {}

  /** Whether a bare number of four digits is a year. */
  static boolean isYear(Line line, int i) {
    if (DateWords.year(line.lower(i)) == 0
        || line.isDesignation(i)
        || isMeasure(line, i + 1)
        || DateWords.NAMING.contains(line.lower(i - 1))
        || line.at(i - 1).isNumber()) {
      return false;
    }
    return isCountedNoun(line, i) ? isDetermined(line, i) : isSupported(line, i);
  }

  /** Whether a unit of measure, a time zone or a sum follows. */
  static boolean isMeasure(Line line, int i) {
    return DateWords.MEASURES.contains(line.lower(i));
  }

  /** Whether a year or month stands before, joined to this piece by a conjunction or a mark. */
  static boolean continuesDate(Line line, int i) {
    boolean joined = line.is(i - 1, "and", "or", "to", ",", "/") || line.at(i - 1).isDash();
    return joined && (DateWords.year(line.lower(i - 2)) > 0 || DateWords.month(line.at(i - 2)) > 0);
  }

  private static boolean isCountedNoun(Line line, int i) {
    return line.at(i + 1).tag().equals("NNS") || line.at(i + 1).tag().equals("NNPS");
  }

  /** "the 2014 sanctions", "in 2014 elections": a determiner, or a number too odd for a count. */
  private static boolean isDetermined(Line line, int i) {
    if (line.is(i - 1, "the", "its", "his", "her", "their", "'s", "this", "that", "'")) {
      return true;
    }
    boolean round = DateWords.year(line.lower(i)) % 50 == 0;
    return !round && DateWords.BEFORE_DATE.contains(line.lower(i - 1));
  }

  /** A preposition before it, a noun after a determiner, brackets, or the start of the sentence. */
  private static boolean isSupported(Line line, int i) {
    Piece before = line.at(i - 1);
    return before.token() < 0
        || DateWords.BEFORE_DATE.contains(before.lower())
        || continuesDate(line, i)
        || line.is(i - 1, "(", "[", "the", "its", "his", "her", "their", "'s", "this", "a", "that")
        || before.tag().equals("JJ")
        || before.tag().equals("IN")
        || line.at(i + 1).tag().equals("NN") && !before.tag().startsWith("VB")
        || before.tag().equals("NN") && !line.at(i + 1).tag().startsWith("NN");
  }
}
