package org.demarche.desk.cli;

import java.util.Locale;

/** Numbers with what they count, for people. */
final class Counted {

  private Counted() {}

  /** "1 article", "16,739 articles". */
  static String of(long number, String what) {
    return String.format(Locale.ROOT, "%,d ", number) + what + (number == 1 ? "" : "s");
  }
}
