package org.demarche.desk.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.ingest.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a register as cells. A line that is too short is joined with those after it when
 * that makes exactly as many cells as the header has, for comments come with line breaks in them; a
 * line that is complete is never joined to another. Holds a few lines at a time.
 */
final class RegisterLines implements Closeable {

  /** Comments with more line breaks than this were not seen. */
  private static final int MOST_LINES = 8;

  private static final int LONGEST_LINE = 1 << 20;

  private final Reader in;
  private final String place;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private Layout layout = new Layout(',', 0, -1, false);
  private int number;
  private int dataLines;

  RegisterLines(Reader in, String place) {
    this.in = in;
    this.place = place;
  }

  /**
   * How the lines are to be cut.
   *
   * @param width number of cells
   * @param freeText the cell in which a separator may stray; -1 for none
   * @param ended whether each line ends with semicolons that mean nothing
   */
  record Layout(char separator, int width, int freeText, boolean ended) {}

  /**
   * A line, or several that were one.
   *
   * @param first number of the first, counted from 1
   * @param lines how many
   * @param cells as many as the header has; none where there is a fault
   * @param repair what was repaired, or null
   * @param fault why the line cannot be read, or null
   */
  record Piece(
      int first, int lines, List<String> cells, @Nullable String repair, @Nullable String fault) {}

  private record Line(int number, String text) {}

  /** From here on, lines are data and cut like this. */
  void cut(Layout how) {
    layout = how;
  }

  /** The next line as it is, or null at the end. */
  @Nullable String raw() throws IOException, InputException {
    return read();
  }

  /** Number of the line read last, counted from 1. */
  int number() {
    return number;
  }

  /** How many lines of data were read that are not empty. */
  int dataLines() {
    return dataLines;
  }

  /** The next piece of data, or null at the end. */
  @Nullable Piece next() throws IOException, InputException {
    Line line = take();
    if (line == null) {
      return null;
    }
    if (line.text().indexOf('\0') >= 0) {
      return new Piece(line.number(), 1, List.of(), null, "a null character in the line");
    }
    Optional<List<String>> cells = cells(line.text());
    if (cells.isPresent() && cells.get().size() == layout.width()) {
      return new Piece(line.number(), 1, cells.get(), null, null);
    }
    if (cells.isPresent() && cells.get().size() > layout.width()) {
      return tooMany(line, cells.get());
    }
    return join(line);
  }

  /** A separator strayed into the free text, or the line is not one of this register. */
  private Piece tooMany(Line line, List<String> cells) {
    int surplus = cells.size() - layout.width();
    if (layout.freeText() < 0) {
      return fault(line, cells.size());
    }
    int from = layout.freeText();
    List<String> mended = new ArrayList<>(cells.subList(0, from));
    mended.add(String.join(layout.separator() + " ", cells.subList(from, from + surplus + 1)));
    mended.addAll(cells.subList(from + surplus + 1, cells.size()));
    return new Piece(
        line.number(), 1, mended, "the comments hold separators without quotation marks", null);
  }

  private Piece join(Line line) throws IOException, InputException {
    StringBuilder joined = new StringBuilder(line.text());
    List<Line> taken = new ArrayList<>();
    while (taken.size() + 1 < MOST_LINES) {
      Line next = take();
      if (next == null) {
        break;
      }
      taken.add(next);
      if (isComplete(next.text())) {
        break;
      }
      joined.append(' ').append(next.text());
      Optional<List<String>> cells = cells(joined.toString());
      if (cells.isPresent() && cells.get().size() >= layout.width()) {
        if (cells.get().size() > layout.width()) {
          break;
        }
        return repaired(line, taken.size() + 1, cells.get());
      }
    }
    for (int i = taken.size() - 1; i >= 0; i--) {
      giveBack(taken.get(i));
    }
    Optional<List<String>> alone = cells(line.text());
    return alone.isPresent() ? fault(line, alone.get().size()) : openQuote(line);
  }

  private Piece repaired(Line line, int lines, List<String> cells) {
    boolean quoted = cells(line.text()).isEmpty();
    return new Piece(
        line.number(), lines, cells, quoted ? null : "a line break inside a cell", null);
  }

  private Piece fault(Line line, int cells) {
    return new Piece(
        line.number(),
        1,
        List.of(),
        null,
        cells + (cells == 1 ? " cell" : " cells") + " where the header has " + layout.width());
  }

  private static Piece openQuote(Line line) {
    return new Piece(line.number(), 1, List.of(), null, "a quotation mark is not closed");
  }

  private boolean isComplete(String text) {
    return cells(text).map(c -> c.size() == layout.width()).orElse(false);
  }

  private Optional<List<String>> cells(String text) {
    return Cells.of(text, layout.separator());
  }

  private @Nullable Line take() throws IOException, InputException {
    if (!ahead.isEmpty()) {
      dataLines++;
      return ahead.pop();
    }
    String text = read();
    while (text != null && text.isBlank()) {
      text = read();
    }
    dataLines += text == null ? 0 : 1;
    return text == null ? null : new Line(number, text);
  }

  private void giveBack(Line line) {
    ahead.push(line);
    dataLines--;
  }

  private @Nullable String read() throws IOException, InputException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    number++;
    while (c >= 0 && c != '\n') {
      if (line.length() == LONGEST_LINE) {
        throw new InputException(
            place + ":" + number,
            "a line of more than a million characters",
            "this is no register; export it anew, as CSV");
      }
      line.append((char) c);
      c = in.read();
    }
    String text = line.toString().replaceFirst("\r$", "");
    return layout.ended() ? text.replaceFirst(";+\\s*$", "") : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
