package org.demarche.desk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.export.csv.CsvFile;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseMatch;
import org.demarche.desk.register.Figure;
import org.demarche.desk.register.RegisterRow;
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.demarche.desk.register.RegisterWording;
import org.jspecify.annotations.Nullable;

/** A line for each case and each row of the register beside it. */
final class MatchTable implements MatchWriter {

  /**
   * A line.
   *
   * @param match null for a row without a report
   * @param fit null where no row fits
   * @param row null where no row fits
   */
  private record Line(
      @Nullable CaseMatch match, CaseMatch.@Nullable Fit fit, @Nullable RegisterRow row) {

    CaseMatch.Standing standing() {
      return match == null ? CaseMatch.Standing.UNREPORTED : match.standing();
    }
  }

  private static final Columns<Case.Head> CASE =
      new Columns<Case.Head>()
          .add("case", Case.Head::id)
          .add("case_name", Case.Head::name)
          .add("status", head -> JsonFields.word(head.standing().status()));

  private static final Columns<RegisterRow> ROW =
      new Columns<RegisterRow>()
          .add("register", row -> row.register().id())
          .add("row", RegisterRow::key)
          .add("supplier", row -> row.parties().supplier())
          .add("recipient", row -> row.parties().recipient())
          .add("designation", row -> row.item().designation())
          .add("description", row -> row.item().description())
          .add("order_year", row -> shown(row.order().year()))
          .add("number_ordered", row -> shown(row.order().number()))
          .add("number_delivered", row -> shown(row.arrived()))
          .add("delivery_years", MatchTable::years)
          .add("condition", row -> row.terms().condition())
          .add("comments", row -> row.terms().comments());

  private final CsvFile<Line> file;

  MatchTable(OutputStream out) throws IOException {
    file =
        new CsvFile<>(
            out,
            new Columns<Line>()
                .add("standing", line -> JsonFields.word(line.standing()))
                .part(line -> line.match() == null ? null : line.match().of().head(), CASE)
                .add("ground", line -> line.fit() == null ? null : word(line.fit().ground()))
                .add("timing", line -> line.fit() == null ? null : word(line.fit().timing()))
                .part(Line::row, ROW)
                .add("differences", line -> line.match() == null ? null : differences(line.match()))
                .add("reasons", line -> line.match() == null ? null : reasons(line.match())));
  }

  @Override
  public void match(CaseMatch match) throws IOException {
    if (match.fits().isEmpty()) {
      file.row(new Line(match, null, null));
    }
    for (CaseMatch.Fit fit : match.fits()) {
      file.row(new Line(match, fit, fit.row().row()));
    }
  }

  @Override
  public void unreported(StoredRow row) throws IOException {
    file.row(new Line(null, null, row.row()));
  }

  @Override
  public void close() throws IOException {
    file.flush();
  }

  private static String word(Enum<?> value) {
    return JsonFields.word(value);
  }

  private static @Nullable String shown(@Nullable Figure figure) {
    return figure == null ? null : figure.toString();
  }

  private static String years(RegisterRow row) {
    return RegisterWording.deliveryYears(row).stream()
        .map(String::valueOf)
        .collect(Collectors.joining("; "));
  }

  private static String differences(CaseMatch match) {
    List<CaseMatch.Difference> differences = match.differences();
    return differences.stream()
        .map(d -> d.what().words() + ": case " + d.caseSays() + " / register " + d.registerSays())
        .collect(Collectors.joining("; "));
  }

  private static String reasons(CaseMatch match) {
    return match.reasons().stream().map(CaseMatch.Reason::words).collect(Collectors.joining("; "));
  }
}
