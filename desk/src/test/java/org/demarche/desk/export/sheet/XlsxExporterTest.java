package org.demarche.desk.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.HostileTexts;
import org.demarche.desk.export.MemoryTarget;
import org.demarche.desk.export.SampleSelection;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Read back by Apache POI. */
class XlsxExporterTest {

  @BeforeAll
  static void let_poi_read_what_packs_well() {
    ZipSecureFile.setMinInflateRatio(0);
  }

  @Test
  void there_is_a_sheet_for_each_kind_with_a_row_for_each_thing() {
    XSSFWorkbook workbook = workbook(SampleSelection.plain());
    List<String> sheets = new ArrayList<>();
    workbook.forEach(sheet -> sheets.add(sheet.getSheetName() + " " + sheet.getLastRowNum()));
    assertThat(sheets)
        .containsExactly(
            "Cases 5",
            "Claims 7",
            "Events 3",
            "Objections 1",
            "Diversions 1",
            "Effects 1",
            "Articles 2");
  }

  @Test
  void the_header_stays_in_sight_and_filters() {
    for (var sheet : workbook(SampleSelection.plain())) {
      XSSFSheet each = (XSSFSheet) sheet;
      assertThat(each.getPaneInformation().isFreezePane()).isTrue();
      assertThat(each.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      int last = each.getRow(0).getLastCellNum() - 1;
      assertThat(each.getCTWorksheet().getAutoFilter().getRef())
          .isEqualTo("A1:" + column(last) + (each.getLastRowNum() + 1));
      for (int i = 0; i <= last; i++) {
        assertThat(each.getColumnWidth(i) / 256).isBetween(9, 81);
      }
    }
  }

  @Test
  void days_are_dates_and_numbers_are_numbers() {
    XSSFSheet cases = workbook(SampleSelection.plain()).getSheet("Cases");
    Row second = cases.getRow(2);
    Cell since = second.getCell(column(cases, "Since"));
    assertThat(DateUtil.isCellDateFormatted(since)).isTrue();
    assertThat(since.getLocalDateTimeCellValue().toLocalDate())
        .isEqualTo(LocalDate.of(2016, 10, 13));
    assertThat(since.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
    assertThat(second.getCell(column(cases, "Last value")).getNumericCellValue())
        .isEqualTo(1000000000.5);
    assertThat(second.getCell(column(cases, "Last number")).getNumericCellValue()).isEqualTo(4);
    assertThat(second.getCell(column(cases, "Meant")).getStringCellValue()).isEqualTo("about");
    assertThat(second.getCell(column(cases, "Related")).getStringCellValue())
        .isEqualTo("replaces russia-iran-s-300-2007");
  }

  @Test
  void hostile_texts_come_out_as_they_went_in_and_none_as_a_formula() {
    for (String text : HostileTexts.all()) {
      XSSFWorkbook workbook = workbook(new SampleSelection(text));
      XSSFSheet events = workbook.getSheet("Events");
      assertThat(text(events.getRow(1).getCell(column(events, "Quote")))).isEqualTo(expected(text));
      for (var sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(XlsxExporterTest::assertHarmless);
        }
      }
    }
  }

  @Test
  void a_sheet_that_is_full_goes_on_in_a_further_one() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Demarche", null)) {
      Sheet<Integer> sheet = new Sheet<Integer>("Numbers").number("Number", n -> n);
      SheetWriter<Integer> writer = new SheetWriter<>(workbook, sheet, 1001);
      for (int i = 1; i <= 2500; i++) {
        writer.row(i);
      }
      writer.finish();
    }
    XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read)
        .extracting(sheet -> sheet.getSheetName() + " " + sheet.getLastRowNum())
        .containsExactly("Numbers 1000", "Numbers 2 1000", "Numbers 3 500");
    List<Double> numbers = new ArrayList<>();
    read.forEach(
        sheet ->
            StreamSupport.stream(sheet.spliterator(), false)
                .skip(1)
                .forEach(row -> numbers.add(row.getCell(0).getNumericCellValue())));
    assertThat(numbers).hasSize(2500).isSorted().startsWith(1.0).endsWith(2500.0);
  }

  @Test
  void what_excel_cannot_count_stands_as_text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Demarche", null)) {
      Sheet<Integer> sheet =
          new Sheet<Integer>("Old")
              .day("Day", n -> LocalDate.of(1862, 3, 9))
              .number("Number", n -> 1_234_567_890_123_456L);
      SheetWriter<Integer> writer = new SheetWriter<>(workbook, sheet);
      writer.row(1);
      writer.finish();
    }
    Row row = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0).getRow(1);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("1862-03-09");
    assertThat(row.getCell(1).getStringCellValue()).isEqualTo("1234567890123456");
  }

  private static void assertHarmless(Cell cell) {
    assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
    if (cell.getCellType() == CellType.STRING) {
      assertThat(cell.getStringCellValue().length()).isLessThanOrEqualTo(SheetWriter.MAX_TEXT);
    }
  }

  private static String expected(String text) {
    String clean = Characters.xml(text);
    if (clean.length() <= SheetWriter.MAX_TEXT) {
      return clean;
    }
    int end = SheetWriter.MAX_TEXT - SheetWriter.CUT.length();
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + SheetWriter.CUT;
  }

  private static String text(Cell cell) {
    return cell.getStringCellValue();
  }

  private static XSSFWorkbook workbook(SampleSelection selection) {
    try {
      return new XSSFWorkbook(
          MemoryTarget.of(new XlsxExporter(), selection).stream("demarche.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int column(XSSFSheet sheet, String heading) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + heading);
  }

  private static String column(int index) {
    return CellReference.convertNumToColString(index);
  }
}
