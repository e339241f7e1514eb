package org.demarche.desk.export.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.export.csv.Columns.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet, and how wide they are.
 *
 * @param <R> what a row shows
 */
final class Sheet<R> {

  private final String name;
  private final Columns<R> columns = new Columns<>();
  private final List<Integer> widths = new ArrayList<>();

  Sheet(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Columns<R> columns() {
    return columns;
  }

  /** In characters. */
  List<Integer> widths() {
    return List.copyOf(widths);
  }

  Sheet<R> text(String heading, int width, Function<R, @Nullable Object> cell) {
    return add(heading, width, Kind.TEXT, cell);
  }

  Sheet<R> day(String heading, Function<R, @Nullable Object> cell) {
    return add(heading, 12, Kind.DAY, cell);
  }

  Sheet<R> number(String heading, Function<R, @Nullable Object> cell) {
    return add(heading, 11, Kind.NUMBER, cell);
  }

  Sheet<R> amount(String heading, Function<R, @Nullable Object> cell) {
    return add(heading, 17, Kind.AMOUNT, cell);
  }

  private Sheet<R> add(String heading, int width, Kind kind, Function<R, @Nullable Object> cell) {
    columns.add(heading, kind, cell);
    widths.add(width);
    return this;
  }
}
