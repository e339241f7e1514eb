package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.Evidence;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/**
 * All claims of one supplier, one recipient and one weapon family, however many orders they tell
 * of.
 *
 * <p>A claim that names only a class of weapons belongs to a family's affair when exactly one of
 * that class fits: same supplier, same category, and no more than five years from a claim of the
 * affair. Missiles and air defence systems count as one class here, since "anti-aircraft missiles"
 * are both. "Arms" without any class fit nothing; nor does what the same words tell apart from the
 * family ("Patriots and other air defence systems"). A claim that leaves the supplier out belongs
 * to the one affair of its weapon, if it is one. Whatever fits none, or more than one, is an affair
 * of its own.
 */
final class Affair {

  /** Longer than an order takes; claims further apart are hardly about the same one. */
  private static final long YEARS = 5;

  private final String supplier;
  private final Weapon weapon;
  private final List<Told> claims = new ArrayList<>();

  private Affair(String supplier, Weapon weapon) {
    this.supplier = supplier;
    this.weapon = weapon;
  }

  /** In the order of their days. */
  List<Told> claims() {
    return claims.stream().sorted(Told.ORDER).toList();
  }

  /** The affairs of one recipient. */
  static List<Affair> of(List<Report<Transfer>> transfers) {
    Map<String, Affair> affairs = new TreeMap<>();
    List<Told> open = new ArrayList<>();
    for (Report<Transfer> report : transfers) {
      Told told = new Told(report, Case.Attachment.NAMED);
      if (told.weapon().id() != null && told.report().record().supplier() != null) {
        found(affairs, told).claims.add(told);
      } else {
        open.add(told);
      }
    }
    attach(affairs, open, told -> told.report().record().supplier() != null);
    attach(affairs, open, told -> told.report().record().supplier() == null);
    return List.copyOf(affairs.values());
  }

  /** Claims of one sort are all judged by what stood before any of them. */
  private static void attach(Map<String, Affair> affairs, List<Told> open, Predicate<Told> sort) {
    Map<Told, Affair> found = new java.util.LinkedHashMap<>();
    List<Told> left = new ArrayList<>();
    for (Told told : open.stream().filter(sort).sorted(Told.ORDER).toList()) {
      List<Affair> fitting = affairs.values().stream().filter(a -> a.fits(told)).toList();
      if (fitting.size() == 1) {
        found.put(told, fitting.get(0));
      } else {
        left.add(told);
      }
    }
    found.forEach((told, affair) -> affair.claims.add(told.as(affair.ground(told))));
    left.forEach(told -> found(affairs, told).claims.add(told));
  }

  private static Affair found(Map<String, Affair> affairs, Told told) {
    String key = told.supplier() + " " + RecordKey.weapon(told.weapon());
    return affairs.computeIfAbsent(key, k -> new Affair(told.supplier(), told.weapon()));
  }

  private Case.Attachment ground(Told told) {
    return told.report().record().supplier() == null
        ? Case.Attachment.PARTY_LEFT_OUT
        : Case.Attachment.GENERIC_WEAPON;
  }

  private boolean fits(Told told) {
    boolean parties = told.report().record().supplier() == null || told.supplier().equals(supplier);
    return parties
        && covers(weapon, told.weapon())
        && isNear(told.day())
        && claims.stream().noneMatch(claim -> isBeside(claim, told));
  }

  /** "Patriots and other air defence systems": the sentence itself tells the two apart. */
  private static boolean isBeside(Told named, Told generic) {
    Evidence one = named.report().record().provenance().evidence();
    Evidence other = generic.report().record().provenance().evidence();
    return generic.weapon().id() == null
        && named.weapon().id() != null
        && one.article().equals(other.article())
        && one.part() == other.part()
        && one.span().overlaps(other.span());
  }

  /** Whether the words for one weapon may mean the other: the same, or its class. */
  static boolean covers(Weapon weapon, Weapon words) {
    if (words.id() != null) {
      return words.id().equals(weapon.id());
    }
    return words.category() != WeaponCategory.OTHER
        && kind(words.category()) == kind(weapon.category());
  }

  private static WeaponCategory kind(WeaponCategory category) {
    return category == WeaponCategory.AIR_DEFENCE ? WeaponCategory.MISSILE : category;
  }

  private boolean isNear(@Nullable LocalDate day) {
    return day == null
        || claims.stream()
            .map(Told::day)
            .anyMatch(
                other ->
                    other == null
                        || !other.isBefore(day.minusYears(YEARS))
                            && !other.isAfter(day.plusYears(YEARS)));
  }
}
