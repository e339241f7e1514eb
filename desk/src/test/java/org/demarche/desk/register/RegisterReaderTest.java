package org.demarche.desk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterReaderTest {

  private static final String DEALS =
      "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,"
          + "Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for"
          + " total order,SIPRI TIV of delivered weapons";
  private static final String DELIVERIES =
      "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order"
          + " date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery"
          + " year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery"
          + " values,Local production";
  private static final String REPORTS =
      "Year,Exporter,Importer,Category,Number of items,State of origin (if not"
          + " exporter),Intermediate location (if any),Comments (description)";
  private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;

  @TempDir Path folder;
  private final List<InputProblem> problems = new ArrayList<>();
  private ReadCounts counts = new ReadCounts(0, 0, 0, 0, 0);
  private RegisterSource source =
      new RegisterSource("", "", Register.SIPRI, "", "", LocalDate.EPOCH);

  @Test
  void deals_keep_the_question_marks_of_the_columns_without_a_name() throws Exception {
    List<RegisterRow> rows =
        read(
            DEALS,
            "Borduria,Ruritania,2007,?,72,?,Kestrel,anti-ship missile,72,,2010; 2011,New,For 2"
                + " coastal systems,1.3,93.6,93.6");
    RegisterRow row = rows.get(0);
    assertThat(row.parties()).isEqualTo(new RegisterRow.Parties("Ruritania", "Borduria"));
    assertThat(row.order().year()).isEqualTo(new Figure(2007, true));
    assertThat(row.order().number()).isEqualTo(new Figure(72, true));
    assertThat(row.arrived()).isEqualTo(new Figure(72, false));
    assertThat(row.delivered().deliveries())
        .extracting(RegisterRow.Delivery::year)
        .containsExactly(new Figure(2010, false), new Figure(2011, false));
    assertThat(row.terms().comments()).isEqualTo("For 2 coastal systems");
    assertThat(row.terms().volumes().ordered()).isEqualByComparingTo("93.6");
    assertThat(problems).isEmpty();
  }

  @Test
  void a_preamble_is_passed_over_and_tells_the_day_of_the_export() throws Exception {
    read(
        "Transfers of major weapons: invented;",
        "A '?' in a column, or \"brackets\", indicates doubt;",
        ";",
        "Data generated: 3 Mar 2024 10:01:02 AM;",
        DELIVERIES + ";",
        "7,Ruritania,Borduria,Kestrel,anti-ship missile,Missiles,2007,No,36,Yes,2010,No,New,1,1,36,No;");
    assertThat(source.generated()).isEqualTo(LocalDate.of(2024, 3, 3));
    assertThat(source.shape()).isEqualTo("deliveries");
    assertThat(counts).isEqualTo(new ReadCounts(1, 1, 0, 0, 0));
  }

  @Test
  void deliveries_keep_their_flags_and_the_database_id() throws Exception {
    RegisterRow row =
        read(
                DELIVERIES,
                "7,Ruritania,Borduria,Kestrel,anti-ship missile,Missiles,2007,Yes,36,Yes,2010,,New,1.5,1.3,46.8,No")
            .get(0);
    assertThat(row.key()).isEqualTo("7");
    assertThat(row.order().year()).isEqualTo(new Figure(2007, true));
    assertThat(row.arrived()).isEqualTo(new Figure(36, true));
    assertThat(row.firstDelivery()).hasValue(2010);
    assertThat(row.terms().localProduction()).isFalse();
    assertThat(row.terms().volumes().asNew()).isEqualByComparingTo("1.5");
  }

  @Test
  void a_line_break_inside_comments_is_repaired_and_noted() throws Exception {
    List<RegisterRow> rows =
        read(
            DEALS,
            "Borduria,Ruritania,2015,,6,,Heron-X,UAV,6,,2016,New,Lease from a firm",
            "for use in Sylvania; incl training,10,60,60",
            "Syldavia,Ruritania,2008,,10,,BTR-X,APC,10,,2009,New,,1,10,10");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).terms().comments())
        .isEqualTo("Lease from a firm for use in Sylvania; incl training");
    assertThat(counts).isEqualTo(new ReadCounts(3, 2, 1, 1, 0));
    assertThat(problems).extracting(InputProblem::severity).containsExactly(Severity.NOTE);
    assertThat(problems.get(0).place()).endsWith(":2");
  }

  @Test
  void a_cut_line_does_not_swallow_the_complete_one_after_it() throws Exception {
    List<RegisterRow> rows =
        read(
            DEALS,
            "stray words",
            "Syldavia,Ruritania,2008,,10,,BTR-X,APC,10,,2009,New,,1,10,10",
            "Borduria,Ruritania,2015,,6",
            "Syldavia,Ruritania,2009,,10,,BTR-X,APC,10,,2010,New,,1,10,10");
    assertThat(rows).extracting(row -> row.parties().recipient()).containsOnly("Syldavia");
    assertThat(counts).isEqualTo(new ReadCounts(4, 2, 0, 0, 2));
    assertThat(problems.get(0).toString()).contains(":2: 1 cell where the header has 16");
    assertThat(problems.get(1).toString()).contains(":4: 5 cells where the header has 16");
  }

  @Test
  void commas_in_unquoted_comments_are_put_back() throws Exception {
    RegisterRow row =
        read(
                DEALS,
                "Syldavia,Ruritania,2008,,10,,BTR-X,APC,10,,2009,New,From stocks, old, cheap,1,10,10")
            .get(0);
    assertThat(row.terms().comments()).isEqualTo("From stocks, old, cheap");
    assertThat(row.terms().volumes().delivered()).isEqualByComparingTo("10");
    assertThat(counts.repaired()).isOne();
  }

  @Test
  void quoted_cells_may_hold_line_breaks_and_commas() throws Exception {
    RegisterRow row =
        read(
                DEALS,
                "Syldavia,Ruritania,2008,,10,,BTR-X,APC,10,,2009,New,\"Old, said \"\"cheap\"\"",
                "second line\",1,10,10")
            .get(0);
    assertThat(row.terms().comments()).isEqualTo("Old, said \"cheap\" second line");
    assertThat(problems).isEmpty();
  }

  @Test
  void a_quotation_mark_left_open_costs_one_line() throws Exception {
    List<RegisterRow> rows =
        read(
            DEALS,
            "Syldavia,Ruritania,2008,,10,,BTR-X,APC,10,,2009,New,\"open,1,10,10",
            "Syldavia,Ruritania,2009,,10,,BTR-X,APC,10,,2010,New,,1,10,10");
    assertThat(rows).hasSize(1);
    assertThat(problems.get(0).message()).isEqualTo("a quotation mark is not closed");
  }

  @Test
  void bracketed_years_and_dots_of_older_exports_are_doubt_and_ignorance() throws Exception {
    RegisterRow row =
        read(
                DEALS.replace("status,", "status,").replace("Number ordered", "No. ordered"),
                "Syldavia,Ruritania,(1974),,. .,,BTR-X,APC,(12),,1975-1977,New,,,,")
            .get(0);
    assertThat(row.order()).isEqualTo(new RegisterRow.Order(new Figure(1974, true), null));
    assertThat(row.arrived()).isEqualTo(new Figure(12, true));
    assertThat(row.firstDelivery()).hasValue(1975);
    assertThat(row.lastDelivery()).hasValue(1977);
  }

  @Test
  void a_row_whose_figures_are_words_is_reported_with_its_line() throws Exception {
    assertThat(read(DEALS, "Syldavia,Ruritania,soon,,10,,BTR-X,APC,10,,2009,New,,1,10,10"))
        .isEmpty();
    assertThat(problems.get(0).toString())
        .contains("register.csv:2: year of order is \"soon\", not a number");
    assertThat(counts.reported()).isOne();
  }

  @Test
  void reports_to_the_united_nations_keep_origin_and_intermediate_location() throws Exception {
    RegisterRow row =
        read(
                REPORTS,
                "2019,Ruritania,Borduria,VII. (a) Missiles and missile launchers,20,Syldavia,Port"
                    + " Vela,Kestrel missiles")
            .get(0);
    assertThat(row.register()).isEqualTo(Register.UNROCA);
    assertThat(row.terms().route()).isEqualTo(new RegisterRow.Route("Syldavia", "Port Vela"));
    assertThat(row.arrived()).isEqualTo(new Figure(20, false));
    assertThat(row.lastDelivery()).hasValue(2019);
  }

  @Test
  void encodings_are_found_by_content() throws Exception {
    String row = "Cote d’Or,Côte,2008,,1,,Élan,APC,1,,2009,New,,1,1,1";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
      Path file = folder.resolve("register.csv");
      Files.write(file, (DEALS + "\r\n" + row + "\r\n").getBytes(charset));
      assertThat(read(file).get(0).parties().supplier()).as(charset.name()).isEqualTo("Côte");
    }
    Path marked = folder.resolve("marked.csv");
    Files.writeString(marked, "\uFEFF" + DEALS + "\n" + row + "\n");
    assertThat(read(marked).get(0).parties().recipient()).isEqualTo("Cote d’Or");
  }

  @Test
  void separators_may_be_semicolons_or_tabs() throws Exception {
    String row = "2019,Ruritania,Borduria,V. Attack helicopters,2,,,old ones";
    for (String separator : List.of(";", "\t")) {
      List<RegisterRow> rows = read(REPORTS.replace(",", separator), row.replace(",", separator));
      assertThat(rows.get(0).item().category()).isEqualTo("V. Attack helicopters");
    }
  }

  @Test
  void a_file_that_is_no_register_is_refused_with_what_was_expected() throws Exception {
    assertThatThrownBy(() -> read("name,age", "Ada,36"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no header of a register")
        .hasMessageContaining("Weapon designation");
    assertThatThrownBy(() -> read(Files.createFile(folder.resolve("empty.csv"))))
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> read(folder.resolve("nowhere.csv"))).hasMessageContaining("no such");
    Path workbook = folder.resolve("book.xlsx");
    Files.write(workbook, new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThatThrownBy(() -> read(workbook)).hasMessageContaining("save the sheet as CSV");
  }

  @Test
  void a_designation_that_a_spreadsheet_has_rewritten_is_noted() throws Exception {
    read(
        DELIVERIES,
        "7,Ruritania,Borduria,5.70E+07,SAM,Missiles,2007,Yes,36,Yes,2010,,New,1.5,1.3,46.8,No");
    assertThat(problems.get(0).message()).contains("rewritten by a spreadsheet");
    assertThat(counts.rows()).isOne();
  }

  /** Whatever happens to a file, no line of it vanishes. */
  @Test
  void every_line_is_read_joined_or_reported_however_a_file_is_damaged() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      List<String> lines = damaged(new Random(seed));
      read(lines.toArray(String[]::new));
      long data = lines.stream().skip(1).filter(line -> !line.isBlank()).count();
      assertThat((long) counts.lines()).as("lines, seed %d", seed).isEqualTo(data);
      assertThat((long) counts.rows() + counts.reported() + counts.joined())
          .as("sum, seed %d", seed)
          .isEqualTo(data);
    }
  }

  private static List<String> damaged(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append("Syldavia,Ruritania,2008,,10,,BTR-X,APC,10,,2009,New,a \"b\" c,1,10,10\n");
    }
    for (int i = 0; i < 10; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, '\n');
        case 1 -> text.insert(at, ',');
        case 2 -> text.insert(at, '"');
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
      }
    }
    List<String> lines = new ArrayList<>(List.of(DEALS));
    lines.addAll(text.toString().lines().toList());
    return lines;
  }

  @Test
  void a_million_rows_pass_through_a_small_heap() throws Exception {
    Path file = folder.resolve("long.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, LATIN_1)) {
      out.write(DELIVERIES + "\n");
      for (int i = 0; i < 1_000_000; i++) {
        out.write(
            i / 4
                + ",Ruritania,Borduria,Kestrel,SAM,Missiles,2007,No,36,Yes,2010,No,New,1,1,36,No\n");
      }
    }
    long before = used();
    long most = 0;
    try (RegisterReader reader = RegisterReader.open(file, problems::add)) {
      int seen = 0;
      while (reader.next() != null) {
        seen++;
        if (seen % 250_000 == 0) {
          most = Math.max(most, used() - before);
        }
      }
      assertThat(seen).isEqualTo(1_000_000);
    }
    assertThat(most).as("bytes held while reading").isLessThan(8_000_000);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private List<RegisterRow> read(String... lines) throws IOException, InputException {
    Path file = folder.resolve("register.csv");
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return read(file);
  }

  private List<RegisterRow> read(Path file) throws IOException, InputException {
    problems.clear();
    List<RegisterRow> rows = new ArrayList<>();
    try (RegisterReader reader = RegisterReader.open(file, problems::add)) {
      source = reader.source();
      RegisterRow row = reader.next();
      while (row != null) {
        rows.add(row);
        row = reader.next();
      }
      counts = reader.counts();
    }
    return rows;
  }
}
