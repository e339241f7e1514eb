package org.demarche.desk.export.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.json.Count;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.model.CodedRecord;
import org.demarche.model.Money;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;

/** What people see of a case at a glance; its claims stand in a sheet of their own. */
final class CaseSheet {

  private CaseSheet() {}

  static Sheet<Case> cases() {
    return new Sheet<Case>("Cases")
        .text("Case", 30, c -> c.head().name())
        .text("Supplier", 22, c -> ReportSheets.name(c.head().supplier()))
        .text("Recipient", 22, c -> ReportSheets.name(c.head().recipient()))
        .text("Weapon", 22, c -> c.head().weapon().name())
        .text("Category", 20, c -> c.head().weapon().category().label())
        .text("Status", 13, c -> JsonFields.word(c.head().standing().status()))
        .day("Since", c -> c.head().standing().since())
        .day("First claim", c -> days(c).findFirst().orElse(null))
        .day("Last claim", c -> days(c).reduce((a, b) -> b).orElse(null))
        .number("Claims", c -> c.history().size())
        .number("Reports", CaseSheet::families)
        .number("Last number", c -> last(c, Transfer::quantity).map(CaseSheet::number).orElse(null))
        .text("Meant", 11, c -> last(c, Transfer::quantity).map(CaseSheet::meant).orElse(null))
        .amount("Last value", c -> last(c, Transfer::value).map(Money::amount).orElse(null))
        .text("Currency", 10, c -> last(c, Transfer::value).map(Money::currency).orElse(null))
        .text(
            "Objectors", 22, c -> each(c.around().objections(), r -> r.record().objector().name()))
        .text("Diversion to", 22, c -> each(c.around().diversions(), r -> r.record().to().name()))
        .number("Contradicting", CaseSheet::contradictions)
        .text("Related", 30, CaseSheet::related)
        .text("Id", 30, c -> c.head().id());
  }

  private static Stream<LocalDate> days(Case affair) {
    return affair.history().stream().map(Case.Claim::day).filter(Objects::nonNull).sorted();
  }

  /** Copies of one report count once. */
  private static Long families(Case affair) {
    return affair.history().stream()
        .map(claim -> claim.report().citation().family())
        .distinct()
        .count();
  }

  private static Long contradictions(Case affair) {
    return affair.history().stream().filter(claim -> !claim.contradicts().isEmpty()).count();
  }

  /** By the last claim that says it. */
  private static <T> Optional<T> last(Case affair, Function<Transfer, @Nullable T> part) {
    return affair.history().stream()
        .map(claim -> part.apply(claim.report().record()))
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later);
  }

  private static @Nullable Long number(Quantity quantity) {
    return quantity.isCounted() ? Count.of(quantity).number() : null;
  }

  private static @Nullable String meant(Quantity quantity) {
    return quantity.isCounted() ? Count.of(quantity).qualifier() : null;
  }

  private static <R extends CodedRecord> String each(
      List<Report<R>> reports, Function<Report<R>, String> name) {
    return reports.stream().map(name).distinct().collect(Collectors.joining("\n"));
  }

  private static String related(Case affair) {
    return affair.related().stream()
        .map(r -> JsonFields.word(r.kind()).replace('-', ' ') + " " + r.id())
        .collect(Collectors.joining("\n"));
  }
}
