package org.demarche.desk.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a line of separated values into cells. Lines are cut one by one, and not by a reader of
 * whole files, since registers come with line breaks inside cells that no quotation mark protects,
 * and the repair has to see the lines.
 */
final class Cells {

  private static final char QUOTE = '"';

  private Cells() {}

  /** The cells, without blanks around them; empty when a quotation mark is left open. */
  static Optional<List<String>> of(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int at = 0;
    while (at <= line.length()) {
      cell.setLength(0);
      boolean quoted = at < line.length() && line.charAt(at) == QUOTE;
      at = quoted ? quoted(line, at + 1, cell) : at;
      if (at < 0) {
        return Optional.empty();
      }
      int end = line.indexOf(separator, at);
      end = end < 0 ? line.length() : end;
      cell.append(line, at, end);
      cells.add(cell.toString().strip());
      at = end + 1;
    }
    return Optional.of(cells);
  }

  /** Reads up to the closing mark, two of which stand for one; -1 when there is none. */
  private static int quoted(String line, int from, StringBuilder cell) {
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c != QUOTE) {
        cell.append(c);
        at++;
      } else if (at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
        cell.append(QUOTE);
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }
}
