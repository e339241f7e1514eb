package org.demarche.desk.export.parquet;

import java.io.IOException;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.csv.ArchiveTables;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.export.csv.CsvTables;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Transfer;

/** Writes a Parquet file for each table; all of those that come from articles in one go. */
public final class ParquetExporter implements Exporter {

  @Override
  public void write(Selection selection, Target target) throws IOException {
    articles(selection, target);
    try (ParquetTable<Incident> incidents = open("incidents", ArchiveTables.incidents(), target)) {
      selection.incidents(incidents::row);
    }
    try (ParquetTable<Case> cases = open("cases", ArchiveTables.cases(), target);
        ParquetTable<ArchiveTables.CaseClaim> claims =
            open("claims", ArchiveTables.claims(), target)) {
      selection.cases(
          affair -> {
            cases.row(affair);
            for (Case.Claim claim : affair.history()) {
              claims.row(new ArchiveTables.CaseClaim(affair, claim));
            }
          });
    }
  }

  private static void articles(Selection selection, Target target) throws IOException {
    try (ParquetTable<StoredArticle> articles = open("articles", withText(), target);
        Table<Event> events = table("events", CsvTables.events(), Event.class, target);
        Table<Transfer> transfers =
            table("transfers", CsvTables.transfers(), Transfer.class, target);
        Table<Objection> objections =
            table("objections", CsvTables.objections(), Objection.class, target);
        Table<Diversion> diversions =
            table("diversions", CsvTables.diversions(), Diversion.class, target);
        Table<Effect> effects = table("effects", CsvTables.effects(), Effect.class, target)) {
      selection.articles(
          article -> {
            articles.row(article.article());
            for (Report<?> report : article.reports()) {
              events.row(report);
              transfers.row(report);
              objections.row(report);
              diversions.row(report);
              effects.row(report);
            }
          });
    }
  }

  /** Unlike a spreadsheet, a column that is not asked for costs nothing here. */
  private static Columns<StoredArticle> withText() {
    return ArchiveTables.articles().add("text", a -> a.article().text());
  }

  /** The table of one kind of record; passes over the others. */
  private record Table<R extends CodedRecord>(Class<R> kind, ParquetTable<Report<R>> file)
      implements AutoCloseable {

    void row(Report<?> report) throws IOException {
      if (kind.isInstance(report.record())) {
        R record = kind.cast(report.record());
        file.row(new Report<>(report.key(), record, report.verdict(), report.citation()));
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private static <R extends CodedRecord> Table<R> table(
      String name, Columns<R> columns, Class<R> kind, Target target) throws IOException {
    return new Table<>(kind, open(name, ArchiveTables.reports(columns), target));
  }

  private static <R> ParquetTable<R> open(String name, Columns<R> columns, Target target)
      throws IOException {
    return new ParquetTable<>(target.create(name + ".parquet"), columns);
  }
}
