package org.demarche.desk.export.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.export.HostileTexts;
import org.demarche.desk.export.MemoryTarget;
import org.demarche.desk.export.SampleSelection;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.register.RegisterReader;
import org.demarche.desk.register.RegisterRow;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back by the readers that read SIPRI's own files. */
class TradeRegisterExporterTest {

  private static final PartyBook BOOK = PartyBook.of(LexiconFiles.shipped());

  @TempDir private Path folder;

  @Test
  void deals_that_a_register_would_hold_are_rows_and_no_others() throws Exception {
    assertThat(text("trade-register-deals.csv", SampleSelection.plain()).lines())
        .containsExactly(
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,"
                + "Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,"
                + "SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons",
            "Iran,Russia,2015,,4,,S-300,air defence system,4,?,2016,,$1.0000000005 b deal;"
                + " replaces earlier order that was cancelled (case russia-iran-s-300-2007);"
                + " case russia-iran-s-300-2015,,,",
            "Iran,United Nations**,2010,?,,,Giraffe,sensor,,,2010,,case nations-iran,,,");
  }

  @Test
  void deliveries_are_rows_by_year_with_flags() throws Exception {
    assertThat(text("trade-register-deliveries.csv", SampleSelection.plain()).lines())
        .containsExactly(
            "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,"
                + "Order date,Order date is estimate,Numbers delivered,"
                + "Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,"
                + "SIPRI estimate,TIV deal unit,TIV delivery values,Local production",
            ",Russia,Iran,S-300,air defence system,Air defence systems,2015,No,4,Yes,2016,No,,,,,",
            ",United Nations**,Iran,Giraffe,sensor,Sensors,2010,Yes,,,2010,Yes,,,,,");
  }

  @Test
  void the_registers_own_readers_take_both_files_without_a_word() throws Exception {
    List<String> shapes = new ArrayList<>();
    for (String file : List.of("trade-register-deals.csv", "trade-register-deliveries.csv")) {
      for (String text : HostileTexts.all()) {
        MemoryTarget.of(new TradeRegisterExporter(BOOK), new SampleSelection(text)).save(folder);
        List<InputProblem> problems = new ArrayList<>();
        List<RegisterRow> rows = new ArrayList<>();
        try (RegisterReader reader = RegisterReader.open(folder.resolve(file), problems::add)) {
          for (RegisterRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
          }
          shapes.add(reader.source().shape());
        }
        assertThat(problems).isEmpty();
        assertThat(rows).extracting(r -> r.parties().supplier()).contains("Russia");
      }
    }
    assertThat(shapes.stream().distinct()).hasSize(2);
  }

  @Test
  void parties_are_spelled_as_registers_do() {
    Spelling spelling = new Spelling(BOOK);
    assertThat(spelling.recipient(SampleSelection.HEZBOLLAH)).isEqualTo("Hezbollah (Lebanon)*");
    assertThat(spelling.supplier(SampleSelection.NATIONS)).isEqualTo("United Nations**");
    assertThat(spelling.supplier(null)).isEqualTo("unknown supplier(s)");
    assertThat(
            spelling.recipient(
                new Party("vietnam", "VNM", "Vietnam", List.of(), null, null, "Hanoi")))
        .isEqualTo("Viet Nam");
  }

  @Test
  void no_cell_begins_a_formula() throws Exception {
    for (String text : HostileTexts.all()) {
      MemoryTarget.of(new TradeRegisterExporter(BOOK), new SampleSelection(text)).save(folder);
      String deals = Files.readString(folder.resolve("trade-register-deals.csv"));
      assertThat(deals).doesNotContainPattern("(^|,\"?)[=+@\\t]");
    }
  }

  private String text(String file, SampleSelection selection) {
    return MemoryTarget.of(new TradeRegisterExporter(BOOK), selection).text(file);
  }
}
