package org.demarche.desk.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.desk.export.ArchiveSelection;
import org.demarche.desk.export.OutputFolder;
import org.demarche.desk.export.Samples;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of an archive, as DuckDB reads them. */
class CsvExporterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void an_archive_is_nine_tables() throws IOException, SQLException {
    export();
    try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "articles.csv",
              "events.csv",
              "transfers.csv",
              "objections.csv",
              "diversions.csv",
              "effects.csv",
              "incidents.csv",
              "cases.csv",
              "claims.csv");
    }
    assertThat(ask("SELECT count(*) FROM 'articles.csv'")).isEqualTo("2");
    assertThat(ask("SELECT count(*) FROM 'events.csv' WHERE verdict = 'machine'")).isEqualTo("4");
    assertThat(ask("SELECT count(DISTINCT key) FROM 'events.csv'")).isEqualTo("4");
    assertThat(ask("SELECT sum(reports) FROM 'incidents.csv'")).isEqualTo("4");
    assertThat(ask("SELECT count(*) FROM 'claims.csv'")).isEqualTo("2");
  }

  @Test
  void claims_and_reports_find_their_cases_and_articles() throws IOException, SQLException {
    export();
    assertThat(
            ask(
                "SELECT count(*) FROM 'claims.csv' c JOIN 'cases.csv' k ON k.\"case\" = c.\"case\""
                    + " JOIN 'transfers.csv' t ON t.key = c.key"
                    + " JOIN 'articles.csv' a ON a.article = t.article"))
        .isEqualTo("2");
    assertThat(ask("SELECT max(quantity) FROM 'claims.csv'")).isEqualTo("36");
    assertThat(ask("SELECT typeof(min(published)) FROM 'articles.csv'")).isEqualTo("DATE");
  }

  private void export() throws IOException {
    StoredArticle.Coding coding = new StoredArticle.Coding(StoredArticle.State.CODED, "1", "0.1");
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder);
        OutputFolder tables = new OutputFolder(folder.resolve("tables"))) {
      archive
          .articles()
          .add(
              List.of(
                  new Addition(Samples.result(), "en", "here", coding),
                  new Addition(Samples.arms(), "en", "here", coding)),
              List.of(),
              NOW);
      Linking.catchUp(archive);
      new CsvExporter().write(new ArchiveSelection(archive, Filter.ALL), tables::create);
      tables.finish();
    }
  }

  private String ask(String sql) throws SQLException {
    String path = folder.resolve("tables").toString();
    String placed = sql.replaceAll("'(\\w+\\.csv)'", "'" + path + "/$1'");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(placed)) {
      result.next();
      return result.getString(1);
    }
  }
}
