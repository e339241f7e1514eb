package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * What an article has named, for short forms that come later. Every question says where it is asked
 * and is answered by what stands before; sentences that were passed over are resolved when the
 * answer may lie in them. So it does not matter in which order sentences are resolved. One instance
 * an article; not thread-safe.
 */
final class References {

  /** How many sentences back a short form may lead. */
  private static final int REACH = 3;

  /** A place in the article: number of the sentence, and of the token in it. */
  record At(int sentence, int token) {}

  /**
   * Something named.
   *
   * @param subject whether it was the subject of its clause
   */
  record Named(Party party, Mention.Kind kind, boolean plural, boolean subject, int token) {}

  /**
   * A person as a sentence gives him or her.
   *
   * @param titled whether the sentence names the office, which counts from there on
   */
  private record Introduced(int sentence, Party party, boolean titled) {}

  private final ArticleContext context;
  private final Backlog backlog;
  private final Map<Integer, List<Named>> named = new HashMap<>();
  private final Map<String, Party> known = new HashMap<>();
  private final Map<String, List<Introduced>> introduced = new HashMap<>();
  private final NavigableMap<Integer, List<Party>> pairs = new TreeMap<>();
  private @Nullable Party speaker;

  References(ArticleContext context, Backlog backlog) {
    this.context = context;
    this.backlog = backlog;
  }

  void startSentence(int sentence) {
    backlog.done(sentence);
  }

  void add(Party party, Mention.Kind kind, boolean plural, boolean subject, At at) {
    named
        .computeIfAbsent(at.sentence(), s -> new ArrayList<>())
        .add(new Named(party, kind, plural, subject, at.token()));
    if (party.person() != null && last(surname(party), at.sentence()) == null) {
      introduce(party, at.sentence(), false);
    }
  }

  /** Remembers a person by surname from the start, without placing the name in the text. */
  void know(Party party) {
    if (party.person() != null) {
      known.merge(surname(party), party, (a, b) -> a.code() == null ? b : a);
    }
  }

  /** Remembers a person in the office that a sentence names, whatever else was known. */
  void retitle(Party party, int sentence) {
    if (party.person() != null) {
      introduce(party, sentence, true);
    }
  }

  private void introduce(Party party, int sentence, boolean titled) {
    List<Introduced> all = introduced.computeIfAbsent(surname(party), s -> new ArrayList<>(2));
    int at = all.size();
    while (at > 0 && all.get(at - 1).sentence() > sentence) {
      at--;
    }
    all.add(at, new Introduced(sentence, party, titled));
  }

  private static String surname(Party party) {
    return Names.surname(String.valueOf(party.person()));
  }

  /** Whether a surname is known from a full name anywhere in the article. */
  boolean knows(String surname) {
    return known.containsKey(surname);
  }

  /** The person whom a surname means in a sentence. */
  Optional<Party> person(String surname, int sentence) {
    boolean byName = knows(surname);
    for (int earlier : context.having(surname)) {
      if (earlier >= sentence) {
        break;
      }
      // a person known by full name is only changed by a new title
      if (backlog.waits(earlier) && (!byName || context.names(earlier).entitles())) {
        backlog.need(earlier);
      }
    }
    return Optional.ofNullable(last(surname, sentence));
  }

  /** Who bears a surname after all that is resolved up to a sentence. */
  private @Nullable Party last(String surname, int sentence) {
    Party party = known.get(surname);
    for (Introduced one : introduced.getOrDefault(surname, List.of())) {
      if (one.sentence() <= sentence && (one.titled() || party == null)) {
        party = one.party();
      }
    }
    return party;
  }

  /** Remembers the two that acted together in a sentence. */
  void pair(int sentence, List<Party> parties) {
    if (parties.size() == 2) {
      pairs.put(sentence, List.copyOf(parties));
    }
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
  Optional<Party> singularPerson(At at) {
    return nearest(n -> n.party().person() != null && !n.plural(), at);
  }

  /** The state, organisation or group that "it" means. */
  Optional<Party> singularThing(At at) {
    return nearest(n -> n.party().person() == null && !n.plural(), at);
  }

  /** The group that "they" means. */
  Optional<Party> plural(At at) {
    return nearest(Named::plural, at);
  }

  /** The last state named. */
  Optional<Party> state(At at) {
    return nearest(
        n ->
            n.kind() == Mention.Kind.NAME
                && n.party().code() != null
                && n.party().sector().isEmpty(),
        at);
  }

  /** The last holder of an office. */
  Optional<Party> holder(String office, At at) {
    return nearest(n -> office.equals(n.party().office()), at);
  }

  /** The one person known to hold an office of a party. */
  Optional<Party> officer(String office, String party, int sentence) {
    for (int earlier = 0; earlier < sentence; earlier++) {
      if (backlog.waits(earlier) && mayIntroduce(office, earlier)) {
        backlog.need(earlier);
      }
    }
    List<String> surnames = new ArrayList<>(known.keySet());
    introduced.keySet().stream().filter(s -> !known.containsKey(s)).forEach(surnames::add);
    List<Party> fitting = new ArrayList<>();
    for (String surname : surnames) {
      Party person = last(surname, sentence);
      if (person != null && office.equals(person.office()) && party.equals(person.id())) {
        fitting.add(person);
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private boolean mayIntroduce(String office, int sentence) {
    SentenceNames names = context.names(sentence);
    return names.speaksOf(office) || names.mayHold(office);
  }

  /** The last party with a sector. */
  Optional<Party> sector(String sector, At at) {
    return nearest(n -> n.party().code() != null && n.party().sector().contains(sector), at);
  }

  /**
   * The two that "the two" and "both" mean: two named together as something else than the subject
   * of this sentence, else the last two that acted together, else the last two named.
   */
  Optional<List<Party>> pair(At at) {
    List<Party> here = new ArrayList<>();
    for (Named n : named.getOrDefault(at.sentence(), List.of())) {
      if (n.token() < at.token()
          && !n.subject()
          && n.kind() == Mention.Kind.PERSON
          && here.stream().noneMatch(p -> p.equals(n.party()))) {
        here.add(n.party());
      }
    }
    if (here.size() == 2) {
      return Optional.of(here);
    }
    Map.Entry<Integer, List<Party>> together = pairs.lowerEntry(at.sentence());
    return together != null ? Optional.of(together.getValue()) : lastTwo(at);
  }

  private Optional<List<Party>> lastTwo(At at) {
    List<Party> two = new ArrayList<>();
    for (int back = 0; back < REACH && back <= at.sentence() && two.size() < 2; back++) {
      List<Named> there = in(at.sentence() - back, back);
      for (int i = there.size() - 1; i >= 0 && two.size() < 2; i--) {
        Party party = there.get(i).party();
        if (party.code() != null && two.stream().noneMatch(p -> p.sameAs(party))) {
          two.add(0, party);
        }
      }
    }
    return two.size() == 2 ? Optional.of(two) : Optional.empty();
  }

  private List<Named> in(int sentence, int back) {
    if (back > 0) {
      backlog.need(sentence);
    }
    return named.getOrDefault(sentence, List.of());
  }

  /**
   * The nearest that fits: in this sentence before a token, subjects first, then in the sentences
   * before.
   */
  private Optional<Party> nearest(Predicate<Named> fits, At at) {
    for (int back = 0; back <= REACH && back <= at.sentence(); back++) {
      List<Named> there = in(at.sentence() - back, back);
      Named best = null;
      for (int i = there.size() - 1; i >= 0; i--) {
        Named candidate = there.get(i);
        if ((back == 0 && candidate.token() >= at.token()) || !fits.test(candidate)) {
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

  /** The one state that the article has named so far, when there is only one. */
  Optional<Party> onlyState(At at) {
    Party only = null;
    for (int sentence = 0; sentence <= at.sentence(); sentence++) {
      for (Map.Entry<Integer, Party> one : context.names(sentence).parties().entrySet()) {
        Party party = one.getValue();
        if (sentence == at.sentence() && one.getKey() >= at.token()) {
          break;
        }
        if (only != null && !String.valueOf(party.code()).equals(only.code())) {
          return Optional.empty();
        }
        only = only == null ? party : only;
      }
    }
    return Optional.ofNullable(only);
  }
}
