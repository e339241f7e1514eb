package org.demarche.resolve;

import java.util.List;
import org.demarche.lexicon.Office;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.RoleNoun;
import org.demarche.lexicon.Tenure;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** What a name or title in the lexicon may mean. */
sealed interface Reading {

  /** A party, by one of its names. */
  record OfParty(PartyEntry entry, PartyEntry.Name name) implements Reading {

    /** The party as such, without what stands around its name. */
    Party plain() {
      List<String> sector = name.sector().isEmpty() ? entry.sector() : name.sector();
      return new Party(entry.id(), entry.code(), entry.name(), sector, null, null, name.text());
    }
  }

  /** A person, with all offices the lexicon knows of. */
  record OfPerson(String name, List<Tenure> tenures) implements Reading {}

  /**
   * A title.
   *
   * @param state the one state whose post it is, or null
   */
  record OfOffice(Office office, @Nullable String state) implements Reading {}

  /** A common noun that tells a sector. */
  record OfRole(RoleNoun noun) implements Reading {}
}
