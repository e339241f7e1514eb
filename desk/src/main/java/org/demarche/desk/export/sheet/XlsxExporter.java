package org.demarche.desk.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes one Excel workbook for people: a sheet for cases, claims, events, objections, diversions,
 * effects and articles each. A worksheet must be whole before the next begins, so the selection is
 * gone through once for each.
 */
public final class XlsxExporter implements Exporter {

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (OutputStream out = target.create("demarche.xlsx");
        Workbook workbook = new Workbook(out, "Demarche", null)) {
      SheetWriter<Case> cases = new SheetWriter<>(workbook, CaseSheet.cases());
      selection.cases(cases::row);
      cases.finish();
      claims(selection, workbook);
      reports(selection, workbook, ReportSheets.events(), Event.class);
      reports(selection, workbook, ReportSheets.objections(), Objection.class);
      reports(selection, workbook, ReportSheets.diversions(), Diversion.class);
      reports(selection, workbook, ReportSheets.effects(), Effect.class);
      SheetWriter<Selection.ArticleReports> articles =
          new SheetWriter<>(workbook, ArticleSheet.articles());
      selection.articles(articles::row);
      articles.finish();
    }
  }

  private static void claims(Selection selection, Workbook workbook) throws IOException {
    SheetWriter<ReportSheets.CaseClaim> claims = new SheetWriter<>(workbook, ReportSheets.claims());
    selection.cases(
        affair -> {
          for (Case.Claim claim : affair.history()) {
            claims.row(new ReportSheets.CaseClaim(affair.head().name(), claim));
          }
        });
    claims.finish();
  }

  private static <R extends CodedRecord> void reports(
      Selection selection, Workbook workbook, Sheet<Report<R>> sheet, Class<R> kind)
      throws IOException {
    SheetWriter<Report<R>> writer = new SheetWriter<>(workbook, sheet);
    selection.articles(
        article -> {
          for (Report<?> report : article.reports()) {
            if (kind.isInstance(report.record())) {
              writer.row(of(kind, report));
            }
          }
        });
    writer.finish();
  }

  /** The same report, known to be of this kind. */
  private static <R extends CodedRecord> Report<R> of(Class<R> kind, Report<?> report) {
    return new Report<>(
        report.key(), kind.cast(report.record()), report.verdict(), report.citation());
  }
}
