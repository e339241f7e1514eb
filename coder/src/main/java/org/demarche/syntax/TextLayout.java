package org.demarche.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs of a text, whether its lines are paragraphs, are wrapped at a width, or are
 * separated by blank lines.
 */
final class TextLayout {

  /** A paragraph's place in the clean text; newlines inside it are mere blanks. */
  record Block(int start, int end) {}

  private static final int WIDEST_WRAP = 140;
  private static final int NARROWEST_WRAP = 30;
  private static final int SLACK = 3;
  private static final double WRAPPED = 0.6;
  private static final Pattern LIST_ITEM =
      Pattern.compile("(?:[•‣▪●◦·*–-]|\\d{1,2}[.)]|\\([a-z0-9]\\))\\s.*", Pattern.DOTALL);

  private final CleanText text;
  private final List<Block> lines;
  private final int width;
  private final boolean wrapped;

  private TextLayout(CleanText text) {
    this.text = text;
    this.lines = lines(text);
    this.width = lines.stream().mapToInt(TextLayout::length).max().orElse(0);
    this.wrapped = width >= NARROWEST_WRAP && width <= WIDEST_WRAP && mostLinesAreFull();
  }

  /** The paragraphs of a text, in order, none of them blank. */
  static List<Block> paragraphs(CleanText text) {
    TextLayout layout = new TextLayout(text);
    List<Block> blocks = new ArrayList<>();
    int start = -1;
    int count = layout.lines.size();
    for (int i = 0; i < count; i++) {
      Block line = layout.lines.get(i);
      if (length(line) == 0) {
        continue;
      }
      start = start < 0 ? line.start() : start;
      if (i + 1 == count || !layout.goesOn(i)) {
        blocks.add(new Block(start, line.end()));
        start = -1;
      }
    }
    return blocks;
  }

  private static List<Block> lines(CleanText text) {
    List<Block> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        lines.add(trimmed(text, start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  private static Block trimmed(CleanText text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Block(start, end);
  }

  private static int length(Block line) {
    return line.end() - line.start();
  }

  private boolean mostLinesAreFull() {
    int pairs = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (length(lines.get(i)) > 0 && length(lines.get(i + 1)) > 0) {
        pairs++;
        full += isFull(i) ? 1 : 0;
      }
    }
    return pairs > 2 && full >= WRAPPED * pairs;
  }

  /** Whether the next line's first word would not have fitted into this line. */
  private boolean isFull(int i) {
    Block next = lines.get(i + 1);
    int word = next.start();
    while (word < next.end() && text.charAt(word) != ' ' && word - next.start() < width) {
      word++;
    }
    return length(lines.get(i)) + 1 + (word - next.start()) > width - SLACK;
  }

  /** Whether line {@code i} and the next are one paragraph. */
  private boolean goesOn(int i) {
    Block line = lines.get(i);
    Block next = lines.get(i + 1);
    if (length(next) == 0 || isListItem(next)) {
      return false;
    }
    boolean lowerCaseFollows = Character.isLowerCase(text.charAt(next.start()));
    boolean stopped = isStopped(line);
    if (lowerCaseFollows && !stopped) {
      return true;
    }
    return wrapped ? isFull(i) && !isIndented(next, line) : !stopped && wrapsOnce(i);
  }

  private boolean isStopped(Block line) {
    int last = line.end() - 1;
    while (last > line.start() && "\"')]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".?!:".indexOf(text.charAt(last)) >= 0;
  }

  /** In a text with too few lines to tell its width: a full, unfinished line. */
  private boolean wrapsOnce(int i) {
    return width <= WIDEST_WRAP && length(lines.get(i)) >= 2 * NARROWEST_WRAP && isFull(i);
  }

  private boolean isListItem(Block line) {
    int end = Math.min(line.end(), line.start() + 6);
    return LIST_ITEM.matcher(text.substring(line.start(), end)).matches();
  }

  private boolean isIndented(Block line, Block previous) {
    return indent(line) > indent(previous) + 1;
  }

  private int indent(Block line) {
    int i = line.start();
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return line.start() - i;
  }
}
