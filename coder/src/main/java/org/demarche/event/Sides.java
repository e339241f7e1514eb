package org.demarche.event;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Party;

/**
 * Who does what a statement says, and to whom.
 *
 * @param actors who does it
 * @param named whom the statement names as the other side, be it the actors themselves
 * @param recipients those named who are not among the actors
 */
record Sides(List<Party> actors, List<Party> named, List<Party> recipients) {

  private static final Set<String> FIRST_PERSON = Set.of("we", "us");

  static Sides of(List<Party> actors, List<Party> named) {
    List<Party> recipients =
        named.stream()
            .filter(r -> actors.stream().noneMatch(a -> same(a, r) || speaksOfItself(a, r)))
            .toList();
    return new Sides(actors, named, recipients);
  }

  /** Actors and recipients. */
  Stream<Party> all() {
    return Stream.concat(actors.stream(), recipients.stream());
  }

  /** Whether there is no other side, neither a recipient nor a second actor. */
  boolean isOne() {
    return recipients.isEmpty() && actors.size() < 2;
  }

  /** Whether two phrases mean the same party in the same function. */
  static boolean same(Party a, Party b) {
    return a.sameAs(b) && a.sector().equals(b.sector()) && Objects.equals(a.person(), b.person());
  }

  /** "We must go on", said by a minister, asks nobody else. */
  static boolean speaksOfItself(Party actor, Party recipient) {
    return FIRST_PERSON.contains(recipient.text().toLowerCase(Locale.ROOT))
        && actor.sameAs(recipient);
  }
}
