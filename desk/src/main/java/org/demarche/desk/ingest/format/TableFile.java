package org.demarche.desk.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of a table with a header: commas, semicolons, tabs or bars part its cells,
 * quotation marks as in RFC 4180. Columns are found by {@link ColumnMap}; those that are no field
 * of an article are kept in {@link Article#extra}.
 */
final class TableFile implements Content {

  private static final int HEADER = 1 << 16;

  private final Piece piece;
  private final RowReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final ColumnMap columns;
  private boolean any;

  TableFile(Piece piece, Map<String, String> chosen) throws IOException, Malformed {
    this.piece = piece;
    this.reader = new RowReader(piece.utf8());
    BufferedReader text = new BufferedReader(reader);
    text.mark(HEADER);
    String header = header(text);
    text.reset();
    this.parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(ColumnNames.delimiter(header))
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get()
            .parse(text);
    this.rows = parser.iterator();
    CSVRecord names = nextRow();
    this.columns = ColumnMap.of(names == null ? List.of() : names.toList(), chosen);
  }

  private static String header(BufferedReader text) throws IOException {
    char[] head = new char[HEADER / 2];
    int length = Math.max(0, text.read(head));
    return new String(head, 0, length).lines().findFirst().orElse("");
  }

  @Override
  public @Nullable Found next() throws IOException, Malformed {
    CSVRecord row = nextRow();
    if (row == null) {
      return any ? null : none();
    }
    any = true;
    String position = String.valueOf(row.getRecordNumber());
    try {
      return article(row, position);
    } catch (Malformed e) {
      return new Found.Spoiled(position, e.remark());
    }
  }

  private Found none() {
    any = true;
    return new Found.Spoiled(
        "", new Remark("no articles in it", "put one article in each row below the header"));
  }

  private @Nullable CSVRecord nextRow() throws IOException, Malformed {
    try {
      reader.rowBegins();
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RowReader.TooLong) {
        throw tooLong();
      }
      throw e.getCause();
    } catch (IllegalStateException e) {
      throw new Malformed(
          "not a table from line " + parser.getCurrentLineNumber() + " on: " + e.getMessage(),
          "mend the quotation marks there; rows before were read");
    }
  }

  private Malformed tooLong() {
    return new Malformed(
        "the row at line " + parser.getCurrentLineNumber() + " does not end",
        "look for a quotation mark that is never closed; rows before were read");
  }

  private Found article(CSVRecord row, String position) throws Malformed {
    Map<String, String> fields = columns.fields(row.toList());
    String text = fields.remove("text");
    if (text == null || text.isBlank()) {
      throw new Malformed("the column for the text is empty", "fill it in, or take the row out");
    }
    List<Remark> notes = new ArrayList<>(reader.takeNote().stream().toList());
    LocalDate published = date(fields.remove("published"), notes);
    Map<String, Object> extra = new LinkedHashMap<>();
    String id = fields.remove("id");
    String title = fields.remove("title");
    String url = fields.remove("url");
    String source = fields.remove("source");
    extra.putAll(fields);
    String name = Objects.requireNonNullElse(id, piece.name() + ":" + position);
    return new Found.Text(
        new Article(name, title, text, published, url, source, extra), id != null, position, notes);
  }

  private static @Nullable LocalDate date(@Nullable String value, List<Remark> notes) {
    if (value == null) {
      return null;
    }
    LocalDate day = PublicationDate.find(value).orElse(null);
    if (day == null) {
      notes.add(
          new Remark(
              "\"" + value + "\" is not a date, and is passed over",
              "write it like " + PublicationDate.EXPECTED));
    }
    return day;
  }

  @Override
  public void close() throws IOException {
    piece.content().close();
  }
}
