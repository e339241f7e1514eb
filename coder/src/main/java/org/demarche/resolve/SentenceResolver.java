package org.demarche.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/**
 * Resolves one sentence: tries on each noun, from left to right, the readers of names, persons,
 * titles, pronouns and possessions, the surest first. A reader may ask for another phrase of the
 * sentence, which is then read before its turn. Not thread-safe.
 */
final class SentenceResolver {

  /** What is called after the town where it was made or held. */
  private static final Set<String> AGREEMENTS =
      Set.of(
          "accord",
          "agreement",
          "treaty",
          "convention",
          "protocol",
          "pact",
          "declaration",
          "communique",
          "charter",
          "round",
          "summit",
          "conference",
          "process",
          "club");

  private static final List<String> CROWD = List.of("CVL");

  private static final Set<String> QUANTITIES =
      Set.of(
          "thousand",
          "thousands",
          "hundred",
          "hundreds",
          "dozen",
          "dozens",
          "score",
          "scores",
          "million",
          "millions",
          "number",
          "group",
          "handful",
          "majority",
          "most",
          "some",
          "many",
          "member",
          "ten",
          "tens",
          "crowd",
          "band",
          "couple",
          "pair",
          "several",
          "all",
          "one");

  private final ParsedSentence sentence;
  private final Phrases phrases;
  private final References references;
  private final OwnerFinder ownerFinder;
  private final Titles titles;
  private final PersonReader persons;
  private final TitleReader titled;
  private final NameReader named;
  private final PronounReader pronouns;
  private final ShortFormReader shortForms;
  private final Map<Integer, Mention> found = new LinkedHashMap<>();
  private final Set<Integer> open = new HashSet<>();

  SentenceResolver(Names names, Phrases phrases) {
    this.sentence = phrases.sentence();
    this.phrases = phrases;
    this.references = phrases.references();
    this.ownerFinder = new OwnerFinder(this, phrases);
    this.titles = new Titles(names, phrases, ownerFinder);
    this.persons = new PersonReader(names, phrases, ownerFinder, titles);
    this.titled = new TitleReader(this, names, phrases, ownerFinder, titles, persons);
    this.named = new NameReader(names, phrases, ownerFinder);
    this.pronouns = new PronounReader(this, ownerFinder, names, phrases);
    this.shortForms = new ShortFormReader(names, phrases, ownerFinder);
  }

  /** All mentions of the sentence. */
  Mentions mentions() {
    for (Token token : sentence.tokens()) {
      if (isHead(token)) {
        mention(token.index());
      }
    }
    return new Mentions(found);
  }

  private boolean isHead(Token token) {
    String tag = token.tag();
    boolean nominal =
        tag.startsWith("NN")
            || tag.startsWith("PRP")
            || tag.equals("CD")
            || tag.equals("DT")
            || phrases.hitAt(token.index()).isPresent();
    if (!nominal) {
      return false;
    }
    boolean inner = token.label().equals("compound") || token.label().equals("det");
    if (inner && phrases.hitAt(token.index()).isPresent()) {
      return phrases.hitAt(token.index()).get().last() == token.index();
    }
    return !inner;
  }

  /** Whom the phrase headed by a token means; read now if it was not yet. */
  Optional<Mention> mention(int head) {
    Mention known = found.get(head);
    if (known != null) {
      return Optional.of(known);
    }
    if (!open.add(head)) {
      return Optional.empty();
    }
    Optional<Mention> mention = read(sentence.token(head));
    mention.ifPresent(
        m -> {
          found.put(head, m);
          remember(m);
        });
    return mention;
  }

  private void remember(Mention mention) {
    Token head = sentence.token(mention.head());
    if (PronounReader.isFirstPerson(head)) {
      return;
    }
    boolean subject = head.label().startsWith("nsubj") || head.label().equals("agent");
    boolean modifier =
        switch (head.label()) {
          case "nmod", "amod", "compound", "advmod" -> true;
          default -> false;
        };
    if (!mention.namesParty() || modifier) {
      if (mention.namesParty()) {
        for (Party party : mention.parties()) {
          references.add(party, Mention.Kind.PLACE, false, false, phrases.at(head));
        }
      }
      return;
    }
    for (Party party : mention.parties()) {
      references.add(
          party,
          mention.kind(),
          mention.plural() || mention.parties().size() > 1,
          subject,
          phrases.at(head));
    }
  }

  private Optional<Mention> read(Token head) {
    if (head.tag().startsWith("PRP")) {
      return pronouns.read(head);
    }
    if (QUANTITIES.contains(head.lemma())) {
      Optional<Mention> measured = measured(head).or(() -> crowd(head));
      if (measured.isPresent()) {
        return measured;
      }
    }
    Optional<NameHit> hit = phrases.hitAt(head.index());
    if (hit.isPresent() && hit.get().reading() instanceof Reading.OfPerson person) {
      return Optional.of(
          persons.isNamesake(person)
              ? persons.stranger(head)
              : persons.known(head, person, hit.get()));
    }
    if (hit.isEmpty()
        && (head.entity().equals("PERSON")
            || persons.firstAfterTitle(head) >= 0
            || persons.isKnown(head))) {
      return Optional.of(persons.stranger(head));
    }
    if (hit.isPresent() && hit.get().reading() instanceof Reading.OfParty party) {
      return Optional.of(named.party(head, party, hit.get()));
    }
    Optional<Mention> reference = shortForms.read(head);
    if (reference.isPresent()) {
      return reference;
    }
    Optional<NameHit> title = titles.endingAt(head.index());
    if (title.isPresent()) {
      return Optional.of(titled.read(head, title.get()));
    }
    Optional<Mention> place = named.place(head);
    if (place.isPresent()) {
      return place;
    }
    if (head.entity().equals("ORG")) {
      return Optional.of(named.organisation(head));
    }
    return head.lemma().equals("hand") ? hands(head) : possession(head);
  }

  /** "Rebel hands" are rebels. */
  private Optional<Mention> hands(Token head) {
    for (Token child : sentence.children(head.index())) {
      Optional<NameHit> title = titles.endingAt(child.index());
      if (Phrases.isModifier(child) && title.isPresent()) {
        Mention inner = titled.read(child, title.get());
        return Optional.of(
            phrases.mention(head, Mention.Kind.ROLE, inner.parties(), true, inner.why()));
      }
    }
    return possession(head);
  }

  /** "Thousands of Burundians" are Burundians. */
  private Optional<Mention> measured(Token head) {
    for (Token of : sentence.children(head.index())) {
      if (of.lemma().equals("of")) {
        for (Token object : sentence.children(of.index())) {
          Optional<Mention> inner = mention(object.index());
          if (inner.isPresent()) {
            Mention m = inner.get();
            return Optional.of(phrases.mention(head, m.kind(), m.parties(), true, m.why()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "Thousands marched through Tbilisi": people of Georgia. */
  private Optional<Mention> crowd(Token head) {
    boolean bare = head.tag().equals("NNS") && sentence.children(head.index()).isEmpty();
    return (bare ? ownerFinder.protesting(head) : Optional.<Party>empty())
        .map(
            state ->
                new Party(state.id(), state.code(), state.name(), CROWD, null, null, head.form()))
        .map(people -> phrases.mention(head, Mention.Kind.ROLE, List.of(people), true, "a crowd"));
  }

  /** "The Paris accord" is not France's. */
  private boolean isNamedAfterPlace(Token head) {
    return sentence.children(head.index()).stream()
        .filter(Phrases::isModifier)
        .flatMap(child -> phrases.hitAt(child.index()).stream())
        .anyMatch(
            hit ->
                hit.reading() instanceof Reading.OfParty party
                    && party.name().use() == PartyEntry.Use.SEAT);
  }

  /** Something that belongs to a party, or is described as a party's. */
  private Optional<Mention> possession(Token head) {
    if (!head.tag().startsWith("NN")) {
      return Optional.empty();
    }
    String text = phrases.text(phrases.leftEdge(head), head.index());
    List<Party> owners = ownerFinder.list(head).stream().map(o -> o.withText(text)).toList();
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    if (AGREEMENTS.contains(head.lemma()) && isNamedAfterPlace(head)) {
      return Optional.empty();
    }
    boolean described =
        sentence.children(head.index()).stream()
            .anyMatch(c -> Phrases.isModifier(c) && !ownerFinder.byModifier(head, c).isEmpty());
    boolean owned =
        sentence.children(head.index()).stream().anyMatch(c -> c.label().equals("poss"));
    return Optional.of(
        phrases.mention(
            head,
            described && !owned ? Mention.Kind.NATIONAL : Mention.Kind.POSSESSION,
            owners,
            head.tag().endsWith("S"),
            "belongs to " + owners.get(0).name()));
  }
}
