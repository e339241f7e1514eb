package org.demarche.desk.export;

/** How a line is set off on a screen that has colours. */
public enum Style {
  BOLD("1"),
  FAINT("2"),
  RED("31"),
  YELLOW("1;33"),
  GREEN("1;32"),
  BOLD_RED("1;31");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** Green for cooperation, yellow for words of conflict, red for deeds. */
  static Style ofQuad(int quad) {
    return quad <= 2 ? GREEN : quad == 3 ? YELLOW : BOLD_RED;
  }

  /** The text in this style, as far as the screen has colours. */
  public String on(String text, Screen screen) {
    boolean plain = !screen.colour() || text.isEmpty();
    return plain ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
