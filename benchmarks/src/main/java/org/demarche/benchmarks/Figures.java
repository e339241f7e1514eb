package org.demarche.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures in what a scorer prints. {@code F1=0.8} (or {@code P}, {@code R}) goes by the first
 * word of its line: {@code transfer F1}. {@code event macro-F1 0.8} and {@code accuracy 0.8} go by
 * the words before the number.
 */
final class Figures {

  private static final Pattern BY_LINE = Pattern.compile("\\b(P|R|F1)=(\\d+\\.\\d+)");
  private static final Pattern BY_NAME =
      Pattern.compile("((?:\\w+ )?macro-F1|accuracy) (\\d+\\.\\d+)");

  private Figures() {}

  /** Figures by name, in the order printed. */
  static Map<String, Double> in(String printed) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String line : printed.lines().toList()) {
      String first = line.strip().split("\\s+")[0];
      Matcher byLine = BY_LINE.matcher(line);
      while (byLine.find()) {
        figures.putIfAbsent(first + " " + byLine.group(1), Double.valueOf(byLine.group(2)));
      }
      Matcher byName = BY_NAME.matcher(line);
      while (byName.find()) {
        figures.putIfAbsent(byName.group(1), Double.valueOf(byName.group(2)));
      }
    }
    return figures;
  }
}
