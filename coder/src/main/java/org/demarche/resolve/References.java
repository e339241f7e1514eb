package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * What an article has named so far, for short forms that come later. One instance an article; not
 * thread-safe.
 */
final class References {

  /**
   * Something named.
   *
   * @param subject whether it was the subject of its clause
   */
  record Named(
      Party party, Mention.Kind kind, boolean plural, boolean subject, int sentence, int token) {}

  /** How many sentences back a short form reaches. */
  static final int REACH = 3;

  private final List<Named> named = new ArrayList<>();

  /** By surname; several where the article names namesakes. */
  private final Map<String, List<Party>> persons = new HashMap<>();

  private @Nullable List<Party> lastPair;
  private int pairedIn;
  private @Nullable List<Party> lastOpponents;
  private @Nullable Party speaker;
  private int sentence;

  void startSentence() {
    sentence++;
  }

  void add(Party party, Mention.Kind kind, boolean plural, boolean subject, int token) {
    named.add(new Named(party, kind, plural, subject, sentence, token));
    know(party);
  }

  /** Remembers a person by surname, without placing the name in the text. */
  void know(Party party) {
    keep(party, false);
  }

  /** Remembers a person in the office that the text names, whatever else was known. */
  void retitle(Party party) {
    keep(party, true);
  }

  private void keep(Party party, boolean replace) {
    if (party.person() == null) {
      return;
    }
    List<Party> namesakes =
        persons.computeIfAbsent(Names.surname(party.person()), s -> new ArrayList<>());
    for (int i = 0; i < namesakes.size(); i++) {
      if (samePerson(namesakes.get(i), party)) {
        if (replace || namesakes.get(i).code() == null) {
          namesakes.set(i, party);
        }
        return;
      }
    }
    namesakes.add(party);
  }

  /** A bare surname is no other person than the one already known by it. */
  private static boolean samePerson(Party a, Party b) {
    String x = Objects.requireNonNull(a.person());
    String y = Objects.requireNonNull(b.person());
    return x.equals(y) || !x.contains(" ") || !y.contains(" ");
  }

  /** The person of that surname; of namesakes the one named last. */
  Optional<Party> person(String surname) {
    return person(surname, p -> true);
  }

  /** The person of that surname who fits; of namesakes the one named last. */
  Optional<Party> person(String surname, Predicate<Party> fits) {
    List<Party> fitting =
        persons.getOrDefault(surname, List.of()).stream().filter(fits).toList();
    if (fitting.size() < 2) {
      return fitting.stream().findFirst();
    }
    for (int i = named.size() - 1; i >= 0; i--) {
      String name = named.get(i).party().person();
      for (Party party : fitting) {
        if (Objects.equals(name, party.person())) {
          return Optional.of(party);
        }
      }
    }
    return fitting.stream().findFirst();
  }

  /** The person of that full name. */
  Optional<Party> named(String name) {
    return person(Names.surname(name), p -> name.equals(p.person()));
  }

  void pair(List<Party> parties) {
    if (parties.size() == 2) {
      lastPair = List.copyOf(parties);
      pairedIn = sentence;
    }
  }

  void opponents(List<Party> parties) {
    if (parties.size() == 2) {
      lastOpponents = List.copyOf(parties);
    }
  }

  /** The two that "both sides" means: who just met, else who last acted against the other. */
  Optional<List<Party>> opponents(int before, boolean act) {
    boolean justMet = lastPair != null && sentence - pairedIn <= REACH;
    return lastOpponents == null || justMet
        ? pair(before, act, p -> true)
        : Optional.of(lastOpponents);
  }

  void speaker(Party party) {
    speaker = party;
  }

  Optional<Party> speaker() {
    return Optional.ofNullable(speaker);
  }

  /**
   * The person a singular pronoun means: the last subject, else the last named, of the nearest
   * sentence.
   */
  Optional<Party> singularPerson(int before, Predicate<Party> fits) {
    return nearest(
        n -> n.party().person() != null && !n.plural() && fits.test(n.party()), before);
  }

  /** The state, organisation or group that "it" means. */
  Optional<Party> singularThing(int before, Predicate<Party> fits) {
    return nearest(
        n -> n.party().person() == null && !n.plural() && fits.test(n.party()), before);
  }

  /** The group that "they" means. */
  List<Party> plural(int before, Predicate<Party> fits) {
    return nearestNamed(n -> n.plural() && fits.test(n.party()), before, REACH)
        .map(this::together)
        .orElse(List.of());
  }

  /** The parties of one phrase: "the two ministers". */
  private List<Party> together(Named one) {
    return named.stream()
        .filter(n -> n.sentence() == one.sentence() && n.token() == one.token())
        .map(Named::party)
        .toList();
  }

  /** The last state named. */
  Optional<Party> state(int before) {
    return nearest(
        n ->
            n.kind() == Mention.Kind.NAME
                && n.party().code() != null
                && n.party().sector().isEmpty(),
        before);
  }

  /** The last holder of an office, or the only one named so far. */
  Optional<Party> holder(String office, int before) {
    return nearest(n -> office.equals(n.party().office()), before).or(() -> onlyHolder(office));
  }

  private Optional<Party> onlyHolder(String office) {
    Party only = null;
    for (Named n : named) {
      if (office.equals(n.party().office()) && n.party().code() != null) {
        if (only != null && !isSame(only, n.party())) {
          return Optional.empty();
        }
        only = n.party();
      }
    }
    return Optional.ofNullable(only);
  }

  /** The one person known to hold an office of a party; a minister may be one of anything. */
  Optional<Party> officer(String office, String party) {
    List<Party> fitting =
        persons.values().stream()
            .flatMap(List::stream)
            .filter(p -> p.office() != null && party.equals(p.id()))
            .filter(p -> office.equals(p.office()) || p.office().startsWith(office + " of "))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The last party with a sector, at most so many sentences back. */
  Optional<Party> sector(String sector, int before, int reach) {
    return nearest(
        n -> n.party().code() != null && n.party().sector().contains(sector), before, reach);
  }

  /** The state that two thirds of all mentions so far, and at least three, are about. */
  Optional<Party> home() {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Party> states = new HashMap<>();
    for (Named n : named) {
      Party party = n.party();
      if (party.code() != null && party.id() != null) {
        counts.merge(party.code(), 1, Integer::sum);
        states.putIfAbsent(party.code(), party);
      }
    }
    int total = counts.values().stream().mapToInt(i -> i).sum();
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > 2 && 3 * e.getValue() > 2 * total)
        .findFirst()
        .map(e -> states.get(e.getKey()));
  }

  /**
   * The two that "the two" and "both" mean: two persons named before in this sentence, else the last
   * two that acted together, else the last two named.
   *
   * @param act whether the two are the subject; if not, the subject of the sentence is neither
   * @param fits what is said of them: "ministers", "countries"
   */
  Optional<List<Party>> pair(int before, boolean act, Predicate<Party> fits) {
    List<Party> others = here(before, n -> !n.subject() && n.kind() == Mention.Kind.PERSON);
    if (others.size() == 2) {
      return Optional.of(others);
    }
    List<Party> persons = here(before, n -> isOfficial(n.party()));
    if (act && persons.size() == 2) {
      return Optional.of(persons);
    }
    if (lastPair != null) {
      return Optional.of(lastPair);
    }
    List<Party> two = new ArrayList<>();
    for (int i = named.size() - 1; i >= 0 && two.size() < 2; i--) {
      Named n = named.get(i);
      boolean known = two.stream().anyMatch(p -> p.sameAs(n.party()));
      boolean asks = !act && n.sentence() == sentence && n.subject();
      if (!known && !asks && isNear(n) && fits.test(n.party())) {
        two.add(0, n.party());
      }
    }
    return two.size() == 2 ? Optional.of(two) : Optional.empty();
  }

  private boolean isNear(Named n) {
    return n.party().code() != null && n.sentence() >= sentence - 2;
  }

  static boolean isOfficial(Party party) {
    return party.person() != null || party.office() != null;
  }

  /** Different parties that this sentence names before a token. */
  private List<Party> here(int before, Predicate<Named> fits) {
    List<Party> here = new ArrayList<>();
    for (Named n : named) {
      if (n.sentence() == sentence
          && n.token() < before
          && fits.test(n)
          && here.stream().noneMatch(p -> isSame(p, n.party()))) {
        here.add(n.party());
      }
    }
    return here;
  }

  /** Whether two mentions are of the same party and person. */
  static boolean isSame(Party a, Party b) {
    return a.sameAs(b) && Objects.equals(a.person(), b.person());
  }

  /**
   * The nearest that fits: in this sentence before a token, subjects first, then in the sentences
   * before, at most three back.
   */
  private Optional<Party> nearest(Predicate<Named> fits, int before) {
    return nearest(fits, before, REACH);
  }

  private Optional<Party> nearest(Predicate<Named> fits, int before, int reach) {
    return nearestNamed(fits, before, reach).map(Named::party);
  }

  private Optional<Named> nearestNamed(Predicate<Named> fits, int before, int reach) {
    for (int back = 0; back <= reach; back++) {
      int wanted = sentence - back;
      Named best = null;
      for (int i = named.size() - 1; i >= 0; i--) {
        Named candidate = named.get(i);
        if (candidate.sentence() != wanted
            || (back == 0 && candidate.token() >= before)
            || !fits.test(candidate)) {
          continue;
        }
        if (best == null || (candidate.subject() && !best.subject())) {
          best = candidate;
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  /** The one state that the article has named, when there is only one. */
  Optional<Party> onlyState() {
    Party only = null;
    for (Named n : named) {
      Party party = n.party();
      if (party.code() == null || party.id() == null) {
        continue;
      }
      if (only != null && !party.code().equals(only.code())) {
        return Optional.empty();
      }
      only = only == null ? party : only;
    }
    return Optional.ofNullable(only);
  }
}
