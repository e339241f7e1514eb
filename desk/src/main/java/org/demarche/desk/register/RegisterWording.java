package org.demarche.desk.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a register's rows are put for people. */
public final class RegisterWording {

  private RegisterWording() {}

  /** "ordered 2007, 72? delivered 2010–2011". */
  public static String history(RegisterRow row) {
    List<String> parts = new ArrayList<>();
    String ordered = ordered(row);
    if (!ordered.isEmpty()) {
      parts.add(ordered);
    }
    String delivered = delivered(row);
    if (!delivered.isEmpty()) {
      parts.add(delivered);
    }
    return String.join(", ", parts);
  }

  private static String ordered(RegisterRow row) {
    Figure year = row.order().year();
    Figure number = row.order().number();
    if (year == null && number == null) {
      return "";
    }
    return "ordered" + after(year) + (number == null ? "" : " (" + number + ")");
  }

  /** The years in which something arrived, in their order. */
  public static List<Long> deliveryYears(RegisterRow row) {
    return row.delivered().deliveries().stream()
        .map(RegisterRow.Delivery::year)
        .filter(Objects::nonNull)
        .map(Figure::value)
        .distinct()
        .sorted()
        .toList();
  }

  private static String delivered(RegisterRow row) {
    List<Long> years = deliveryYears(row);
    Figure arrived = row.arrived();
    if (years.isEmpty() && arrived == null) {
      return "nothing delivered";
    }
    String number = arrived == null ? "" : arrived + " ";
    return number + "delivered" + (years.isEmpty() ? "" : " " + years(years));
  }

  private static String after(@Nullable Figure figure) {
    return figure == null ? "" : " " + figure;
  }

  /** Years in their order; three or more in a row with a dash: "2003, 2010–2013". */
  public static String years(Collection<Long> years) {
    List<String> parts = new ArrayList<>();
    @Nullable Long from = null;
    @Nullable Long to = null;
    for (Long year : new TreeSet<>(years)) {
      if (to != null && year == to + 1) {
        to = year;
        continue;
      }
      add(parts, from, to);
      from = year;
      to = year;
    }
    add(parts, from, to);
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, @Nullable Long from, @Nullable Long to) {
    if (from != null && to != null) {
      parts.add(from.equals(to) ? from.toString() : from + "–" + to);
    }
  }
}
