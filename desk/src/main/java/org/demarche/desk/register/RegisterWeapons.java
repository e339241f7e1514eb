package org.demarche.desk.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.demarche.desk.register.RegisterRow.Item;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.WeaponCategory;
import org.demarche.resolve.weapon.WeaponHit;
import org.demarche.resolve.weapon.WeaponProbe;
import org.jspecify.annotations.Nullable;

/**
 * Which weapons of the lexicon a register means: through the lexicon's names, {@code
 * designations.tsv} for what it would take for something else, and {@code systems.tsv} for what
 * belongs together. Thread-safe; remembers what it has looked up, of which a register has some
 * thousands.
 */
public final class RegisterWeapons {

  private static final String ANY = "*";

  private final WeaponProbe probe;
  private final List<List<String>> designations = Table.rows("designations.tsv");
  private final RegisterCategories categories = new RegisterCategories();
  private final Map<String, WeaponEntry> entries = new HashMap<>();
  private final Map<String, Set<String>> systems = new HashMap<>();
  private final Map<Item, Meaning> known = new ConcurrentHashMap<>();

  /** Indexes the lexicon's weapons. */
  public RegisterWeapons(Lexicon lexicon) {
    probe = new WeaponProbe(lexicon.weapons());
    for (WeaponClass owner : lexicon.weapons()) {
      owner.weapons().forEach(entry -> entries.put(entry.id(), entry));
    }
    for (List<String> row : Table.rows("systems.tsv")) {
      systems.computeIfAbsent(normal(row.get(0)), k -> new TreeSet<>()).add(row.get(1));
    }
  }

  /**
   * What an item of a register is.
   *
   * @param families ids of the lexicon's families; more than one where the name fits several
   * @param systems ids of the families whose part it is
   * @param category null when neither the lexicon nor the register's description tells it
   * @param fault why no family or class of the register's own category was found; null when one was
   */
  public record Meaning(
      Set<String> families,
      Set<String> systems,
      @Nullable WeaponCategory category,
      @Nullable String fault) {

    /** Copies the sets. */
    public Meaning {
      families = Set.copyOf(families);
      systems = Set.copyOf(systems);
    }

    /** Whether a family of the lexicon was found. */
    public boolean isNamed() {
      return !families.isEmpty();
    }
  }

  /** What an item is. */
  public Meaning of(Item item) {
    return known.computeIfAbsent(item, this::look);
  }

  /** The families named in free text, as in a comment: "for S-300PMU-2". */
  public Set<String> named(String text) {
    return probe.weapons(text).stream().map(WeaponEntry::id).collect(Collectors.toSet());
  }

  /** Whether two families belong to one system: a missile and its launcher. */
  public boolean belong(String family, String other) {
    return systemsOf(family).contains(other) || systemsOf(other).contains(family);
  }

  private Meaning look(Item item) {
    String description = item.description().isEmpty() ? item.designation() : item.description();
    Optional<WeaponCategory> own = categories.of(item.category(), description);
    Map<String, WeaponCategory> found = spelled(item);
    String fault = null;
    if (found.isEmpty()) {
      List<WeaponHit> hits = hits(item);
      fault = fault(hits, own.orElse(null));
      found = families(hits, own.orElse(null));
    }
    WeaponCategory category = found.isEmpty() ? own.orElse(null) : found.values().iterator().next();
    Set<String> parts = new LinkedHashSet<>(systemsOf(item.designation()));
    found.keySet().forEach(family -> parts.addAll(systemsOf(family)));
    parts.removeAll(found.keySet());
    return new Meaning(found.keySet(), parts, category, fault);
  }

  private Map<String, WeaponCategory> spelled(Item item) {
    Map<String, WeaponCategory> found = new LinkedHashMap<>();
    for (List<String> row : designations) {
      WeaponEntry entry = entries.get(row.get(2));
      boolean fits =
          normal(row.get(0)).equals(normal(item.designation()))
              && (row.get(1).equals(ANY) || normal(row.get(1)).equals(normal(item.description())));
      if (fits && entry != null) {
        found.put(entry.id(), entry.category());
      }
    }
    return found;
  }

  /** Names anywhere, and nouns of a class with which the designation begins. */
  private List<WeaponHit> hits(Item item) {
    String designation = item.designation().replaceAll("\\s*-$", "");
    String text = "The " + designation + " is a weapon: " + item.description() + ".";
    return probe.hits(text).stream().filter(h -> h.entry() != null || h.first() == 1).toList();
  }

  private static @Nullable String fault(List<WeaponHit> hits, @Nullable WeaponCategory own) {
    if (hits.isEmpty()) {
      return "unknown";
    }
    boolean fits = own == null || hits.stream().anyMatch(hit -> hit.category() == own);
    return fits ? null : "is " + hits.get(0).category().label();
  }

  /** Those of the register's own category; where there are none, all. */
  private static Map<String, WeaponCategory> families(
      List<WeaponHit> hits, @Nullable WeaponCategory own) {
    Map<String, WeaponCategory> all = new LinkedHashMap<>();
    Map<String, WeaponCategory> fitting = new LinkedHashMap<>();
    for (WeaponHit hit : hits) {
      WeaponEntry entry = hit.entry();
      if (entry != null) {
        all.put(entry.id(), hit.category());
        if (hit.category() == own) {
          fitting.put(entry.id(), hit.category());
        }
      }
    }
    return fitting.isEmpty() ? all : fitting;
  }

  private Set<String> systemsOf(String part) {
    return systems.getOrDefault(normal(part), Set.of());
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s*-$", "").replaceAll("\\s+", " ").strip();
  }
}
