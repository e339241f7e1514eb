package org.demarche.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark prints: Markdown that can be read as it is. */
final class Sheet {

  private final PrintStream out;
  private boolean inList = true;

  Sheet(PrintStream out) {
    this.out = out;
  }

  /** A fact with its name. */
  void line(String label, String format, Object... values) {
    if (!inList) {
      out.println();
    }
    inList = true;
    out.println("- " + label + ": " + String.format(Locale.ROOT, format, values));
  }

  /** A heading of the third order. */
  void heading(String text) {
    out.println();
    out.println("### " + text);
    inList = false;
  }

  /** A paragraph. */
  void text(String format, Object... values) {
    out.println();
    out.println(String.format(Locale.ROOT, format, values));
    inList = false;
  }

  /** A table, its columns as wide as their widest cells. */
  void table(List<String> header, List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      int at = column;
      int widest = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
      widths.add(Math.max(widest, header.get(at).length()));
    }
    out.println();
    out.println(row(header, widths));
    out.println(row(widths.stream().map("-"::repeat).toList(), widths));
    rows.forEach(row -> out.println(row(row, widths)));
    inList = false;
  }

  private static String row(List<String> cells, List<Integer> widths) {
    StringBuilder row = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      row.append(' ').append(cells.get(i));
      row.append(" ".repeat(widths.get(i) - cells.get(i).length())).append(" |");
    }
    return row.toString();
  }

  /** A number with three digits that count, or all before the point. */
  static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }
}
