package org.demarche.desk.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.store.Filter;
import org.demarche.lexicon.Lexicon;

/** What an assistant gives to a tool; its form has been checked against the tool's schema. */
record Asked(Map<String, Object> values) {

  /** The same without a value. */
  Asked but(String name) {
    Map<String, Object> fewer = new HashMap<>(values);
    fewer.remove(name);
    return new Asked(fewer);
  }

  /** A text; empty when it was not given. */
  String text(String name) {
    return Objects.toString(values.get(name), "").strip();
  }

  /** A number within bounds; the usual one when none was given. */
  int number(String name, int usual, int most) {
    Object value = values.get(name);
    return value instanceof Number number ? Math.max(0, Math.min(most, number.intValue())) : usual;
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /**
   * What records are asked for.
   *
   * @throws org.demarche.desk.filter.FilterException when a value is not understood
   */
  Filter filter(Supplier<Lexicon> lexicon) {
    Map<String, List<String>> fields = new HashMap<>();
    for (String name : FilterReader.FIELDS) {
      fields.put(name, texts(name));
    }
    fields.put("reviewed", flag("reviewed") ? List.of("1") : List.of());
    return new FilterReader(lexicon).read(fields);
  }

  private List<String> texts(String name) {
    Object value = values.get(name);
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
