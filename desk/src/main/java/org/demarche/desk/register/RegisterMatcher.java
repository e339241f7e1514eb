package org.demarche.desk.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseMatch.Fit;
import org.demarche.desk.register.CaseMatch.Ground;
import org.demarche.desk.register.CaseMatch.Reason;
import org.demarche.desk.register.CaseMatch.Standing;
import org.demarche.desk.register.CaseMatch.Timing;
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.demarche.desk.register.RegisterWeapons.Meaning;
import org.demarche.model.Party;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/**
 * Lays a case beside the rows of a register. A row is about the case when supplier and recipient
 * are the same, the weapon is of the same family or system, and the years agree: of the same order
 * as far as both give its year, else reported between order and last delivery, else ordered within
 * six years after the reports. Of these the best kind of agreement counts; several rows may be
 * about one case, as a missile and its launcher are.
 *
 * <p>A case that came to nothing is not in the register, which holds only orders that stand; a
 * later order of the same weapon is shown beside it. A case of which reports name only a class of
 * weapons is known when the rows that fit are all of one family, else it is unclear.
 */
public final class RegisterMatcher {

  private final RegisterWeapons weapons;
  private final CaseReasons reasons;

  /**
   * A matcher for a register.
   *
   * @param years first and last year of delivery of which it tells
   */
  public RegisterMatcher(RegisterWeapons weapons, RegisterStore.Years years) {
    this.weapons = weapons;
    this.reasons = new CaseReasons(years);
  }

  /**
   * Lays a case beside rows.
   *
   * @param between the rows of its supplier and recipient; of its recipient, or supplier, alone
   *     where no report says who the other is
   * @param strangers parties of the case that the register does not have
   */
  public CaseMatch match(Case of, List<StoredRow> between, List<Party> strangers) {
    CaseFacts facts = CaseFacts.of(of);
    List<Fit> all = new ArrayList<>();
    for (StoredRow row : between) {
      fit(of, facts, row).ifPresent(all::add);
    }
    boolean halted = of.head().standing().status().halts();
    List<Fit> later = all.stream().filter(fit -> fit.timing() == Timing.LATER).toList();
    List<Fit> best = best(halted ? without(all, later) : all);
    if (best.isEmpty()) {
      List<StoredRow> after = halted ? first(later).stream().map(Fit::row).toList() : List.of();
      return new CaseMatch(
          of, Standing.ABSENT, List.of(), after, List.of(), reasons.of(of, facts, strangers));
    }
    if (isVague(best)) {
      List<Reason> vague = List.of(CaseReasons.vague(best.size()));
      return new CaseMatch(of, Standing.UNCLEAR, best, List.of(), List.of(), vague);
    }
    return new CaseMatch(
        of, Standing.KNOWN, best, List.of(), CaseDifferences.of(of, facts, best), List.of());
  }

  /** Whether a row is of the weapon that reports name, or of its system; null for neither. */
  public @Nullable Ground ground(Weapon weapon, RegisterRow row) {
    Meaning meaning = weapons.of(row.item());
    String family = weapon.id();
    if (family == null) {
      return isOfClass(weapon.category(), meaning.category()) ? Ground.CATEGORY : null;
    }
    if (meaning.families().contains(family)) {
      return Ground.FAMILY;
    }
    boolean part =
        meaning.systems().contains(family)
            || meaning.families().stream().anyMatch(f -> weapons.belong(f, family));
    String platform = Remarks.of(row.terms().comments()).platform();
    boolean forIt = platform != null && weapons.named("The " + platform + ".").contains(family);
    return part || forIt ? Ground.SYSTEM : null;
  }

  private Optional<Fit> fit(Case of, CaseFacts facts, StoredRow row) {
    Ground ground = ground(of.head().weapon(), row.row());
    return ground == null
        ? Optional.empty()
        : RowYears.of(row.row())
            .flatMap(years -> years.timing(facts))
            .filter(t -> ground != Ground.CATEGORY || t.compareTo(Timing.LATER) < 0)
            .map(timing -> new Fit(row, ground, timing));
  }

  /**
   * Those of the best timing of the family itself; parts of the system as far as they are of the
   * same time. Of orders that came later the first one counts, of earlier ones the last.
   */
  private static List<Fit> best(List<Fit> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Ground ground = all.stream().map(Fit::ground).min(Comparator.naturalOrder()).orElseThrow();
    Timing timing =
        all.stream()
            .filter(fit -> fit.ground() == ground)
            .map(Fit::timing)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    List<Fit> best =
        all.stream()
            .filter(
                f -> f.timing() == timing || f.ground() != ground && areNear(timing, f.timing()))
            .sorted(Comparator.comparingDouble(Fit::score).reversed())
            .toList();
    return switch (timing) {
      case LATER -> first(best);
      case BEFORE -> last(best);
      default -> best;
    };
  }

  /** Parts of a system are ordered a year or two before or after it. */
  private static boolean areNear(Timing one, Timing other) {
    return one.compareTo(Timing.SAME_YEARS) <= 0 && other.compareTo(Timing.SAME_YEARS) <= 0;
  }

  private static List<Fit> first(List<Fit> fits) {
    Comparator<Long> order = Comparator.naturalOrder();
    return ofOneYear(fits, order);
  }

  private static List<Fit> last(List<Fit> fits) {
    return ofOneYear(fits, Comparator.reverseOrder());
  }

  private static List<Fit> ofOneYear(List<Fit> fits, Comparator<Long> order) {
    Optional<Long> year = fits.stream().map(RegisterMatcher::year).min(order);
    return fits.stream().filter(f -> year.equals(Optional.of(year(f)))).toList();
  }

  private static long year(Fit fit) {
    Figure year = fit.row().row().order().year();
    return year == null ? fit.row().row().firstDelivery().orElse(0) : year.value();
  }

  private static List<Fit> without(List<Fit> all, List<Fit> some) {
    return all.stream().filter(fit -> !some.contains(fit)).toList();
  }

  /** Reports name only a class, and rows of several families fit it. */
  private boolean isVague(List<Fit> fits) {
    if (fits.get(0).ground() != Ground.CATEGORY) {
      return false;
    }
    Set<Object> kinds = new HashSet<>();
    for (Fit fit : fits) {
      Meaning meaning = weapons.of(fit.row().row().item());
      kinds.add(meaning.isNamed() ? meaning.families() : fit.row().row().item());
    }
    return kinds.size() > 1;
  }

  /** "Missiles" may be anti-aircraft missiles, and the other way round. */
  static boolean isOfClass(WeaponCategory named, @Nullable WeaponCategory row) {
    return row != null && named != WeaponCategory.OTHER && Objects.equals(broad(named), broad(row));
  }

  private static WeaponCategory broad(WeaponCategory category) {
    return category == WeaponCategory.AIR_DEFENCE ? WeaponCategory.MISSILE : category;
  }
}
