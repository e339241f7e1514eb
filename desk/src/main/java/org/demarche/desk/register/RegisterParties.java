package org.demarche.desk.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.jspecify.annotations.Nullable;

/**
 * Whom a register means by a name: through the lexicon's names, and through {@code party-names.tsv}
 * for what registers spell in their own way. One asterisk behind a name marks an armed group, two
 * an organisation; neither is part of the name.
 */
public final class RegisterParties {

  private static final Pattern IN_STATE = Pattern.compile("(.+?) \\((.+)\\)");
  private static final String NOBODY = "-";

  private final Map<String, PartyEntry> entries;
  private final Map<String, List<PartyEntry>> byName = new HashMap<>();
  private final Map<String, String> spelled = new HashMap<>();

  /** Indexes the lexicon's names. */
  public RegisterParties(Lexicon lexicon) {
    entries = lexicon.parties().entries();
    for (PartyEntry entry : entries.values()) {
      Set<String> names = new HashSet<>();
      entry.names().stream()
          .filter(name -> name.use() == PartyEntry.Use.NAME)
          .forEach(name -> names.add(normal(name.text())));
      names.forEach(n -> byName.computeIfAbsent(n, k -> new ArrayList<>()).add(entry));
    }
    for (List<String> row : Table.rows("party-names.tsv")) {
      if (!row.get(1).equals(NOBODY) && !entries.containsKey(row.get(1))) {
        continue; // a lexicon of the user's own need not have it
      }
      spelled.put(normal(row.get(0)), row.get(1));
    }
  }

  /** The party of a register's name; empty when it is unknown or none in particular. */
  public Optional<PartyEntry> of(String name) {
    String bare = normal(name);
    String id = spelled.get(bare);
    if (id != null) {
      return Optional.ofNullable(entries.get(id));
    }
    PartyEntry found = only(byName.getOrDefault(bare, List.of()), bare);
    return found != null ? Optional.of(found) : inState(bare);
  }

  /** Whether a register says by this name that it does not know who it is. */
  public boolean isNobody(String name) {
    return NOBODY.equals(spelled.get(normal(name)));
  }

  /** "Hezbollah (Lebanon)": a group by its own name, at home in that state. */
  private Optional<PartyEntry> inState(String bare) {
    Matcher group = IN_STATE.matcher(bare);
    if (!group.matches()) {
      return Optional.empty();
    }
    List<PartyEntry> named = byName.getOrDefault(group.group(1), List.of());
    for (String state : group.group(2).split("/")) {
      PartyEntry home = of(state).orElse(null);
      List<PartyEntry> there =
          named.stream().filter(e -> home != null && e.home().contains(home.id())).toList();
      if (there.size() == 1) {
        return Optional.of(there.get(0));
      }
    }
    return Optional.empty();
  }

  /** The only entry of a name; of several, the state of which it is the proper name. */
  private static @Nullable PartyEntry only(List<PartyEntry> named, String bare) {
    List<PartyEntry> fitting = named;
    if (fitting.size() > 1) {
      fitting = fitting.stream().filter(PartyEntry::isState).toList();
    }
    if (fitting.size() > 1) {
      fitting = fitting.stream().filter(e -> normal(e.name()).equals(bare)).toList();
    }
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  private static String normal(String name) {
    return name.replaceAll("\\*+", "")
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
