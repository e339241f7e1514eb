package org.demarche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Finds whose something is: by its modifiers, its possessives, or "of …" after it. */
final class OwnerFinder {

  private static final Set<String> OWNING_PREPOSITIONS = Set.of("of", "from", "for", "at", "with");
  private static final Set<String> PLACED_PREPOSITIONS = Set.of("in", "at", "of", "from");

  /** Verbs whose subject is of the state in which it does so, unless another is told. */
  private static final Set<String> PROTESTING =
      Set.of(
          "protest",
          "demonstrate",
          "march",
          "rally",
          "riot",
          "parade",
          "picket",
          "gather",
          "chant");

  /** Prepositions for where they do. */
  private static final Set<String> ROUTES =
      Set.of("in", "through", "across", "throughout", "around");

  /** Sectors of groups that are in a state and not of it. */
  private static final Set<String> GROUPS = Set.of("REB", "UAF", "CRM");

  private final SentenceResolver others;
  private final Phrases phrases;
  private final ParsedSentence sentence;

  OwnerFinder(SentenceResolver others, Phrases phrases) {
    this.others = others;
    this.phrases = phrases;
    this.sentence = phrases.sentence();
  }

  /**
   * The parties that a phrase's modifiers name: adjectives, possessives, "of …"; none if unsaid.
   */
  List<Party> list(Token head) {
    // "his Russian hosts" are Russia's: a pronoun owns only what nothing else names
    List<Party> owners = possessor(head, false);
    if (owners.isEmpty()) {
      owners = described(head);
    }
    if (owners.isEmpty()) {
      owners = possessor(head, true);
    }
    return owners.isEmpty() ? afterPreposition(head) : owners;
  }

  /** The first of the owners. */
  Optional<Party> find(Token head) {
    return list(head).stream().findFirst();
  }

  private List<Party> possessor(Token head, boolean pronoun) {
    for (Token child : sentence.children(head.index())) {
      if (child.label().equals("poss") && child.tag().startsWith("PRP") == pronoun) {
        return coordinated(child);
      }
    }
    return List.of();
  }

  /** Whom the adjectives before a head name: "Gulf allies". */
  List<Party> described(Token head) {
    List<Party> first = List.of();
    for (Token child : sentence.children(head.index())) {
      List<Party> owners = Phrases.isModifier(child) ? byModifier(head, child) : List.of();
      // "Yemeni Houthi forces" are the Houthis'
      if (first.isEmpty() || owners.stream().anyMatch(OwnerFinder::isGroup)) {
        first = owners.isEmpty() ? first : owners;
      }
    }
    return first;
  }

  private static boolean isGroup(Party party) {
    return party.id() != null && party.sector().stream().anyMatch(GROUPS::contains);
  }

  private List<Party> afterPreposition(Token head) {
    for (Token child : sentence.children(head.index())) {
      if (child.label().equals("prep") && OWNING_PREPOSITIONS.contains(child.lemma())) {
        for (Token object : sentence.children(child.index())) {
          List<Party> owners = object.label().equals("pobj") ? coordinated(object) : List.of();
          if (!owners.isEmpty()) {
            return owners;
          }
        }
      }
    }
    return List.of();
  }

  /** The parties of a named or referring phrase and of what is coordinated with it. */
  List<Party> coordinated(Token token) {
    List<Party> parties = new ArrayList<>();
    Optional<Mention> mention = others.mention(token.index());
    boolean owns =
        mention.isPresent()
            && mention.get().kind() != Mention.Kind.POSSESSION
            && mention.get().kind() != Mention.Kind.NATIONAL
            && mention.get().kind() != Mention.Kind.PLACE;
    if (owns) {
      parties.addAll(mention.get().parties());
    }
    for (Token child : sentence.children(token.index())) {
      if (child.label().equals("conj")) {
        parties.addAll(coordinated(child));
      }
    }
    return parties;
  }

  /** The parties that one modifier of a head names: "Russian" of "Russian hosts". */
  List<Party> byModifier(Token head, Token child) {
    if (child.entity().equals("PERSON") && head.entity().equals("PERSON")) {
      return List.of(); // Finn Lau is no Finn
    }
    List<Party> parties = new ArrayList<>();
    Optional<NameHit> hit = phrases.hitAt(child.index());
    if (hit.isPresent()
        && !hit.get().covers(head.index())
        && hit.get().reading() instanceof Reading.OfParty party) {
      parties.add(party.plain());
    } else if (child.index() < head.index() && child.tag().startsWith("NN")) {
      hitBefore(child)
          .filter(h -> h.reading() instanceof Reading.OfParty)
          .ifPresent(h -> parties.add(((Reading.OfParty) h.reading()).plain()));
    }
    if (!parties.isEmpty()) {
      for (Token fellow : sentence.children(child.index())) {
        if (fellow.label().equals("conj")) {
          parties.addAll(byModifier(head, fellow));
        }
      }
    }
    return parties;
  }

  private Optional<NameHit> hitBefore(Token child) {
    return sentence.children(child.index()).stream()
        .filter(Phrases::isModifier)
        .flatMap(c -> phrases.hitAt(c.index()).stream())
        .findFirst();
  }

  /** The state in which a group is said to be: "protesters in Cairo". */
  Optional<Party> placed(Token head) {
    return placed(head, PLACED_PREPOSITIONS);
  }

  /** The state in which the subject of a verb protests: "thousands marched through Cairo". */
  Optional<Party> protesting(Token subject) {
    return subject.label().equals("nsubj")
            && PROTESTING.contains(sentence.token(subject.head()).lemma())
        ? placed(sentence.token(subject.head()), ROUTES)
        : Optional.empty();
  }

  private Optional<Party> placed(Token head, Set<String> prepositions) {
    for (Token child : sentence.children(head.index())) {
      if (child.label().equals("prep") && prepositions.contains(child.lemma())) {
        for (Token object : sentence.children(child.index())) {
          Optional<NameHit> hit = phrases.hitAt(object.index());
          if (hit.isPresent()
              && hit.get().reading() instanceof Reading.OfParty party
              && party.entry().isState()) {
            return Optional.of(party.plain());
          }
        }
      }
    }
    return Optional.empty();
  }
}
