package org.demarche.desk.export.tab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.OutputFolder;
import org.demarche.desk.export.Selection;

/** Reads tables with a reader of others: DuckDB, which is told the columns and their types. */
final class Read {

  private Read() {}

  /** Writes an export into a folder. */
  static void export(Exporter exporter, Selection selection, Path into) throws IOException {
    try (OutputFolder folder = new OutputFolder(into)) {
      exporter.write(selection, folder::create);
      folder.finish();
    }
  }

  /** The names of a published table's columns, in order. */
  static List<String> columns(String table) {
    try (InputStream in = Read.class.getResourceAsStream(table + ".columns")) {
      byte[] bytes = Objects.requireNonNull(in, table).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows of a file, each by the names of its columns; DuckDB refuses what is not of its type.
   *
   * @param type the SQL type of a column
   */
  static List<Map<String, String>> rows(
      Path file, boolean header, List<String> columns, Function<String, String> type)
      throws SQLException {
    String types =
        columns.stream()
            .map(c -> "'" + c + "': '" + type.apply(c) + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    String sql =
        "SELECT * FROM read_csv('%s', delim='\\t', quote='', escape='', header=%s, nullstr='',"
            + " strict_mode=true, auto_detect=false, columns=%s)";
    List<Map<String, String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(String.format(sql.replace("\\t", "\t"), file, header, types))) {
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : columns) {
          row.put(column, Objects.requireNonNullElse(result.getString(column), ""));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
