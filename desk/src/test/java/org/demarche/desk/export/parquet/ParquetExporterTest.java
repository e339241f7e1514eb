package org.demarche.desk.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.HostileTexts;
import org.demarche.desk.export.MemoryTarget;
import org.demarche.desk.export.SampleSelection;
import org.demarche.desk.export.csv.CsvExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back by DuckDB. */
class ParquetExporterTest {

  private static final List<String> TABLES =
      List.of(
          "articles",
          "events",
          "transfers",
          "objections",
          "diversions",
          "effects",
          "incidents",
          "cases",
          "claims");

  @TempDir private Path folder;

  @Test
  void each_table_has_the_columns_of_its_csv_file_and_articles_their_text() throws Exception {
    save(SampleSelection.plain());
    MemoryTarget csv = MemoryTarget.of(new CsvExporter(), SampleSelection.plain());
    for (String table : TABLES) {
      List<String> names =
          List.of(csv.text(table + ".csv").lines().findFirst().orElseThrow().split(","));
      List<String> found = new ArrayList<>(types(table).keySet());
      if (table.equals("articles")) {
        assertThat(found.remove("text")).isTrue();
      }
      assertThat(found).as(table).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void each_table_has_a_row_for_each_thing() throws Exception {
    save(SampleSelection.plain());
    List<String> counts = new ArrayList<>();
    for (String table : TABLES) {
      counts.add(table + " " + value("select count(*) from " + file(table)));
    }
    assertThat(counts)
        .containsExactly(
            "articles 2",
            "events 3",
            "transfers 1",
            "objections 1",
            "diversions 1",
            "effects 1",
            "incidents 3",
            "cases 5",
            "claims 7");
  }

  @Test
  void days_numbers_sums_times_and_truths_have_their_types() throws Exception {
    save(SampleSelection.plain());
    assertThat(types("articles"))
        .containsEntry("published", "DATE")
        .containsEntry("received", "TIMESTAMP WITH TIME ZONE")
        .containsEntry("characters", "BIGINT")
        .containsEntry("title", "VARCHAR");
    assertThat(types("events"))
        .containsEntry("latitude", "DOUBLE")
        .containsEntry("quad", "BIGINT")
        .containsEntry("content_negated", "BOOLEAN")
        .containsEntry("date_start", "DATE");
    assertThat(types("claims")).containsEntry("value_amount", "DOUBLE");
  }

  @Test
  void values_come_out_as_they_went_in() throws Exception {
    save(SampleSelection.plain());
    assertThat(value("select value_amount from " + file("transfers"))).isEqualTo("1.0000000005E9");
    assertThat(value("select since from " + file("cases") + " where \"case\" like '%2015'"))
        .isEqualTo("2016-10-13");
    assertThat(value("select latitude from " + file("incidents") + " where incident = 'i1'"))
        .isEqualTo("43.6");
    assertThat(value("select count(*) from " + file("cases") + " where supplier_id is null"))
        .isEqualTo("1");
  }

  @Test
  void hostile_texts_come_out_as_they_went_in() throws Exception {
    for (String text : HostileTexts.all()) {
      save(new SampleSelection(text));
      assertThat(value("select text from " + file("articles") + " where article = 'first'"))
          .isEqualTo(Characters.unicode(text));
    }
  }

  private void save(SampleSelection selection) throws IOException {
    MemoryTarget.of(new ParquetExporter(), selection).save(folder);
  }

  private String file(String table) {
    return "'" + folder.resolve(table + ".parquet") + "'";
  }

  private Map<String, String> types(String table) throws SQLException {
    Map<String, String> types = new TreeMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows =
            duck.createStatement().executeQuery("describe select * from " + file(table))) {
      while (rows.next()) {
        types.put(rows.getString("column_name"), rows.getString("column_type"));
      }
    }
    return types;
  }

  private static String value(String query) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = duck.createStatement().executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
