package org.demarche.desk.export.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of comma-separated values: UTF-8, quoted as RFC 4180 says, lines ended by a line feed.
 *
 * @param <R> what a row shows
 */
public final class CsvFile<R> implements Closeable {

  private final Writer out;
  private final Columns<R> columns;

  /** Begins the file with its header. */
  public CsvFile(OutputStream out, Columns<R> columns) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.columns = columns;
    line(columns.names());
  }

  /** Writes a row. */
  public void row(R row) throws IOException {
    line(columns.cells(row));
  }

  /** Hands on what is written. */
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void line(List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.write(separator);
      out.write(quoted(cell));
      separator = ",";
    }
    out.write('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
