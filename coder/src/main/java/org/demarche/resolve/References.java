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
  Optional<List<Party>> opponents(int before) {
    boolean justMet = lastPair != null && sentence - pairedIn <= REACH;
    return lastOpponents == null || justMet ? pair(before) : Optional.of(lastOpponents);
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
  Optional<Party> singularPerson(int before) {
    return nearest(n -> n.party().person() != null && !n.plural(), before);
  }

  /** The state, organisation or group that "it" means. */
  Optional<Party> singularThing(int before) {
    return nearest(n -> n.party().person() == null && !n.plural(), before);
  }

  /** The group that "they" means. */
  Optional<Party> plural(int before) {
    return nearest(n -> n.plural(), before);
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

  /** The last holder of an office. */
  Optional<Party> holder(String office, int before) {
    return nearest(n -> office.equals(n.party().office()), before);
  }

  /** The one person known to hold an office of a party. */
  Optional<Party> officer(String office, String party) {
    List<Party> fitting =
        persons.values().stream()
            .flatMap(List::stream)
            .filter(p -> office.equals(p.office()) && party.equals(p.id()))
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
   * The two that "the two" and "both" mean: two named together as something else than the subject
   * of this sentence, else the last two that acted together, else the last two named.
   */
  Optional<List<Party>> pair(int before) {
    List<Party> here = new ArrayList<>();
    for (Named n : named) {
      if (n.sentence() == sentence
          && n.token() < before
          && !n.subject()
          && n.kind() == Mention.Kind.PERSON
          && here.stream().noneMatch(p -> p.equals(n.party()))) {
        here.add(n.party());
      }
    }
    if (here.size() == 2) {
      return Optional.of(here);
    }
    if (lastPair != null) {
      return Optional.of(lastPair);
    }
    List<Party> two = new ArrayList<>();
    for (int i = named.size() - 1; i >= 0 && two.size() < 2; i--) {
      Party party = named.get(i).party();
      boolean known = two.stream().anyMatch(p -> p.sameAs(party));
      boolean actsHere = named.get(i).sentence() == sentence && named.get(i).subject();
      if (!known && !actsHere && party.code() != null && named.get(i).sentence() >= sentence - 2) {
        two.add(0, party);
      }
    }
    return two.size() == 2 ? Optional.of(two) : Optional.empty();
  }

  /**
   * The nearest that fits: in this sentence before a token, subjects first, then in the sentences
   * before, at most three back.
   */
  private Optional<Party> nearest(Predicate<Named> fits, int before) {
    return nearest(fits, before, REACH);
  }

  private Optional<Party> nearest(Predicate<Named> fits, int before, int reach) {
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
        return Optional.of(best.party());
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
