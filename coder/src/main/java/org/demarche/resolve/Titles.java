package org.demarche.resolve;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** The titles in a sentence: where they stand, and what office of whom they mean. */
final class Titles {

  private final Names names;
  private final Phrases phrases;
  private final OwnerFinder ownerFinder;
  private final ParsedSentence sentence;

  Titles(Names names, Phrases phrases, OwnerFinder ownerFinder) {
    this.names = names;
    this.phrases = phrases;
    this.ownerFinder = ownerFinder;
    this.sentence = phrases.sentence();
  }

  /** A title that is a phrase by itself, as "the minister" is and "Mr" is not. */
  Optional<NameHit> endingAt(int token) {
    return phrases.names().titles().stream()
        .filter(h -> h.last() == token)
        .filter(
            h ->
                !names.onlyBeforeName(phrases.plainText(h.first(), h.last()))
                    || !ownerFinder.list(sentence.token(token)).isEmpty())
        .findFirst();
  }

  /** A title directly before a person's name. */
  Optional<NameHit> before(int firstOfName) {
    return phrases.names().titles().stream()
        .filter(h -> h.last() == firstOfName - 1)
        .filter(h -> h.reading() instanceof Reading.OfOffice)
        .findFirst();
  }

  /** A title in apposition after a person's name: "Ehud Barak, the defense minister". */
  Optional<NameHit> apposed(Token head) {
    return sentence.children(head.index()).stream()
        .filter(c -> c.label().equals("appos"))
        .flatMap(c -> endingAt(c.index()).stream())
        .findFirst();
  }

  /** Whether a word before a title, or before the state that stands with it, makes it past. */
  boolean isPast(NameHit title) {
    for (int i = title.first() - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (names.isPast(token.form())) {
        return true;
      }
      boolean between = token.tag().equals("POS") || token.tag().equals("HYPH");
      if (!between && phrases.hitAt(i).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whoever bears a title.
   *
   * @param owner whose office it is, when that is known
   * @param person full name, when that is known
   */
  Party officer(Optional<Party> owner, NameHit title, @Nullable String person, String text) {
    Reading reading = readingFor(owner, title);
    List<String> sector = List.of();
    String officeName = null;
    PartyEntry fixed = null;
    if (reading instanceof Reading.OfOffice o) {
      sector = o.office().sector();
      officeName = o.office().name();
      fixed = o.state() == null ? null : names.entry(o.state()).orElse(null);
    } else if (reading instanceof Reading.OfRole r) {
      sector = r.noun().sector();
    }
    if (isPast(title)) {
      sector = List.of("ELI");
      officeName = null;
    }
    if (owner.isEmpty() && fixed != null) {
      return new Party(fixed.id(), fixed.code(), fixed.name(), sector, person, officeName, text);
    }
    if (owner.isEmpty()) {
      return new Party(
          null, null, person == null ? text : person, sector, person, officeName, text);
    }
    Party o = owner.get();
    List<String> sectors = o.sector().isEmpty() || names.isStateLike(o) ? sector : o.sector();
    return new Party(o.id(), o.code(), o.name(), sectors, person, officeName, text);
  }

  /**
   * The meaning of a title in its state: "secretary of state" is not the same everywhere. Where the
   * text does not say whose it is and several states have it, it is the one's that the article is
   * mostly about, or that it names.
   */
  private Reading readingFor(Optional<Party> owner, NameHit title) {
    Optional<Reading> general =
        title.readings().stream().filter(r -> stateOf(r) == null).findFirst();
    Optional<Reading> own =
        owner.isPresent()
            ? ofState(title, String.valueOf(owner.get().id()))
            : general.isPresent() ? general : ofArticle(title);
    return own.or(() -> general).orElse(title.reading());
  }

  private static @Nullable String stateOf(Reading reading) {
    return reading instanceof Reading.OfOffice office ? office.state() : null;
  }

  private static Optional<Reading> ofState(NameHit title, String state) {
    return title.readings().stream().filter(r -> state.equals(stateOf(r))).findFirst();
  }

  /** Whose title it is among the states that all have it: nobody's where the article names none. */
  private Optional<Reading> ofArticle(NameHit title) {
    if (title.readings().size() < 2) {
      return Optional.empty();
    }
    References.At here = new References.At(phrases.place(), title.first());
    return phrases
        .references()
        .states()
        .home(here, names::isStateLike)
        .flatMap(home -> ofState(title, String.valueOf(home.id())))
        .or(() -> title.readings().stream().filter(r -> isAbout(stateOf(r))).findFirst())
        .or(() -> Optional.of(withoutState(title.reading())));
  }

  private static Reading withoutState(Reading reading) {
    return reading instanceof Reading.OfOffice post
        ? new Reading.OfOffice(post.office(), null)
        : reading;
  }

  /** Whether the article names a party anywhere. */
  private boolean isAbout(@Nullable String party) {
    return Optional.ofNullable(party)
        .flatMap(names::entry)
        .map(e -> e.code() != null && phrases.context().countries().contains(e.code()))
        .orElse(false);
  }
}
