package org.demarche.desk.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseMatch.Reason;
import org.demarche.desk.register.CaseMatch.Reason.Kind;
import org.demarche.model.Party;
import org.demarche.model.TransferStatus;
import org.demarche.model.WeaponCategory;

/** Why a case may be missing from a register, as far as it can be told. */
final class CaseReasons {

  private final RegisterStore.Years years;

  CaseReasons(RegisterStore.Years years) {
    this.years = years;
  }

  /**
   * The reasons, the weightiest first.
   *
   * @param strangers parties of the case that the register does not have
   */
  List<Reason> of(Case of, CaseFacts facts, List<Party> strangers) {
    List<Reason> reasons = new ArrayList<>();
    addParties(reasons, of.head(), strangers);
    addStatus(reasons, of.head().standing().status(), facts.wasOrdered());
    WeaponCategory category = of.head().weapon().category();
    if (category == WeaponCategory.SMALL_ARMS || category == WeaponCategory.AMMUNITION) {
      add(
          reasons,
          Kind.NO_MAJOR_WEAPON,
          "registers leave out " + category.label() + " but for a few kinds");
    }
    addYears(reasons, facts);
    if (of.head().weapon().id() == null) {
      add(
          reasons,
          Kind.CLASS_ONLY,
          category == WeaponCategory.OTHER
              ? "reports do not say what weapons"
              : "reports name only a class, and the register has none of it in those years");
    }
    return reasons;
  }

  /** Why nothing can be said although deals fit. */
  static Reason vague(int deals) {
    return new Reason(
        Kind.CLASS_ONLY, "reports name only a class of weapons; " + deals + " deals may be meant");
  }

  private static void addParties(List<Reason> reasons, Case.Head head, List<Party> strangers) {
    if (head.supplier() == null || head.recipient() == null) {
      String who = head.supplier() == null ? "supplies" : "receives";
      add(reasons, Kind.PARTY_NOT_SAID, "no report says who " + who + " the weapons");
    }
    for (Party party : strangers) {
      add(reasons, Kind.PARTY_UNKNOWN, "the register has no party \"" + party.name() + "\"");
    }
  }

  private static void addStatus(List<Reason> reasons, TransferStatus status, boolean wasOrdered) {
    String word = status.name().toLowerCase(Locale.ROOT);
    if (status.halts()) {
      add(reasons, Kind.HALTED, word + ": registers hold only orders that stand");
    } else if (!wasOrdered) {
      String only = status == TransferStatus.NEGOTIATING ? "under negotiation" : word;
      add(reasons, Kind.NEVER_ORDERED, "only " + only + ": registers hold only orders");
    }
  }

  private void addYears(List<Reason> reasons, CaseFacts facts) {
    Long first = years.first();
    Long last = years.last();
    if (!facts.isDated() || first == null || last == null) {
      return;
    }
    String range = "the register tells of deliveries from " + first + " to " + last;
    if (facts.years().last() < first - 1) {
      add(reasons, Kind.OUTSIDE_YEARS, "too early: " + range);
    } else if (facts.years().first() > last) {
      add(reasons, Kind.OUTSIDE_YEARS, "too late: " + range);
    }
  }

  private static void add(List<Reason> reasons, Kind kind, String words) {
    reasons.add(new Reason(kind, words));
  }
}
