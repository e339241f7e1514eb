package org.demarche.desk.export.csv;

import java.io.Closeable;
import java.io.IOException;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
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

/**
 * Tables for spreadsheets and statistics: a file for each kind of record, as {@link CsvWriter}
 * writes them, and {@code articles.csv, incidents.csv, cases.csv, claims.csv}.
 */
public final class CsvExporter implements Exporter {

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (Tables tables = new Tables(target)) {
      selection.articles(tables::write);
    }
    try (CsvFile<Incident> incidents =
        new CsvFile<>(target.create("incidents.csv"), ArchiveTables.incidents())) {
      selection.incidents(incidents::row);
    }
    try (CsvFile<Case> cases = new CsvFile<>(target.create("cases.csv"), ArchiveTables.cases());
        CsvFile<ArchiveTables.CaseClaim> claims =
            new CsvFile<>(target.create("claims.csv"), ArchiveTables.claims())) {
      selection.cases(
          each -> {
            cases.row(each);
            for (Case.Claim claim : each.history()) {
              claims.row(new ArchiveTables.CaseClaim(each, claim));
            }
          });
    }
  }

  /** The files of articles and records, which are written together. */
  private static final class Tables implements Closeable {

    private final CsvFile<StoredArticle> articles;
    private final CsvFile<Report<Event>> events;
    private final CsvFile<Report<Transfer>> transfers;
    private final CsvFile<Report<Objection>> objections;
    private final CsvFile<Report<Diversion>> diversions;
    private final CsvFile<Report<Effect>> effects;

    Tables(Target target) throws IOException {
      articles = new CsvFile<>(target.create("articles.csv"), ArchiveTables.articles());
      events = records(target, "events.csv", CsvTables.events());
      transfers = records(target, "transfers.csv", CsvTables.transfers());
      objections = records(target, "objections.csv", CsvTables.objections());
      diversions = records(target, "diversions.csv", CsvTables.diversions());
      effects = records(target, "effects.csv", CsvTables.effects());
    }

    private static <R extends CodedRecord> CsvFile<Report<R>> records(
        Target target, String name, Columns<R> columns) throws IOException {
      return new CsvFile<>(target.create(name), ArchiveTables.reports(columns));
    }

    void write(Selection.ArticleReports each) throws IOException {
      articles.row(each.article());
      for (Report<?> report : each.reports()) {
        write(report, report.record());
      }
    }

    private void write(Report<?> report, CodedRecord record) throws IOException {
      if (record instanceof Event event) {
        events.row(of(report, event));
      } else if (record instanceof Transfer transfer) {
        transfers.row(of(report, transfer));
      } else if (record instanceof Objection objection) {
        objections.row(of(report, objection));
      } else if (record instanceof Diversion diversion) {
        diversions.row(of(report, diversion));
      } else if (record instanceof Effect effect) {
        effects.row(of(report, effect));
      }
    }

    private static <R extends CodedRecord> Report<R> of(Report<?> report, R record) {
      return new Report<>(report.key(), record, report.verdict(), report.citation());
    }

    @Override
    public void close() throws IOException {
      articles.close();
      events.close();
      transfers.close();
      objections.close();
      diversions.close();
      effects.close();
    }
  }
}
