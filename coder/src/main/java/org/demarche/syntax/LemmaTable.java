package org.demarche.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Corrects NLP4J's lemmas: its faults with inflected forms, and its placeholders for numbers. */
final class LemmaTable {

  private final Map<String, String> exceptions;

  private LemmaTable(Map<String, String> exceptions) {
    this.exceptions = Map.copyOf(exceptions);
  }

  /** Reads the table of exceptions: first letter of the tag, form in lower case, lemma. */
  static LemmaTable load() {
    Map<String, String> exceptions = new HashMap<>();
    for (String line : WordList.read("lemmas.tsv")) {
      String[] cells = line.split("\t");
      exceptions.put(cells[0] + cells[1], cells[2]);
    }
    return new LemmaTable(exceptions);
  }

  /** The lemma of {@code form} with the tag {@code tag}, given the one that NLP4J found. */
  String lemma(String form, String tag, String found) {
    String lower = form.toLowerCase(Locale.ROOT);
    String exception = exceptions.get(tag.charAt(0) + lower);
    if (exception != null) {
      return exception;
    }
    if (found.startsWith("#")) {
      return tag.equals("NNS") ? singular(lower) : lower;
    }
    return hasDigit(form) ? designation(lower, tag) : found;
  }

  /** The lemma of a dictionary form that is spelled in another way than lemmas are, or the form. */
  String spelling(String lemma, char part) {
    String exception = exceptions.getOrDefault(part + lemma, lemma);
    return lemma.equals(exception + "s") ? lemma : exception;
  }

  /** The singular of a number word: "billions", "thirds", "sixties". */
  private static String singular(String lower) {
    if (lower.endsWith("ies")) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Drops the plural s of a designation: "S-300s", "MiG-29s"; not of "1990s". */
  private static String designation(String lower, String tag) {
    int last = lower.length() - 1;
    boolean plural = last > 1 && lower.charAt(last) == 's' && isDigit(lower.charAt(last - 1));
    boolean designation = Character.isLetter(lower.charAt(0));
    return plural && designation && tag.endsWith("S") ? lower.substring(0, last) : lower;
  }

  private static boolean hasDigit(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (isDigit(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
