package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Objection;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cases that objections, diversions and effects are about: those that have the parties
 * and the weapon which they name. Where several fit, the article's own cases go first; of several
 * orders of one affair, the last that had begun by then. Where more than one affair still fits,
 * none is taken, unless no weapon is named: who is against all, is against each.
 */
final class Surroundings {

  private final List<Strand> strands;
  private final Map<String, List<Report<Objection>>> objections = new HashMap<>();
  private final Map<String, List<Report<Diversion>>> diversions = new HashMap<>();
  private final Map<String, List<Report<Effect>>> effects = new HashMap<>();

  Surroundings(List<Strand> strands) {
    this.strands = strands;
  }

  /** What is known around the case of this id, in the order of days. */
  Case.Around of(String id) {
    return new Case.Around(
        sorted(objections.getOrDefault(id, List.of())),
        sorted(diversions.getOrDefault(id, List.of())),
        sorted(effects.getOrDefault(id, List.of())));
  }

  /** Puts a record where it belongs; transfers and events are passed over. */
  void add(Report<?> report) {
    CodedRecord record = report.record();
    if (record instanceof Objection objection) {
      put(objections, objection, report, objection.transfer());
    } else if (record instanceof Effect effect) {
      put(effects, effect, report, effect.transfer());
    } else if (record instanceof Diversion diversion) {
      put(diversions, diversion, report, new Deal(null, diversion.from(), diversion.weapon()));
    }
  }

  private <R extends CodedRecord> void put(
      Map<String, List<Report<R>>> all, R record, Report<?> report, Deal deal) {
    Report<R> typed = new Report<>(report.key(), record, report.verdict(), report.citation());
    for (Strand strand : find(typed, deal)) {
      all.computeIfAbsent(strand.id(), id -> new ArrayList<>()).add(typed);
    }
  }

  private List<Strand> find(Report<?> report, Deal deal) {
    List<Strand> fitting = strands.stream().filter(strand -> fits(strand, deal)).toList();
    List<Strand> own = fitting.stream().filter(strand -> isOf(strand, report)).toList();
    List<Strand> candidates = own.isEmpty() ? fitting : own;
    if (candidates.size() <= 1 || deal.weapon() == null && !own.isEmpty()) {
      return candidates;
    }
    boolean oneAffair = candidates.stream().map(Surroundings::affair).distinct().count() == 1;
    return oneAffair ? List.of(begunBy(candidates, report.day())) : List.of();
  }

  private static boolean fits(Strand strand, Deal deal) {
    Weapon weapon = deal.weapon();
    return RecordKey.party(deal.recipient()).equals(RecordKey.party(strand.recipient()))
        && (deal.supplier() == null
            || RecordKey.party(deal.supplier()).equals(RecordKey.party(strand.supplier())))
        && (weapon == null || covers(strand.weapon(), weapon));
  }

  private static boolean covers(Weapon of, Weapon words) {
    return RecordKey.weapon(of).equals(RecordKey.weapon(words)) || Affair.covers(of, words);
  }

  private static boolean isOf(Strand strand, Report<?> report) {
    return strand.claims().stream()
        .anyMatch(t -> t.report().citation().article().equals(report.citation().article()));
  }

  private static String affair(Strand strand) {
    return RecordKey.party(strand.supplier()) + " " + RecordKey.weapon(strand.weapon());
  }

  private static Strand begunBy(List<Strand> strands, @Nullable LocalDate day) {
    Comparator<Strand> byBeginning =
        Comparator.comparing(Surroundings::beginning).thenComparing(Strand::id);
    return strands.stream()
        .filter(strand -> day == null || !beginning(strand).isAfter(day))
        .max(byBeginning)
        .orElseGet(() -> strands.stream().min(byBeginning).orElseThrow());
  }

  private static LocalDate beginning(Strand strand) {
    return strand.claims().stream()
        .map(Told::day)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private static <R extends CodedRecord> List<Report<R>> sorted(List<Report<R>> reports) {
    Comparator<Report<R>> order =
        Comparator.comparing(Report<R>::day, Comparator.nullsLast(Comparator.naturalOrder()));
    return reports.stream()
        .sorted(order.thenComparing(r -> r.citation().article()).thenComparing(Report::key))
        .toList();
  }
}
