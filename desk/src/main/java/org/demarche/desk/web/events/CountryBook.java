package org.demarche.desk.web.events;

import java.util.List;
import java.util.Optional;
import org.demarche.desk.export.codes.Country;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.web.site.Workbench;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** Names and seats of states; read once for each lexicon. Thread-safe. */
final class CountryBook {

  private final Workbench workbench;
  private @Nullable Lexicon lexicon;
  private @Nullable PartyBook book;

  CountryBook(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Names and seats by the lexicon as it is now. */
  @SuppressWarnings("ReferenceEquality") // A lexicon is read anew as a whole; what it says is much.
  synchronized Countries now() {
    Lexicon current = workbench.lexicon();
    PartyBook known = book;
    if (known == null || lexicon != current) {
      known = PartyBook.of(workbench.lexiconFiles());
      book = known;
      lexicon = current;
    }
    return new Countries(known);
  }

  /** What codes of PLOVER's country field stand for. */
  record Countries(PartyBook book) {

    /** The state's name; the code itself for one that is no state's. */
    String name(String code) {
      return book.stateName(code).or(() -> Country.find(code).map(Country::name)).orElse(code);
    }

    /** Where the government of the state sits. */
    Optional<Place.Position> seat(String code) {
      return book.seat(new Party(null, code, code, List.of(), null, null, code));
    }
  }
}
