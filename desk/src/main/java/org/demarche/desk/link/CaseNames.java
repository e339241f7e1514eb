package org.demarche.desk.link;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.demarche.model.Party;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/**
 * Ids and names of cases: {@code russia-iran-s-300-2007}, "Russia → Iran: S-300". The year is that
 * of the order, where a claim says when it was placed, else that of the first claim.
 */
final class CaseNames {

  private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int LONGEST = 40;

  private CaseNames() {}

  /** An id that is not taken yet: of two of the same year, the second has the suffix -2. */
  static String id(Strand strand, Collection<String> taken) {
    String weapon =
        strand.weapon().id() == null ? slug(kind(strand.weapon())) : strand.weapon().id();
    String id = slug(strand.supplier()) + "-" + slug(strand.recipient()) + "-" + weapon;
    String year = year(strand);
    String dated = year.isEmpty() ? id : id + "-" + year;
    String free = dated;
    for (int i = 2; taken.contains(free); i++) {
      free = dated + "-" + i;
    }
    return free;
  }

  /** The usual name. */
  static String name(Strand strand) {
    return name(strand.supplier()) + " → " + name(strand.recipient()) + ": " + what(strand);
  }

  private static String what(Strand strand) {
    String designation = strand.weapon().designation();
    return designation == null ? kind(strand.weapon()) : designation;
  }

  private static String kind(Weapon weapon) {
    return weapon.category() == WeaponCategory.OTHER ? "arms" : weapon.category().label();
  }

  private static String name(@Nullable Party party) {
    return party == null ? "?" : party.name();
  }

  private static String slug(@Nullable Party party) {
    if (party == null) {
      return "unknown";
    }
    return party.id() == null ? slug(party.name()) : party.id();
  }

  private static String slug(String words) {
    String plain = ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    String slug =
        NOT_PLAIN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
    return cut.isEmpty() ? "unnamed" : cut;
  }

  private static String year(Strand strand) {
    return strand.claims().stream()
        .filter(t -> t.status() == TransferStatus.ORDERED && t.isAsserted() && t.isStated())
        .map(Told::day)
        .findFirst()
        .or(() -> strand.claims().stream().map(Told::day).filter(Objects::nonNull).findFirst())
        .map(day -> day == null ? "" : Integer.toString(day.getYear()))
        .orElse("");
  }
}
