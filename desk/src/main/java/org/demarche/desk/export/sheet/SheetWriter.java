package org.demarche.desk.export.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.csv.Columns.Kind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a sheet as they come. What a worksheet cannot take goes on in a further one
 * ("Events 2"). Texts stand in their cells as such: none is ever read as a formula.
 *
 * @param <R> what a row shows
 */
final class SheetWriter<R> {

  /** Excel's limit. */
  static final int MAX_ROWS = 1_048_576;

  /** Excel's limit of characters in a cell. */
  static final int MAX_TEXT = 32_767;

  static final String CUT = "… [cut]";

  /** Excel counts days from 1900, and takes that for a leap year. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /** Whole numbers beyond lose digits in Excel. */
  private static final double MAX_NUMBER = 1e15;

  /** What Excel would read as an escaped character: "_x0041_" is shown as "A". */
  private static final Pattern ESCAPE = Pattern.compile("_x(?=\\p{XDigit}{4}_)");

  private static final int BATCH = 500;

  private final Workbook workbook;
  private final Sheet<R> sheet;
  private final int limit;
  private Worksheet page;
  private int pages;
  private int row;

  SheetWriter(Workbook workbook, Sheet<R> sheet) {
    this(workbook, sheet, MAX_ROWS);
  }

  /**
   * @param limit rows of a page, its header included
   */
  SheetWriter(Workbook workbook, Sheet<R> sheet, int limit) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.limit = limit;
    this.page = begin();
  }

  void row(R shown) throws IOException {
    if (row == limit) {
      finish();
      page = begin();
    }
    List<@Nullable Object> values = sheet.columns().values(shown);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        cell(i, value, sheet.columns().kinds().get(i));
      }
    }
    row++;
    if (row % BATCH == 0) {
      page.flush();
    }
  }

  void finish() throws IOException {
    page.setAutoFilter(0, 0, row - 1, sheet.widths().size() - 1);
    page.finish();
  }

  private Worksheet begin() {
    pages++;
    Worksheet begun = workbook.newWorksheet(pages == 1 ? sheet.name() : sheet.name() + " " + pages);
    begun.freezePane(1, 1);
    List<String> names = sheet.columns().names();
    for (int i = 0; i < names.size(); i++) {
      begun.inlineString(0, i, names.get(i));
      begun.style(0, i).bold().fillColor("DDE6EE").verticalAlignment("center").set();
      begun.width(i, sheet.widths().get(i));
    }
    row = 1;
    return begun;
  }

  private void cell(int column, Object value, Kind kind) {
    switch (kind) {
      case DAY -> day(column, (LocalDate) value);
      case NUMBER, MEASURE, AMOUNT -> number(column, (Number) value);
      default -> text(column, value.toString());
    }
  }

  private void day(int column, LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      text(column, day.toString());
      return;
    }
    page.value(row, column, day);
    page.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
  }

  private void number(int column, Number number) {
    if (Math.abs(number.doubleValue()) >= MAX_NUMBER) {
      text(column, number instanceof BigDecimal d ? d.toPlainString() : number.toString());
      return;
    }
    page.value(row, column, number instanceof BigDecimal d ? (Number) d.doubleValue() : number);
    page.style(row, column).format("#,##0.##").verticalAlignment("top").set();
  }

  private void text(int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    page.inlineString(row, column, fitting(text));
    page.style(row, column).wrapText(true).verticalAlignment("top").set();
  }

  /** Cut between two characters, not within one. */
  private static String fitting(String text) {
    String clean = ESCAPE.matcher(Characters.xml(text)).replaceAll("_x005F_x");
    if (clean.length() <= MAX_TEXT) {
      return clean;
    }
    int end = MAX_TEXT - CUT.length();
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }
}
