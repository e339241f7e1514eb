package org.demarche.desk.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A small table that comes with the program: tab-separated, with remarks and a header line. */
final class Table {

  private Table() {}

  /** The rows below the header; every row has as many cells as the header. */
  static List<List<String>> rows(String name) {
    InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<List<String>> lines =
          reader
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> Arrays.asList(line.split("\t", -1)))
              .toList();
      for (List<String> line : lines) {
        if (line.size() != lines.get(0).size()) {
          throw new IllegalStateException(name + ": " + line + " has not the header's columns");
        }
      }
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
