package org.demarche.desk.register;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of a register row by row. Encoding, separator and shape are found by content; a
 * preamble before the header is passed over, but for the day on which the export was made. A line
 * that is no row is reported and passed over. Memory does not grow with the file.
 */
public final class RegisterReader implements Closeable {

  private static final int LONGEST_PREAMBLE = 100;
  private static final Pattern GENERATED =
      Pattern.compile("Data generated: *(\\d{1,2} [A-Z][a-z]{2} \\d{4})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** "5.70E+07": what a spreadsheet makes of 57E6. */
  private static final Pattern REWRITTEN = Pattern.compile("\\d\\.\\d+E\\+\\d+");

  private final RegisterLines lines;
  private final Consumer<InputProblem> problems;
  private final RegisterSource source;
  private final Shape shape;
  private @Nullable LocalDate generated;
  private int rows;
  private int repaired;
  private int joined;
  private int reported;

  private RegisterReader(RegisterFile file, Consumer<InputProblem> problems)
      throws IOException, InputException {
    this.problems = problems;
    String name = file.path().toString();
    lines =
        new RegisterLines(
            new BufferedReader(new InputStreamReader(file.open(), file.charset())), name);
    shape = findHeader(name);
    source =
        new RegisterSource(
            name, file.sha256(), shape.register(), shape.name(), file.charset().name(), generated);
  }

  /**
   * Opens a file and reads as far as its header.
   *
   * @param problems takes what is reported, line by line: failures for lines that cannot be read,
   *     notes for those that were mended
   * @throws InputException when the file is no export of a register
   */
  public static RegisterReader open(Path path, Consumer<InputProblem> problems)
      throws IOException, InputException {
    return new RegisterReader(RegisterFile.of(path), problems);
  }

  /** What is read. */
  public RegisterSource source() {
    return source;
  }

  /** The next row, or null at the end. */
  public @Nullable RegisterRow next() throws IOException, InputException {
    RegisterLines.Piece piece = lines.next();
    while (piece != null) {
      Optional<RegisterRow> row = row(piece);
      if (row.isPresent()) {
        return row.get();
      }
      piece = lines.next();
    }
    return null;
  }

  /** What has become of the lines so far. */
  public ReadCounts counts() {
    return new ReadCounts(lines.dataLines(), rows, repaired, joined, reported);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Optional<RegisterRow> row(RegisterLines.Piece piece) {
    if (piece.fault() != null) {
      report(piece, piece.fault());
      return Optional.empty();
    }
    try {
      RegisterRow row = shape.row(piece.cells());
      count(piece, row);
      return Optional.of(row);
    } catch (RowFault e) {
      joined += piece.lines() - 1;
      report(piece, Objects.requireNonNull(e.getMessage()));
      return Optional.empty();
    }
  }

  private void count(RegisterLines.Piece piece, RegisterRow row) {
    rows++;
    joined += piece.lines() - 1;
    String designation = row.item().designation();
    if (piece.repair() != null) {
      repaired++;
      note(piece, piece.repair() + "; repaired", "look at the row if it matters to you");
    }
    if (REWRITTEN.matcher(designation).matches()) {
      note(
          piece,
          "the designation \"" + designation + "\" was rewritten by a spreadsheet",
          "export the register anew and do not open it in a spreadsheet before");
    }
  }

  private void note(RegisterLines.Piece piece, String message, String remedy) {
    problems.accept(new InputProblem(Severity.NOTE, place(piece), message, remedy));
  }

  private void report(RegisterLines.Piece piece, String message) {
    reported++;
    problems.accept(
        new InputProblem(place(piece), message, "mend the line, or enter the deal by hand"));
  }

  private String place(RegisterLines.Piece piece) {
    return source.name() + ":" + piece.first();
  }

  private Shape findHeader(String name) throws IOException, InputException {
    for (int i = 0; i < LONGEST_PREAMBLE; i++) {
      String line = lines.raw();
      if (line == null) {
        break;
      }
      Optional<Shape> found = header(line);
      if (found.isPresent()) {
        return found.get();
      }
      noteDay(line);
    }
    throw new InputException(
        name,
        "no header of a register in its first " + LONGEST_PREAMBLE + " lines",
        "it should have the columns Supplier, Recipient, Weapon designation (SIPRI, deals);"
            + " Supplier, Recipient, Designation, Delivery year (SIPRI, deliveries); or Year,"
            + " Exporter, Importer, Category (UN Register)");
  }

  private Optional<Shape> header(String line) {
    for (char separator : List.of(',', ';', '\t')) {
      boolean ended = separator != ';' && line.stripTrailing().endsWith(";");
      String bare = ended ? line.replaceFirst(";+\\s*$", "") : line;
      Optional<Header> header = Cells.of(bare, separator).map(Header::new);
      Optional<Shape> found = header.flatMap(Shape::of);
      if (found.isPresent()) {
        lines.cut(
            new RegisterLines.Layout(
                separator, header.get().width(), found.get().freeText(), ended));
        return found;
      }
    }
    return Optional.empty();
  }

  private void noteDay(String line) {
    Matcher day = GENERATED.matcher(line);
    if (day.find()) {
      try {
        generated = LocalDate.parse(day.group(1), DAY);
      } catch (DateTimeParseException e) {
        generated = null;
      }
    }
  }
}
