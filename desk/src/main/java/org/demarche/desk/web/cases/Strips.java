package org.demarche.desk.web.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.CaseListStore.Mark;
import org.demarche.desk.web.cases.ListView.Dot;
import org.demarche.desk.web.cases.ListView.Strip;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;

/**
 * Draws how far a case came when, 132 by 30 units: from left to right its own days, from bottom to
 * top the deal's life; what halts it stands below the line.
 */
final class Strips {

  static final double WIDTH = 132;
  private static final double EDGE = 6;
  private static final double TOP = 4;
  private static final double STEP = 2.4;
  private static final double HALTED = 26;

  private Strips() {}

  static Strip of(List<Mark> marks) {
    List<Mark> dated = marks.stream().filter(mark -> mark.day() != null).toList();
    if (dated.isEmpty()) {
      return new Strip(List.of(), "", "", words(marks));
    }
    LocalDate from = day(dated.get(0));
    LocalDate to = day(dated.get(dated.size() - 1));
    double span = Math.max(1, to.toEpochDay() - from.toEpochDay());
    boolean single = from.equals(to);
    List<Dot> dots =
        dated.stream()
            .map(
                mark -> {
                  double share = (day(mark).toEpochDay() - from.toEpochDay()) / span;
                  double x = single ? WIDTH / 2 : EDGE + share * (WIDTH - 2 * EDGE);
                  return dot(mark, x);
                })
            .toList();
    return new Strip(dots, year(from), single ? "" : year(to), words(marks));
  }

  private static Dot dot(Mark mark, double x) {
    TransferStatus status = mark.status();
    double y =
        status.halts()
            ? HALTED
            : TOP + (TransferStatus.DELIVERED.ordinal() - status.ordinal()) * STEP;
    double radius = Math.min(5, 2.6 + Math.log(mark.claims()));
    return new Dot(
        number(x),
        number(y),
        number(radius),
        JsonFields.word(status),
        mark.modality() == Modality.ASSERTED,
        words(mark));
  }

  private static LocalDate day(Mark mark) {
    return Objects.requireNonNull(mark.day());
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private static String words(List<Mark> marks) {
    return marks.stream().map(Strips::words).collect(Collectors.joining("; "));
  }

  private static String words(Mark mark) {
    String sure =
        mark.modality() == Modality.ASSERTED ? "" : " (" + JsonFields.word(mark.modality()) + ")";
    String when = mark.day() == null ? "undated" : mark.day().toString();
    String many = mark.claims() == 1 ? "" : " ×" + mark.claims();
    return when + " " + JsonFields.word(mark.status()) + sure + many;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
