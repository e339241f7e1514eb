package org.demarche.desk.web.parties;

import java.util.Optional;
import org.demarche.desk.party.PartyDirectory;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.PartyStore;
import org.demarche.desk.web.site.Workbench;
import org.jspecify.annotations.Nullable;

/** The lexicon's parties, read again only when the lexicon is another. Thread-safe. */
final class Directories {

  private final Workbench workbench;
  private @Nullable PartyDirectory directory;

  Directories(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Those of the lexicon as it is now. */
  synchronized PartyDirectory now() {
    PartyDirectory known = directory;
    if (known == null || !known.version().equals(workbench.lexicon().version())) {
      known = new PartyDirectory(workbench.lexicon(), workbench.lexiconFiles());
      directory = known;
    }
    return known;
  }

  /** The party of this key, whom the archive names or the lexicon lists. */
  Optional<PartyLine> known(PartyStore store, String key) {
    return store
        .find(key)
        .or(
            () ->
                now()
                    .find(key)
                    .map(
                        entry ->
                            new PartyLine(
                                key,
                                entry.code(),
                                entry.name(),
                                new PartyLine.Counts(0, 0, 0, 0),
                                null)));
  }
}
