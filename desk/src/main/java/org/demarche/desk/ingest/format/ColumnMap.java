package org.demarche.desk.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of a table is which field of an article. */
final class ColumnMap {

  private final List<String> keys;

  private ColumnMap(List<String> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Finds the columns.
   *
   * @param header names of the columns, in order
   * @param chosen fields with their columns, as the user gave them; the other fields are found by
   *     their usual names
   */
  static ColumnMap of(List<String> header, Map<String, String> chosen) throws Malformed {
    List<String> plain = header.stream().map(ColumnNames::plain).toList();
    Map<Integer, String> fieldOf = new LinkedHashMap<>();
    for (Map.Entry<String, String> choice : chosen.entrySet()) {
      int column = plain.indexOf(ColumnNames.plain(choice.getValue()));
      if (column < 0) {
        throw new Malformed(
            "no column \"" + choice.getValue() + "\" for " + choice.getKey() + has(header),
            "correct --columns");
      }
      fieldOf.put(column, choice.getKey());
    }
    for (Map.Entry<String, List<String>> field : ColumnNames.USUAL.entrySet()) {
      if (!fieldOf.containsValue(field.getKey())) {
        field.getValue().stream()
            .map(plain::indexOf)
            .filter(column -> column >= 0 && !fieldOf.containsKey(column))
            .findFirst()
            .ifPresent(column -> fieldOf.put(column, field.getKey()));
      }
    }
    if (!fieldOf.containsValue("text")) {
      throw new Malformed(
          "no column for the text" + has(header), "name it: --columns text=NAME,title=NAME");
    }
    return new ColumnMap(keys(header, fieldOf));
  }

  private static List<String> keys(List<String> header, Map<Integer, String> fieldOf) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      keys.add(fieldOf.getOrDefault(i, header.get(i).strip()));
    }
    return keys;
  }

  private static String has(List<String> header) {
    String names = String.join(", ", header);
    return "; the columns are: " + (names.length() > 300 ? names.substring(0, 300) + "…" : names);
  }

  /** The cells of a row that are not blank, under their fields or, where unknown, their names. */
  Map<String, String> fields(List<String> cells) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.size(), keys.size()); i++) {
      if (!cells.get(i).isBlank() && !keys.get(i).isEmpty()) {
        String value = keys.get(i).equals("text") ? cells.get(i) : cells.get(i).strip();
        fields.putIfAbsent(keys.get(i), value);
      }
    }
    return fields;
  }
}
