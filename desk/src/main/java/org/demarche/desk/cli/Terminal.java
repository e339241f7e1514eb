package org.demarche.desk.cli;

import java.util.Map;
import org.demarche.desk.export.Screen;

/**
 * What stands at the ends of the streams. Java cannot tell by itself, so the launcher says it in
 * system properties: {@code demarche.tty} lists the numbers of the streams that are terminals,
 * {@code demarche.columns} is the width.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param columns width, 0 when unknown
 * @param colour whether colours are wanted: not with NO_COLOR or a dumb terminal
 */
record Terminal(boolean in, boolean out, boolean err, int columns, boolean colour) {

  /** Neither of them is a terminal. */
  static final Terminal NONE = new Terminal(false, false, false, 0, false);

  /** As the launcher and the environment say. */
  static Terminal detect(Map<String, String> environment) {
    String tty = System.getProperty("demarche.tty", "");
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    int columns = Integer.getInteger("demarche.columns", 0);
    return new Terminal(tty.contains("0"), tty.contains("1"), tty.contains("2"), columns, !plain);
  }

  /** The screen that tables are laid out for. */
  Screen screen() {
    return out ? new Screen(columns > 0 ? columns : 100, colour) : Screen.PLAIN;
  }
}
