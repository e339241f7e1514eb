package org.demarche.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/**
 * What one article says of the same supplier, recipient and weapon family.
 *
 * @param transfers in the order of their dates, then of the text
 */
record CaseNote(
    @Nullable Party supplier, @Nullable Party recipient, Weapon weapon, List<Transfer> transfers) {

  /**
   * The cases of an article, in the order of the text; those of the same two parties together.
   *
   * @param published day of publication, where a transfer without a date stands in its history
   */
  static List<CaseNote> of(List<Transfer> transfers, @Nullable LocalDate published) {
    List<CaseNote> cases = new ArrayList<>();
    List<Transfer> named = transfers.stream().filter(t -> t.weapon().id() != null).toList();
    for (Transfer transfer : transfers) {
      Weapon weapon = family(transfer, named);
      CaseNote of = find(cases, transfer, weapon);
      if (of == null) {
        of = new CaseNote(transfer.supplier(), transfer.recipient(), weapon, new ArrayList<>());
        cases.add(place(cases, of), of);
      }
      of.transfers.add(transfer);
    }
    LocalDate now = published == null ? LocalDate.MAX : published;
    cases.forEach(c -> c.transfers.sort(Comparator.comparing(t -> day(t, now))));
    return cases;
  }

  /** Whether a deal is about this case. */
  boolean isOf(Deal deal) {
    return same(supplier, deal.supplier()) && same(recipient, deal.recipient());
  }

  /** A weapon known only by its class is taken for the one of that class that is named. */
  private static Weapon family(Transfer transfer, List<Transfer> named) {
    WeaponCategory category = transfer.weapon().category();
    if (transfer.weapon().id() != null || category == WeaponCategory.OTHER) {
      return transfer.weapon();
    }
    List<Weapon> candidates = new ArrayList<>();
    for (Transfer other : named) {
      if (other.weapon().category() == category
          && same(transfer.supplier(), other.supplier())
          && same(transfer.recipient(), other.recipient())
          && candidates.stream().noneMatch(w -> same(w, other.weapon()))) {
        candidates.add(other.weapon());
      }
    }
    return candidates.size() == 1 ? candidates.get(0) : transfer.weapon();
  }

  private static @Nullable CaseNote find(List<CaseNote> cases, Transfer transfer, Weapon weapon) {
    return cases.stream()
        .filter(c -> c.isBetween(transfer) && same(c.weapon, weapon))
        .findFirst()
        .orElse(null);
  }

  /** After the last case of the same two parties. */
  private static int place(List<CaseNote> cases, CaseNote added) {
    for (int i = cases.size() - 1; i >= 0; i--) {
      CaseNote other = cases.get(i);
      if (same(other.supplier, added.supplier) && same(other.recipient, added.recipient)) {
        return i + 1;
      }
    }
    return cases.size();
  }

  private boolean isBetween(Transfer transfer) {
    return same(supplier, transfer.supplier()) && same(recipient, transfer.recipient());
  }

  private static LocalDate day(Transfer transfer, LocalDate undated) {
    DateRange date = transfer.circumstances().date();
    LocalDate day = date == null ? null : date.firstKnownDay();
    return day == null ? undated : day;
  }

  private static boolean same(@Nullable Party one, @Nullable Party other) {
    return one != null && other != null ? one.sameAs(other) : one == null && other == null;
  }

  private static boolean same(Weapon one, Weapon other) {
    return one.id() == null || other.id() == null
        ? one.id() == null && other.id() == null && one.category() == other.category()
        : one.id().equals(other.id());
  }
}
