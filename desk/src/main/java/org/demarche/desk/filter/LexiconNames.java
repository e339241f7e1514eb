package org.demarche.desk.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.NamePieces;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.WeaponCategory;

/** Finds the parties and weapons that a person means. */
public final class LexiconNames {

  private static final int SUGGESTIONS = 5;

  private final Collection<PartyEntry> parties;
  private final List<WeaponEntry> weapons;

  public LexiconNames(Lexicon lexicon) {
    this.parties = lexicon.parties().entries().values();
    this.weapons =
        lexicon.weapons().stream().map(WeaponClass::weapons).flatMap(List::stream).toList();
  }

  /**
   * The code that was asked for, or the ids of the parties with this id, name or other name, in
   * this order; several where they share it. Letter case does not matter. Words in quotes are those
   * of articles, of a party that the lexicon does not know.
   *
   * @throws FilterException when there is none
   */
  public List<String> parties(String asked) {
    return parties("party", asked);
  }

  /** The same for another field than {@code party}, which a fault names. */
  public List<String> parties(String field, String asked) {
    String name = asked.strip();
    if (name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")) {
      return List.of(name);
    }
    String code = name.toUpperCase(Locale.ROOT);
    if (parties.stream().anyMatch(party -> code.equals(party.code()))) {
      return List.of(code);
    }
    Stream<Predicate<PartyEntry>> ways =
        Stream.of(
            party -> party.id().equalsIgnoreCase(name),
            party -> party.name().equalsIgnoreCase(name),
            party -> isNamed(party, name));
    List<String> found =
        ways.map(way -> parties.stream().filter(way).map(PartyEntry::id).toList())
            .filter(ids -> !ids.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (found.isEmpty()) {
      throw unknown(field, asked, "party", parties.stream().map(PartyEntry::name));
    }
    return found;
  }

  private static boolean isNamed(PartyEntry party, String name) {
    return party.names().stream()
        .filter(n -> n.use() == PartyEntry.Use.NAME || n.use() == PartyEntry.Use.SEAT)
        .anyMatch(n -> n.text().equalsIgnoreCase(name));
  }

  /**
   * The category that was asked for, or the ids of the families with this id or name.
   *
   * @throws FilterException when there is none
   */
  public List<String> weapons(String asked) {
    String name = asked.strip();
    for (WeaponCategory category : WeaponCategory.values()) {
      if (category.label().equalsIgnoreCase(name)) {
        return List.of(category.label());
      }
    }
    List<String> pieces = pieces(name);
    Set<String> found = new LinkedHashSet<>();
    for (WeaponEntry weapon : weapons) {
      if (weapon.id().equalsIgnoreCase(name)) {
        return List.of(weapon.id());
      }
      if (!pieces.isEmpty() && weapon.names().stream().anyMatch(n -> pieces(n).equals(pieces))) {
        found.add(weapon.id());
      }
    }
    if (found.isEmpty()) {
      Stream<String> names = weapons.stream().map(WeaponEntry::designation);
      Stream<String> labels = Stream.of(WeaponCategory.values()).map(WeaponCategory::label);
      throw unknown("weapon", asked, "weapon or category", Stream.concat(labels, names));
    }
    return List.copyOf(found);
  }

  private static List<String> pieces(String name) {
    return NamePieces.of(name.toLowerCase(Locale.ROOT));
  }

  private static FilterException unknown(
      String field, String asked, String what, Stream<String> names) {
    String message = asked + ": the lexicon has no such " + what;
    List<String> alike =
        new ArrayList<>(new TreeSet<>(names.filter(n -> alike(n, asked)).toList()));
    if (alike.isEmpty()) {
      return new FilterException(
          field, message + "; to look for the words themselves, put them into the query");
    }
    List<String> shown = alike.subList(0, Math.min(SUGGESTIONS, alike.size()));
    return new FilterException(field, message + "; did you mean " + String.join(", ", shown) + "?");
  }

  /** Whether one contains the other, or they differ by at most two letters. */
  private static boolean alike(String name, String asked) {
    String one = name.toLowerCase(Locale.ROOT);
    String other = asked.toLowerCase(Locale.ROOT);
    return (other.length() >= 3 && one.contains(other))
        || distance(one, other) <= other.length() / 4;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
