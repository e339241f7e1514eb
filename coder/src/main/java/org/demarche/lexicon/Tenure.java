package org.demarche.lexicon;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office of which party, and when.
 *
 * @param name full name as records show it
 * @param aliases other spellings
 * @param party id of the state, organisation or group
 * @param office id of the office, or empty
 * @param from first day, or null when unknown
 * @param to last day, or null when unknown or still in office
 */
public record Tenure(
    String name,
    List<String> aliases,
    String party,
    String office,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** The columns that a table must have. */
  static final List<String> COLUMNS = List.of("name", "aliases", "state", "office", "from", "to");

  /** Whether the person held the office on a day. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Reads one row of a table with the columns name, aliases, state, office, from, to. */
  static Tenure of(String file, int line, List<String> header, String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != header.size()) {
      throw new LexiconException(
          file,
          line,
          "expected "
              + header.size()
              + " columns with one tab between each two, found "
              + cells.length);
    }
    return new Tenure(
        cell(cells, header, "name"),
        Arrays.stream(cell(cells, header, "aliases").split("\\|"))
            .filter(a -> !a.isBlank())
            .toList(),
        cell(cells, header, "state"),
        cell(cells, header, "office"),
        day(file, line, cell(cells, header, "from"), false),
        day(file, line, cell(cells, header, "to"), true));
  }

  private static String cell(String[] cells, List<String> header, String name) {
    int at = header.indexOf(name);
    return at < 0 ? "" : cells[at].trim();
  }

  /** A year, a month or a day; the first or the last day of it. */
  static @Nullable LocalDate day(String file, int line, String text, boolean last) {
    try {
      return switch (text.length()) {
        case 0 -> null;
        case 4 -> last ? Year.parse(text).atMonth(12).atEndOfMonth() : Year.parse(text).atDay(1);
        case 7 -> last ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
        default -> LocalDate.parse(text);
      };
    } catch (java.time.DateTimeException e) {
      throw new LexiconException(
          file, line, "expected a date like 2007, 2007-06 or 2007-06-18, found \"" + text + "\"");
    }
  }
}
