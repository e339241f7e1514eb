package org.demarche.desk.cli;

import java.util.regex.Pattern;

/** Text of strangers on a terminal. */
final class OneLine {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private OneLine() {}

  /** The text on one line, without characters that steer a terminal or turn the line around. */
  static String of(String text) {
    return DIRECTION.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }
}
