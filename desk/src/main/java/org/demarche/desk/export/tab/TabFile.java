package org.demarche.desk.export.tab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.desk.export.csv.Columns;

/**
 * A file of values parted by tabs: UTF-8, no quotation, lines ended by a line feed. Tabs, line ends
 * and other control characters within a value become blanks, since the formats have no way to write
 * them.
 *
 * @param <R> what a row shows
 */
final class TabFile<R> {

  private final Writer out;
  private final Columns<R> columns;
  private final String missing;

  /**
   * Begins the file.
   *
   * @param missing what stands for an unknown value
   */
  TabFile(OutputStream out, Columns<R> columns, String missing) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.columns = columns;
    this.missing = missing;
  }

  void header() throws IOException {
    line(columns.names());
  }

  void row(R row) throws IOException {
    line(columns.cells(row));
  }

  void flush() throws IOException {
    out.flush();
  }

  private void line(List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.write(separator);
      out.write(cell.isEmpty() ? missing : plain(cell));
      separator = "\t";
    }
    out.write('\n');
  }

  private static String plain(String cell) {
    StringBuilder plain = new StringBuilder(cell.length());
    cell.codePoints().forEach(c -> plain.appendCodePoint(isPlain(c) ? c : ' '));
    return plain.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
