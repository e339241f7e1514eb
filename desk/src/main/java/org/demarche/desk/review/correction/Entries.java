package org.demarche.desk.review.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a person has put into a form; keeps what could not be understood. */
final class Entries {

  private final Map<String, List<String>> values;
  private final List<String> faults = new ArrayList<>();

  Entries(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The values that are not blank. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** What a value means; null where there is none or it is not understood. */
  <T> @Nullable T find(String name, Function<String, T> meaning) {
    List<String> given = all(name);
    return given.isEmpty() ? null : understood(name, given.get(0), meaning);
  }

  /** What a value means; a fault where there is none. */
  <T> @Nullable T get(String name, Function<String, T> meaning) {
    if (all(name).isEmpty()) {
      faults.add(label(name) + ": needed");
    }
    return find(name, meaning);
  }

  /** What each value means. */
  <T> List<T> list(String name, Function<String, T> meaning) {
    List<T> list = new ArrayList<>();
    for (String value : all(name)) {
      T understood = understood(name, value, meaning);
      if (understood != null) {
        list.add(understood);
      }
    }
    return list;
  }

  private <T> @Nullable T understood(String name, String value, Function<String, T> meaning) {
    try {
      return meaning.apply(value);
    } catch (IllegalArgumentException e) {
      faults.add(label(name) + ": " + e.getMessage());
      return null;
    }
  }

  void fault(String name, String message) {
    faults.add(label(name) + ": " + message);
  }

  private static String label(String name) {
    return name.replace('_', ' ');
  }

  /** Throws what was not understood, if anything. */
  void check() {
    if (!faults.isEmpty()) {
      throw new CorrectionException(faults);
    }
  }
}
