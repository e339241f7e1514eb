package org.demarche.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.Office;
import org.demarche.lexicon.Tenure;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** Which of a person's offices counts on a day, and whom the person then acts for. */
record Tenures(Names names) {

  /**
   * The tenure that counts on a day: one that covers it, else the last one before it; without a
   * day, the last. Tenures whose office is known come before others.
   */
  Optional<Tenure> on(@Nullable LocalDate day, Reading.OfPerson person) {
    List<Tenure> named = person.tenures().stream().filter(t -> !t.office().isEmpty()).toList();
    return on(day, named).or(() -> on(day, person.tenures()));
  }

  private static Optional<Tenure> on(@Nullable LocalDate day, List<Tenure> tenures) {
    if (day == null) {
      return latest(tenures.stream());
    }
    return latest(tenures.stream().filter(t -> t.covers(day)))
        .or(() -> latest(tenures.stream().filter(t -> t.from() == null || !t.from().isAfter(day))));
  }

  private static Optional<Tenure> latest(Stream<Tenure> tenures) {
    return tenures.reduce(Tenures::later);
  }

  /** The one that began later; the second where that is not known. */
  static Tenure later(Tenure a, Tenure b) {
    return a.from() == null || (b.from() != null && b.from().isAfter(a.from())) ? b : a;
  }

  /** The party that a person acts for on a day. */
  Optional<Party> party(Reading.OfPerson person, @Nullable LocalDate day) {
    return on(day, person).flatMap(t -> party(person, t, person.name()));
  }

  /** The party that a person acts for in an office. */
  Optional<Party> party(Reading.OfPerson person, Tenure tenure, String text) {
    Optional<Office> office = names.office(tenure.office());
    return names
        .entry(tenure.party())
        .map(
            e ->
                new Party(
                    e.id(),
                    e.code(),
                    e.name(),
                    office
                        .map(Office::sector)
                        .orElse(e.sector().isEmpty() ? List.of("ELI") : e.sector()),
                    person.name(),
                    office.map(Office::name).orElse(null),
                    text));
  }

  /** The names of all offices that a person ever held. */
  List<String> offices(Reading.OfPerson person) {
    return person.tenures().stream()
        .flatMap(t -> names.office(t.office()).stream())
        .map(Office::name)
        .toList();
  }
}
