package org.demarche.resolve.amount;

import java.util.List;
import java.util.Locale;
import org.demarche.model.Quantity.Qualifier;
import org.demarche.syntax.ParsedSentence;

/**
 * How a number is qualified by the words before it.
 *
 * @param first index of the first of these words, or of the number
 */
record Qualified(int first, Qualifier qualifier) {

  private static final List<String> AT_LEAST =
      List.of(
          "at least",
          "no fewer than",
          "not less than",
          "no less than",
          "more than",
          "over",
          "upwards of",
          "in excess of",
          "a minimum of");
  private static final List<String> AT_MOST =
      List.of(
          "up to",
          "at most",
          "as many as",
          "no more than",
          "not more than",
          "fewer than",
          "less than",
          "under",
          "a maximum of");
  private static final List<String> ABOUT =
      List.of(
          "about",
          "around",
          "some",
          "roughly",
          "approximately",
          "nearly",
          "almost",
          "close to",
          "an estimated",
          "or so");

  static Qualified before(ParsedSentence sentence, int number) {
    for (int words = 3; words >= 1; words--) {
      int first = number - words;
      String said = first < 0 ? "" : words(sentence, first, number);
      Qualifier qualifier =
          AT_LEAST.contains(said)
              ? Qualifier.AT_LEAST
              : AT_MOST.contains(said)
                  ? Qualifier.AT_MOST
                  : ABOUT.contains(said) ? Qualifier.ABOUT : Qualifier.EXACT;
      if (qualifier != Qualifier.EXACT) {
        return new Qualified(first, qualifier);
      }
    }
    return new Qualified(number, Qualifier.EXACT);
  }

  private static String words(ParsedSentence sentence, int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      words.append(i > first ? " " : "").append(sentence.token(i).form().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }
}
