package org.demarche.desk.party;

import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.jspecify.annotations.Nullable;

/** The lexicon's parties, read again only when the lexicon is another. Thread-safe. */
public final class PartyDirectories {

  private final Supplier<Lexicon> lexicon;
  private final Supplier<LexiconFiles> files;
  private @Nullable PartyDirectory directory;

  /** Of a lexicon that may be changed, with its files. */
  public PartyDirectories(Supplier<Lexicon> lexicon, Supplier<LexiconFiles> files) {
    this.lexicon = lexicon;
    this.files = files;
  }

  /** Those of the lexicon as it is now. */
  public synchronized PartyDirectory now() {
    PartyDirectory known = directory;
    if (known == null || !known.version().equals(lexicon.get().version())) {
      known = new PartyDirectory(lexicon.get(), files.get());
      directory = known;
    }
    return known;
  }

  /** The party of this key, whom the archive names or the lexicon lists. */
  public Optional<PartyLine> known(PartyStore store, String key) {
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
