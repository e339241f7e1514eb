package org.demarche.desk.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.demarche.desk.store.Sink;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * The registers of an archive as the lexicon understands them. Names are looked up when it is made:
 * some hundreds, whatever the size of the archive.
 */
public final class RegisterBook {

  private final RegisterStore store;
  private final RegisterWeapons weapons;
  private final RegisterMatcher matcher;
  private final Map<String, Set<String>> namesById = new HashMap<>();
  private final Map<String, String> idsByName = new HashMap<>();

  /** Looks up the parties of a register. */
  public RegisterBook(RegisterStore store, Lexicon lexicon) {
    this.store = store;
    this.weapons = new RegisterWeapons(lexicon);
    this.matcher = new RegisterMatcher(weapons, store.years());
    RegisterParties parties = new RegisterParties(lexicon);
    for (String name : store.partyNames()) {
      Optional<PartyEntry> entry = parties.of(name);
      entry.ifPresent(e -> add(e, name));
    }
  }

  private void add(PartyEntry entry, String name) {
    idsByName.put(name, entry.id());
    namesById.computeIfAbsent(entry.id(), id -> new HashSet<>()).add(name);
    if (entry.isState() && entry.home().size() == 1) {
      // What a former state had ordered, registers go on to list under its one successor's name,
      // or the other way round; the years tell which is meant.
      namesById.computeIfAbsent(entry.home().get(0), id -> new HashSet<>()).add(name);
    }
  }

  /** Lays a case beside the rows of its parties. */
  public CaseMatch match(Case of) {
    Case.Head head = of.head();
    List<Party> strangers =
        Stream.of(head.supplier(), head.recipient())
            .filter(Objects::nonNull)
            .filter(party -> names(party).isEmpty())
            .toList();
    return matcher.match(of, strangers.isEmpty() ? rows(head) : List.of(), strangers);
  }

  /** How the register spells a party; empty for one that it does not have. */
  public Set<String> names(@Nullable Party party) {
    return party == null || party.id() == null
        ? Set.of()
        : Set.copyOf(namesById.getOrDefault(party.id(), Set.of()));
  }

  /** The lexicon's id of a party as the register spells it; null for one that it does not know. */
  public @Nullable String id(String name) {
    return idsByName.get(name);
  }

  /** What an item of the register is. */
  public RegisterWeapons.Meaning meaning(RegisterRow row) {
    return weapons.of(row.item());
  }

  /** All rows, by supplier, recipient and order. */
  public <X extends Exception> void each(Sink<StoredRow, X> sink) throws X {
    store.each(sink);
  }

  private List<StoredRow> rows(Case.Head head) {
    Set<String> suppliers = names(head.supplier());
    Set<String> recipients = names(head.recipient());
    boolean nobody = suppliers.isEmpty() && recipients.isEmpty();
    return nobody ? List.of() : store.between(suppliers, recipients);
  }
}
