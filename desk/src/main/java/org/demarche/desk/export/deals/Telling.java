package org.demarche.desk.export.deals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.desk.json.Count;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.model.DateRange;
import org.demarche.model.Modality;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.WeaponCategory;

/** What the claims of a case come to: when and how many were ordered, when and how many came. */
final class Telling {

  /** Registers of major weapons leave these out. */
  private static final Set<WeaponCategory> MINOR =
      Set.of(WeaponCategory.SMALL_ARMS, WeaponCategory.AMMUNITION);

  private final Case affair;
  private final List<Report<Transfer>> claims;
  private final List<Report<Transfer>> orders;
  private final List<Report<Transfer>> deliveries;

  Telling(Case affair) {
    this.affair = affair;
    this.claims =
        affair.history().stream()
            .map(Case.Claim::report)
            .filter(r -> r.record().circumstances().modality() == Modality.ASSERTED)
            .toList();
    this.orders = with(TransferStatus.ORDERED);
    this.deliveries = with(TransferStatus.DELIVERED, TransferStatus.DELIVERING);
  }

  boolean isRegistered() {
    WeaponCategory category = affair.head().weapon().category();
    boolean major =
        !MINOR.contains(category)
            && (affair.head().weapon().id() != null || category != WeaponCategory.OTHER);
    TransferStatus status = affair.head().standing().status();
    boolean calledOff = status.halts() && status != TransferStatus.SUSPENDED;
    return major && (!deliveries.isEmpty() || (!orders.isEmpty() && !calledOff));
  }

  /** All that is asserted. */
  List<Report<Transfer>> claims() {
    return claims;
  }

  boolean isOrderOrDelivery(Report<Transfer> claim) {
    return orders.contains(claim) || deliveries.contains(claim);
  }

  /** As a report of the order dates it; else no later than the first order or delivery known. */
  Figure yearOfOrder() {
    return orders.stream()
        .filter(r -> r.statedDay() != null)
        .findFirst()
        .map(Telling::year)
        .orElseGet(
            () ->
                Stream.concat(orders.stream(), deliveries.stream())
                    .map(Telling::year)
                    .filter(year -> year.value() != null)
                    .findFirst()
                    .map(Figure::doubted)
                    .orElse(Figure.UNKNOWN));
  }

  /** As reports of the order count them; else the number that others name. */
  Figure numberOrdered() {
    Figure ordered = number(orders);
    return ordered.value() == null ? number(claims).doubted() : ordered;
  }

  CaseRow.Delivered delivered() {
    Figure number = number(with(TransferStatus.DELIVERED));
    boolean all = affair.head().standing().status() == TransferStatus.DELIVERED;
    if (number.value() == null && all) {
      number = numberOrdered().doubted();
    }
    return new CaseRow.Delivered(number, years());
  }

  private List<CaseRow.Delivery> years() {
    Map<Long, List<Report<Transfer>>> byYear = new TreeMap<>();
    for (Report<Transfer> delivery : deliveries) {
      Long year = year(delivery).value();
      if (year != null) {
        byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(delivery);
      }
    }
    List<CaseRow.Delivery> years = new ArrayList<>();
    byYear.forEach(
        (year, reports) -> {
          boolean stated = reports.stream().anyMatch(r -> !year(r).estimate());
          Figure when = stated ? Figure.sure(year) : Figure.estimated(year);
          years.add(new CaseRow.Delivery(when, number(reports)));
        });
    return years;
  }

  private List<Report<Transfer>> with(TransferStatus... statuses) {
    List<TransferStatus> wanted = List.of(statuses);
    return claims.stream().filter(r -> wanted.contains(r.record().status())).toList();
  }

  /** Sure when the article says so and means one year; estimated from the day of publication. */
  private static Figure year(Report<Transfer> report) {
    LocalDate day = report.day();
    if (day == null) {
      return Figure.UNKNOWN;
    }
    DateRange date = report.record().circumstances().date();
    boolean stated =
        date != null
            && date.start() != null
            && date.end() != null
            && date.start().getYear() == date.end().getYear();
    return stated ? Figure.sure(day.getYear()) : Figure.estimated(day.getYear());
  }

  /** The last number given; estimated where it is rounded, or others give another. */
  private static Figure number(List<Report<Transfer>> reports) {
    List<Count> counts =
        reports.stream()
            .map(r -> r.record().quantity())
            .filter(Objects::nonNull)
            .filter(q -> q.isCounted())
            .map(Count::of)
            .toList();
    if (counts.isEmpty()) {
      return Figure.UNKNOWN;
    }
    Count last = counts.get(counts.size() - 1);
    boolean agreed = counts.stream().allMatch(c -> c.number() == last.number());
    return agreed && last.qualifier() == null
        ? Figure.sure(last.number())
        : Figure.estimated(last.number());
  }
}
