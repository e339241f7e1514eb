package org.demarche.desk.export.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of codes: a resource with columns parted by tabs, a header, and lines of comment that
 * begin with a number sign.
 */
final class CodeTable {

  private CodeTable() {}

  /**
   * Reads a table.
   *
   * @param columns how many columns it must have
   * @param key what a row is found by
   */
  static Map<String, List<String>> read(
      String resource, int columns, Function<List<String>, String> key) {
    Map<String, List<String>> rows = new HashMap<>();
    List<String> lines = lines(resource);
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != columns || rows.put(key.apply(row), row) != null) {
        throw new IllegalStateException(resource + ": double, or not " + columns + ": " + line);
      }
    }
    return Map.copyOf(rows);
  }

  /** A cell; null when it is empty. */
  static @Nullable String cell(List<String> row, int column) {
    return row.get(column).isEmpty() ? null : row.get(column);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = CodeTable.class.getResourceAsStream(resource)) {
      String text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
