package org.demarche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.RoleNoun;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads nouns that tell a sector: "the army", "rebels in Syria", "his Kenyan counterpart". */
final class RoleReader {

  /** Sectors of people who are of the state in which they march, unless another is told. */
  private static final Set<String> CIVIL = Set.of("CVL", "LAB", "EDU", "OPP", "AGR");

  private static final Set<String> APART = Set.of("REB", "UAF", "CRM", "OPP", "PRM");
  private static final Set<String> COUNTERPARTS = Set.of("counterpart", "opposite number");

  /** Who is a state's neighbour is not that state; a politician's ally is of the same one. */
  private static final Set<String> RELATIONS = Set.of("ally", "neighbour", "neighbor");

  private final SentenceResolver others;
  private final Names names;
  private final Phrases phrases;
  private final OwnerFinder ownerFinder;
  private final PersonReader persons;
  private final ParsedSentence sentence;
  private final References references;

  RoleReader(
      SentenceResolver others,
      Names names,
      Phrases phrases,
      OwnerFinder ownerFinder,
      PersonReader persons) {
    this.others = others;
    this.names = names;
    this.phrases = phrases;
    this.ownerFinder = ownerFinder;
    this.persons = persons;
    this.sentence = phrases.sentence();
    this.references = phrases.references();
  }

  Mention read(Token head, RoleNoun noun, String text, boolean plural) {
    boolean many = plural || noun.number() == RoleNoun.Number.GROUP;
    List<String> sector = sector(head, noun);
    List<Party> owners = owners(head, noun);
    if (owners.isEmpty() && noun.code() != null) {
      Party party = new Party(null, noun.code(), text, sector, null, null, text);
      return phrases.mention(head, Mention.Kind.ROLE, List.of(party), many, "noun with a code");
    }
    if (owners.isEmpty() && !sector.contains("MIL")) {
      owners = ownerFinder.placed(head).map(List::of).orElse(List.of());
    }
    if (owners.isEmpty()
        && plural
        && sector.stream().allMatch(CIVIL::contains)
        && !phrases.isDefinite(head)) {
      owners = ownerFinder.protesting(head).map(List::of).orElse(List.of());
    }
    // "the banks" are not those of the state just spoken of, as "the police" are
    boolean several =
        noun.number() == RoleNoun.Number.INSTITUTION && head.form().equalsIgnoreCase(noun.plural());
    if (owners.isEmpty()
        && !several
        && !phrases.isIndefinite(head)
        && !phrases.isOfStranger(head)) {
      Optional<Party> before =
          sector.isEmpty() || !phrases.isDefinite(head)
              ? Optional.empty()
              : before(noun, sector.get(0), head);
      owners =
          before
              .or(
                  () ->
                      isBodyOfState(noun)
                          ? references.states().only(phrases.at(head))
                          : Optional.empty())
              .map(List::of)
              .orElse(List.of());
    }
    List<Party> parties =
        owners.isEmpty()
            ? List.of(new Party(null, null, text, sector, null, null, text))
            : owners.stream().map(o -> ofSector(o, sector, text)).toList();
    if (parties.size() == 1 && !many) {
      parties = List.of(identified(head, noun, parties.get(0)));
    }
    Mention.Kind kind = parties.get(0).person() == null ? Mention.Kind.ROLE : Mention.Kind.PERSON;
    return phrases.mention(head, kind, parties, many, "noun of a sector");
  }

  private List<Party> owners(Token head, RoleNoun noun) {
    List<Party> owners = ownerFinder.list(head);
    boolean other =
        RELATIONS.contains(noun.noun()) && owners.stream().noneMatch(o -> o.person() != null);
    return other ? ownerFinder.described(head) : owners;
  }

  /**
   * With the name that stands in apposition; a counterpart has the office of the one whose
   * counterpart it is.
   */
  private Party identified(Token head, RoleNoun noun, Party party) {
    Optional<Token> name = persons.apposedName(head);
    Party known =
        name.flatMap(n -> others.mention(n.index())).stream()
            .flatMap(m -> m.parties().stream())
            .filter(p -> p.code() != null)
            .findFirst()
            .orElse(null);
    if (known != null) {
      return known;
    }
    Party peer = COUNTERPARTS.contains(noun.noun()) ? peer(head) : null;
    return new Party(
        party.id(),
        party.code(),
        party.name(),
        peer == null ? party.sector() : peer.sector(),
        name.map(persons::fullName).orElse(party.person()),
        peer == null ? party.office() : peer.office(),
        party.text());
  }

  /** The office-holder whose counterpart is spoken of: "his Kenyan counterpart". */
  private @Nullable Party peer(Token head) {
    return sentence.children(head.index()).stream()
        .filter(c -> c.label().equals("poss"))
        .flatMap(c -> others.mention(c.index()).stream())
        .flatMap(m -> m.parties().stream())
        .filter(p -> p.office() != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whose body "the government" or "the army" is: one just spoken of, else the home state's of the
   * article, else one further up.
   */
  private Optional<Party> before(RoleNoun noun, String sector, Token head) {
    if (!isBodyOfState(noun) || noun.number() == RoleNoun.Number.EQUIPMENT) {
      return references.sector(sector, phrases.at(head), References.REACH);
    }
    return references
        .sector(sector, phrases.at(head), 1)
        .or(() -> references.states().home(phrases.at(head), names::isStateLike))
        .or(() -> references.sector(sector, phrases.at(head), References.REACH));
  }

  /** Whether a noun left alone means a body of the one state that the article speaks of. */
  private boolean isBodyOfState(RoleNoun noun) {
    return noun.number() == RoleNoun.Number.INSTITUTION
        || noun.sector().stream().anyMatch(s -> s.equals("MIL") || s.equals("COP"));
  }

  private List<String> sector(Token head, RoleNoun noun) {
    for (Token child : sentence.children(head.index())) {
      Optional<RoleNoun.Modifier> modifier =
          Phrases.isModifier(child) ? names.roleModifier(child.form()) : Optional.empty();
      if (modifier.isPresent()) {
        List<String> sector = new ArrayList<>(modifier.get().sector());
        if (modifier.get().keep()) {
          sector.addAll(noun.sector());
        }
        return sector;
      }
    }
    return noun.sector();
  }

  /** A group of a state has the noun's sector, a group of an organisation the organisation's. */
  private Party ofSector(Party owner, List<String> sector, String text) {
    boolean firm = owner.sector().contains("BUS");
    boolean own = firm || !names.isStateLike(owner) && !owner.sector().isEmpty();
    if (!own && sector.stream().anyMatch(APART::contains)) {
      // rebels in Syria are not Syria: they keep their own name, with its code
      return new Party(null, owner.code(), text, sector, null, null, text);
    }
    return new Party(
        owner.id(), owner.code(), owner.name(), own ? owner.sector() : sector, null, null, text);
  }
}
