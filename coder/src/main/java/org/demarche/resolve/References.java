package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
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
  static final int REACH = 3;

  /** A place in the article: number of the sentence, and of the token in it. */
  record At(int sentence, int token) {}

  /**
   * Something named.
   *
   * @param subject whether it was the subject of its clause
   */
  record Named(Party party, Mention.Kind kind, boolean plural, boolean subject, int token) {}

  private record Found(int sentence, Named named) {}

  private final ArticleContext context;
  private final Backlog backlog;
  private final Map<Integer, List<Named>> named = new HashMap<>();

  private final Persons persons = new Persons();
  private final NamedStates states;
  private final NavigableMap<Integer, List<Party>> pairs = new TreeMap<>();
  private final NavigableMap<Integer, List<Party>> opponents = new TreeMap<>();

  References(ArticleContext context, Backlog backlog) {
    this.context = context;
    this.backlog = backlog;
    this.states = new NamedStates(context);
  }

  void startSentence(int sentence) {
    backlog.done(sentence);
  }

  void add(Party party, Mention.Kind kind, boolean plural, boolean subject, At at) {
    named
        .computeIfAbsent(at.sentence(), s -> new ArrayList<>())
        .add(new Named(party, kind, plural, subject, at.token()));
    if (party.person() != null) {
      persons.add(party, at.sentence());
    }
  }

  /** The states named. */
  NamedStates states() {
    return states;
  }

  /** The persons told of. */
  Persons persons() {
    return persons;
  }

  /** The person whom a surname means in a sentence; of namesakes the one named last. */
  Optional<Party> person(String surname, int sentence) {
    return person(surname, sentence, p -> true);
  }

  /** The person of that full name. */
  Optional<Party> named(String name, int sentence) {
    return person(Names.surname(name), sentence, p -> name.equals(p.person()));
  }

  /** The person of that surname who fits; of namesakes the one named last. */
  Optional<Party> person(String surname, int sentence, Predicate<Party> fits) {
    boolean byName = persons.knows(surname);
    for (int earlier : context.having(surname)) {
      if (earlier >= sentence) {
        break;
      }
      // a person known by full name is only changed by a new title
      if (backlog.waits(earlier) && (!byName || context.names(earlier).entitles())) {
        backlog.need(earlier);
      }
    }
    List<Party> fitting = persons.namesakes(surname, sentence).stream().filter(fits).toList();
    return fitting.size() < 2
        ? fitting.stream().findFirst()
        : Optional.of(lastNamed(fitting, surname, sentence));
  }

  private Party lastNamed(List<Party> namesakes, String surname, int sentence) {
    List<Integer> having = new ArrayList<>(context.having(surname).headSet(sentence + 1));
    for (int i = having.size() - 1; i >= 0; i--) {
      List<Named> there = in(having.get(i), sentence - having.get(i));
      for (int j = there.size() - 1; j >= 0; j--) {
        for (Party person : namesakes) {
          if (Objects.equals(person.person(), there.get(j).party().person())) {
            return person;
          }
        }
      }
    }
    return namesakes.get(0);
  }

  /** Remembers the two that acted together in a sentence. */
  void pair(int sentence, List<Party> parties) {
    if (parties.size() == 2) {
      pairs.put(sentence, List.copyOf(parties));
    }
  }

  /** Remembers the two that acted against each other in a sentence. */
  void opponents(int sentence, List<Party> parties) {
    if (parties.size() == 2) {
      opponents.put(sentence, List.copyOf(parties));
    }
  }

  /** The two that "both sides" means: who just met, else who last acted against the other. */
  Optional<List<Party>> opponents(At at, boolean act) {
    Map.Entry<Integer, List<Party>> met = pairs.lowerEntry(at.sentence());
    Map.Entry<Integer, List<Party>> fought = opponents.lowerEntry(at.sentence());
    boolean justMet = met != null && at.sentence() - met.getKey() <= REACH;
    return fought == null || justMet ? pair(at, act, p -> true) : Optional.of(fought.getValue());
  }

  /**
   * The person a singular pronoun means: the last subject, else the last named, of the nearest
   * sentence.
   */
  Optional<Party> singularPerson(At at, Predicate<Party> fits) {
    return nearest(n -> n.party().person() != null && !n.plural() && fits.test(n.party()), at);
  }

  /** The state, organisation or group that "it" means. */
  Optional<Party> singularThing(At at, Predicate<Party> fits) {
    return nearest(n -> n.party().person() == null && !n.plural() && fits.test(n.party()), at);
  }

  /** The group, or the several of one phrase, that "they" means. */
  List<Party> plural(At at, Predicate<Party> fits) {
    return find(n -> n.plural() && fits.test(n.party()), at, REACH)
        .map(
            found ->
                named.getOrDefault(found.sentence(), List.of()).stream()
                    .filter(n -> n.token() == found.named().token())
                    .map(Named::party)
                    .toList())
        .orElse(List.of());
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

  /** The last holder of an office, or the only one named so far. */
  Optional<Party> holder(String office, At at) {
    return nearest(n -> office.equals(n.party().office()), at)
        .or(
            () ->
                only(
                    at.sentence(),
                    office,
                    p ->
                        context.isRepeated(Persons.surname(p), at.sentence()) && p.code() != null));
  }

  /** The officials of that title last spoken of as several: "the ministers". */
  Optional<Party> officials(String title, At at) {
    return nearest(
        n -> n.plural() && n.party().code() != null && includes(title, n.party().office()), at);
  }

  /** The one person known to hold an office of a party. */
  Optional<Party> officer(String office, String party, int sentence) {
    return only(sentence, office, p -> party.equals(p.id()));
  }

  private Optional<Party> only(int sentence, String office, Predicate<Party> fits) {
    for (int earlier = 0; earlier < sentence; earlier++) {
      if (backlog.waits(earlier) && mayIntroduce(office, earlier)) {
        backlog.need(earlier);
      }
    }
    List<Party> fitting =
        persons.all(sentence).stream()
            .filter(p -> includes(office, p.office()) && fits.test(p))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** Whether a title may mean an office: a minister may be the minister of anything. */
  static boolean includes(String title, @Nullable String office) {
    return office != null && (office.equals(title) || office.startsWith(title + " of "));
  }

  private boolean mayIntroduce(String office, int sentence) {
    SentenceNames names = context.names(sentence);
    return names.speaksOf(office) || names.mayHold(office);
  }

  /** The last party with a sector, at most so many sentences back. */
  Optional<Party> sector(String sector, At at, int reach) {
    return find(n -> n.party().code() != null && n.party().sector().contains(sector), at, reach)
        .map(found -> found.named().party());
  }

  /**
   * The two that "the two" and "both" mean: two persons named before in this sentence, else the
   * last two that acted together, else the last two named.
   *
   * @param act whether the two are the subject; if not, the subject of the sentence is neither
   * @param fits what is said of them: "ministers", "countries"
   */
  Optional<List<Party>> pair(At at, boolean act, Predicate<Party> fits) {
    List<Party> others = here(at, n -> !n.subject() && n.kind() == Mention.Kind.PERSON);
    if (others.size() == 2) {
      return Optional.of(others);
    }
    List<Party> officials = here(at, n -> isOfficial(n.party()));
    if (act && officials.size() == 2) {
      return Optional.of(officials);
    }
    Map.Entry<Integer, List<Party>> together = pairs.lowerEntry(at.sentence());
    return together != null && together.getValue().stream().allMatch(fits)
        ? Optional.of(together.getValue())
        : lastTwo(at, act, fits);
  }

  static boolean isOfficial(Party party) {
    return party.person() != null || party.office() != null;
  }

  /** Different parties that this sentence names before a token. */
  private List<Party> here(At at, Predicate<Named> fits) {
    List<Party> here = new ArrayList<>();
    for (Named n : named.getOrDefault(at.sentence(), List.of())) {
      if (n.token() < at.token()
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

  private Optional<List<Party>> lastTwo(At at, boolean act, Predicate<Party> fits) {
    List<Party> two = new ArrayList<>();
    for (int back = 0; back < REACH && back <= at.sentence() && two.size() < 2; back++) {
      List<Named> there = in(at.sentence() - back, back);
      for (int i = there.size() - 1; i >= 0 && two.size() < 2; i--) {
        Party party = there.get(i).party();
        boolean asks = !act && back == 0 && there.get(i).subject();
        if (!asks
            && party.code() != null
            && fits.test(party)
            && two.stream().noneMatch(p -> p.sameAs(party))) {
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
    return find(fits, at, REACH).map(found -> found.named().party());
  }

  /** Searches so many sentences back; those of a quotation that ends here do not count. */
  private Optional<Found> find(Predicate<Named> fits, At at, int reach) {
    int furthest = Math.min(reach + context.quotations().before(at.sentence()), at.sentence());
    for (int back = 0; back <= furthest; back++) {
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
        return Optional.of(new Found(at.sentence() - back, best));
      }
    }
    return Optional.empty();
  }
}
