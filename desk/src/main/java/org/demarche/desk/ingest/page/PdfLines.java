package org.demarche.desk.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Mends the lines of PDF pages into paragraphs: over line ends, hyphens and page ends. Lines that
 * stand at the head or foot of most pages, and page numbers, are dropped.
 */
final class PdfLines {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)\\W*(?:page\\s+)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?\\W*");
  private static final Pattern HYPHEN = Pattern.compile(".*\\p{L}[-\u2010\u00AD]");
  private static final Pattern STOP = Pattern.compile(".*[.!?:…][\"'”’)\\]]*");

  private final Map<String, Integer> edges = new HashMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final String all;

  private PdfLines(List<String> pages) {
    this.all = String.join("\n", pages);
  }

  /** The text of pages, whose lines are parted by line ends and paragraphs by blank lines. */
  static String mend(List<String> pages) {
    PdfLines lines = new PdfLines(pages);
    List<List<String>> split =
        pages.stream().map(page -> List.of(page.strip().split("\n"))).toList();
    split.forEach(lines::countEdges);
    for (List<String> page : split) {
      lines.addPage(page, pages.size());
    }
    lines.close();
    return String.join("\n\n", lines.paragraphs);
  }

  private void countEdges(List<String> page) {
    edges.merge(shape(page.get(0)), 1, Integer::sum);
    edges.merge(shape(page.get(page.size() - 1)), 1, Integer::sum);
  }

  private static String shape(String line) {
    return line.strip().replaceAll("\\d+", "0");
  }

  private void addPage(List<String> page, int pages) {
    int last = page.size() - 1;
    for (int i = 0; i <= last; i++) {
      String line = page.get(i).replaceAll("[\\s\\u00A0]+", " ").strip();
      boolean edge = i == 0 || i == last;
      if (edge && isFurniture(line, pages)) {
        continue;
      }
      if (line.isEmpty()) {
        close();
      } else {
        add(line);
      }
    }
    if (STOP.matcher(open).matches()) {
      close();
    }
  }

  private boolean isFurniture(String line, int pages) {
    int seen = edges.getOrDefault(shape(line), 0);
    return PAGE_NUMBER.matcher(line).matches() || (pages > 2 && seen * 2 > pages);
  }

  private void add(String line) {
    int length = open.length();
    if (length == 0) {
      open.append(line);
    } else if (HYPHEN.matcher(lastWord()).matches() && Character.isLowerCase(line.charAt(0))) {
      join(line);
    } else {
      open.append(' ').append(line);
    }
  }

  private String lastWord() {
    return open.substring(open.lastIndexOf(" ") + 1);
  }

  /** Keeps the hyphen of a word that is written with it elsewhere in the text. */
  private void join(String line) {
    String front = lastWord();
    String back = line.split("[^\\p{L}]", 2)[0];
    boolean hyphenated = all.contains(front + back);
    if (!hyphenated) {
      open.setLength(open.length() - 1);
    }
    open.append(line);
  }

  private void close() {
    if (open.length() > 0) {
      paragraphs.add(open.toString());
      open.setLength(0);
    }
  }
}
