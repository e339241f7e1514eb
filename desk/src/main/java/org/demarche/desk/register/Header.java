package org.demarche.desk.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of a register's columns. */
final class Header {

  private final List<String> names;

  Header(List<String> cells) {
    this.names = cells.stream().map(Header::normal).toList();
  }

  int width() {
    return names.size();
  }

  /** Whether each of these columns is there. */
  boolean has(String... columns) {
    return names.containsAll(List.of(columns));
  }

  /** Where the first of these columns that is there stands; -1 for none. */
  int of(String... alternatives) {
    for (String name : alternatives) {
      if (names.contains(name)) {
        return names.indexOf(name);
      }
    }
    return -1;
  }

  /** The column without a name after another, which holds its "?"; -1 when it is not there. */
  int flagAfter(int column) {
    int next = column + 1;
    return column >= 0 && next < names.size() && isUnnamed(names.get(next)) ? next : -1;
  }

  /** The cell of a column; empty for a column that is not there. */
  static String cell(List<String> cells, int column) {
    return column < 0 ? "" : cells.get(column);
  }

  /** The needed columns that are missing, for a message; empty when all are there. */
  Optional<String> missing(List<String> needed) {
    List<String> missing = needed.stream().filter(n -> !names.contains(n)).toList();
    return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
  }

  /** What programs call a column that has no name. */
  private static boolean isUnnamed(String name) {
    return name.isEmpty() || name.startsWith("unnamed") || name.matches("(?:\\.{2,3}|x)\\d+");
  }

  private static String normal(String cell) {
    return cell.toLowerCase(Locale.ROOT)
        .replaceAll("[\\uFEFF]", "")
        .replaceAll("[\\s_]+", " ")
        .strip();
  }
}
