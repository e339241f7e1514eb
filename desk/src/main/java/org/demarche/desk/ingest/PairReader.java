package org.demarche.desk.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads pairs from a tab-separated file. The first line names the columns; {@code id, sentence,
 * actor} and {@code recipient} are needed, in any order, others are passed over. Quotation marks
 * mean nothing special.
 */
public final class PairReader implements Closeable {

  private static final List<String> NEEDED = List.of("id", "sentence", "actor", "recipient");

  private final Source source;
  private final ByteLines lines;
  private final List<Integer> columns;

  private PairReader(Source source, InputStream content) throws IOException, InputException {
    this.source = source;
    this.lines = new ByteLines(content);
    this.columns = columns();
  }

  /**
   * Opens a file and reads its first line.
   *
   * @param name of the file, or {@code -} for standard input
   */
  public static PairReader open(String name, InputStream standardInput)
      throws IOException, InputException {
    boolean standard = name.equals("-");
    if (!standard && !Files.isRegularFile(Path.of(name))) {
      throw new InputException(
          name, "no such file", "check the spelling and the folder you are in");
    }
    Source source = standard ? new Source("standard input", null) : new Source(name, Path.of(name));
    BufferedInputStream content = source.open(standardInput);
    return new PairReader(source, source.utf8(content));
  }

  /** The next pair, or null at the end; a line that is no pair throws, and can be passed over. */
  public @Nullable Pair next() throws IOException, InputException {
    String line = line();
    while (line != null && line.isBlank()) {
      line = line();
    }
    return line == null ? null : pair(line);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Pair pair(String line) throws InputException {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    List<String> needed = new ArrayList<>();
    for (int i = 0; i < NEEDED.size(); i++) {
      int column = columns.get(i);
      if (column >= cells.size() || cells.get(column).isBlank()) {
        throw new InputException(
            place(), "no " + NEEDED.get(i), "fill in the column, or take the line out");
      }
      needed.add(cells.get(column).strip());
    }
    return new Pair(needed.get(0), needed.get(1), needed.get(2), needed.get(3));
  }

  private List<Integer> columns() throws IOException, InputException {
    String header = line();
    if (header == null) {
      throw new InputException(
          source.name(), "empty", "give a header line and a pair on each line");
    }
    List<String> names =
        Arrays.stream(header.split("\t", -1)).map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    for (String needed : NEEDED) {
      if (!names.contains(needed)) {
        throw new InputException(
            place(),
            "no column \"" + needed + "\"",
            "the first line names the columns, parted by tabs: " + String.join(", ", NEEDED));
      }
    }
    return NEEDED.stream().map(names::indexOf).toList();
  }

  private @Nullable String line() throws IOException, InputException {
    byte[] bytes = lines.read();
    if (bytes == null) {
      return null;
    }
    String text = TextDecoder.part(bytes, lines.offset(), place()).text();
    return text.replaceFirst("^\uFEFF", "").replaceFirst("\r$", "");
  }

  private String place() {
    return source.name() + ":" + lines.number();
  }
}
