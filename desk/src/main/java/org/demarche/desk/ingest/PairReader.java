package org.demarche.desk.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.ingest.format.ByteLines;
import org.demarche.desk.ingest.format.Contents;
import org.demarche.desk.ingest.format.Hints;
import org.demarche.desk.ingest.format.Malformed;
import org.demarche.desk.ingest.format.Piece;
import org.demarche.desk.ingest.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads pairs from a tab-separated file. The first line names the columns; {@code id, sentence,
 * actor} and {@code recipient} are needed, in any order, others are passed over. Quotation marks
 * mean nothing special.
 */
public final class PairReader implements Closeable {

  private static final List<String> NEEDED = List.of("id", "sentence", "actor", "recipient");

  private final String name;
  private final ByteLines lines;
  private final List<Integer> columns;

  private PairReader(String name, InputStream content) throws IOException, InputException {
    this.name = name;
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
    String place = standard ? "standard input" : name;
    InputStream raw = standard ? standardInput : Files.newInputStream(Path.of(name));
    try {
      return new PairReader(place, Contents.unpacked(Piece.source(place, raw, Hints.NONE)).utf8());
    } catch (Malformed e) {
      throw new InputException(place, e);
    }
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
      throw new InputException(name, "empty", "give a header line and a pair on each line");
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
    try {
      byte[] bytes = lines.read();
      if (bytes == null) {
        return null;
      }
      String text = TextDecoder.part(bytes, lines.offset()).text();
      return text.replaceFirst("^\uFEFF", "").replaceFirst("\r$", "");
    } catch (Malformed e) {
      throw new InputException(place(), e);
    }
  }

  private String place() {
    return name + ":" + lines.number();
  }
}
