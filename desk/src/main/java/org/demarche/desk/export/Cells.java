package org.demarche.desk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of one row, from left to right; what is unknown is empty. */
final class Cells {

  private final List<String> cells = new ArrayList<>();

  void add(@Nullable String... values) {
    for (String value : values) {
      cells.add(Objects.requireNonNullElse(value, ""));
    }
  }

  List<String> list() {
    return List.copyOf(cells);
  }
}
