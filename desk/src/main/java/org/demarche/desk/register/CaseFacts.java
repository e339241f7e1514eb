package org.demarche.desk.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.model.DateRange;
import org.demarche.model.Modality;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a case's claims say of the things that a register knows too. Denied claims are left out.
 *
 * @param years of all claims, by the article's word or the day of publication
 * @param orderYears in which it was ordered, where reports say so
 * @param deliveryYears in which something arrived, where reports say so
 * @param ordered numbers said to be ordered; where there are none, those wanted or promised
 * @param delivered numbers said to have arrived
 */
record CaseFacts(
    TreeSet<Integer> years,
    TreeSet<Integer> orderYears,
    TreeSet<Integer> deliveryYears,
    List<Quantity> ordered,
    List<Quantity> delivered,
    boolean wasOrdered) {

  private static final int LONGEST_DELIVERY = 5;

  static CaseFacts of(Case subject) {
    CaseFacts facts =
        new CaseFacts(
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            subject.history().stream().anyMatch(CaseFacts::isOrder));
    subject.history().forEach(facts::add);
    if (facts.years.isEmpty()) {
      subject.around().objections().forEach(objection -> facts.add(objection.day()));
      subject.around().diversions().forEach(diversion -> facts.add(diversion.day()));
    }
    if (facts.ordered.isEmpty()) {
      subject.history().stream()
          .map(claim -> claim.report().record())
          .filter(t -> !isDelivery(t.status()) && !isDenied(t) && t.quantity() != null)
          .map(t -> Objects.requireNonNull(t.quantity()))
          .filter(Quantity::isCounted)
          .forEach(facts.ordered::add);
    }
    return facts;
  }

  /** Whether any claim has a day. */
  boolean isDated() {
    return !years.isEmpty();
  }

  private void add(Case.Claim claim) {
    Transfer transfer = claim.report().record();
    if (isDenied(transfer)) {
      return;
    }
    add(claim.day());
    boolean asserted = transfer.circumstances().modality() == Modality.ASSERTED;
    Quantity quantity = transfer.quantity();
    boolean counted = quantity != null && quantity.isCounted();
    if (isDelivery(transfer.status())) {
      if (asserted) {
        deliveryYears.addAll(stated(claim.report()));
      }
      if (counted && transfer.status() == TransferStatus.DELIVERED) {
        delivered.add(Objects.requireNonNull(quantity));
      }
    } else if (transfer.status() == TransferStatus.ORDERED) {
      List<Integer> stated = stated(claim.report());
      if (asserted && stated.size() == 1) {
        orderYears.addAll(stated);
      }
      if (counted) {
        ordered.add(Objects.requireNonNull(quantity));
      }
    }
  }

  private void add(@Nullable LocalDate day) {
    if (day != null) {
      years.add(day.getYear());
    }
  }

  /** The years that the article names for it; none where it names no end or a long stretch. */
  private static List<Integer> stated(Report<Transfer> report) {
    DateRange date = report.record().circumstances().date();
    if (date == null || date.start() == null || date.end() == null) {
      return List.of();
    }
    List<Integer> stated = new ArrayList<>();
    for (int year = date.start().getYear(); year <= date.end().getYear(); year++) {
      stated.add(year);
    }
    return stated.size() > LONGEST_DELIVERY ? List.of() : stated;
  }

  private static boolean isOrder(Case.Claim claim) {
    Transfer transfer = claim.report().record();
    return !isDenied(transfer)
        && (transfer.status() == TransferStatus.ORDERED || isDelivery(transfer.status()));
  }

  private static boolean isDelivery(TransferStatus status) {
    return status == TransferStatus.DELIVERED || status == TransferStatus.DELIVERING;
  }

  private static boolean isDenied(Transfer transfer) {
    return transfer.circumstances().modality() == Modality.DENIED;
  }
}
