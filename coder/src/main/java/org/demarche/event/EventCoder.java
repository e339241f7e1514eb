package org.demarche.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Force;
import org.demarche.frame.Meaning;
import org.demarche.frame.Statement;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Trigger;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.resolve.time.DateFinder;
import org.demarche.resolve.time.FoundDate;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Makes events of what a sentence states about parties. Thread-safe. */
public final class EventCoder {

  /** Version of the coder, in every record. */
  public static final String VERSION = "0.1.0";

  private static final Set<String> POLITICAL =
      Set.of("COP", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY", "UAF", "PRE");

  /** What makes two parties the sides of a conflict; a request does not. */
  private static final Set<EventType> HOSTILE =
      Set.of(
          EventType.ACCUSE,
          EventType.THREATEN,
          EventType.SANCTION,
          EventType.COERCE,
          EventType.ASSAULT);

  private static final Set<EventType> NEED_RECIPIENT =
      Set.of(EventType.COOPERATE, EventType.AID, EventType.SANCTION);

  /** What is done to people, or to parties by name, and to no things. */
  private static final Set<EventType> TO_PEOPLE =
      Set.of(
          EventType.AGREE,
          EventType.CONSULT,
          EventType.SUPPORT,
          EventType.COOPERATE,
          EventType.AID,
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.THREATEN);

  private static final Set<String> FIRST_PERSON = Set.of("we", "us");

  private final String lexiconVersion;
  private final ContextFinder contexts;

  /** Firms that act for their state when they deal with one another. */
  private final Set<String> armsIndustry;

  private final Set<String> humans;
  private final Set<String> sportspeople;

  private final Attributor attributor = new Attributor();
  private final DateFinder dates = new DateFinder();
  private final PlaceFinder places;

  public EventCoder(Lexicon lexicon, PlaceFinder places) {
    this.lexiconVersion = lexicon.version();
    this.contexts = new ContextFinder(lexicon);
    this.armsIndustry =
        lexicon.parties().entries().values().stream()
            .filter(PartyEntry::industry)
            .map(PartyEntry::id)
            .collect(Collectors.toSet());
    this.humans = lexicon.classes().members(WordClasses.HUMAN);
    this.sportspeople = lexicon.classes().members(WordClasses.SPORTSPEOPLE);
    this.places = places;
  }

  /** A statement's event, or why there is none. */
  public SentenceCoding.Outcome code(
      Statement statement, DeepSyntax syntax, Mentions mentions, ArticleContext context) {
    Meaning meaning = statement.meaning();
    Optional<Attribution> attribution =
        attributor.of(statement.meaning().token(), statement.sayings(), syntax, mentions, context);
    List<Party> actors = actors(meaning.actors(), syntax, mentions);
    List<Party> named = recipients(meaning, syntax, mentions, context);
    List<Party> recipients = without(actors, named);
    String fault =
        statement.purpose()
            ? "only what something is for"
            : speaksWithin(meaning.event(), actors, named, recipients)
                ? "one government, speaking to itself"
                : fault(meaning, statement.modality(), actors, recipients);
    if (fault == null && supportsItself(meaning, named, recipients)) {
      fault = "support of nobody else";
    }
    if (fault != null) {
      return new SentenceCoding.Outcome(statement, null, fault);
    }
    Evidence evidence = Clause.evidence(syntax.sentence(), meaning.token(), context.article());
    EventCode code =
        new EventCode(
            meaning.event(),
            meaning.type().mode(),
            contexts.of(meaning, actors, recipients, syntax.sentence(), context),
            meaning.type().cameo());
    Event event =
        new Event(
            "",
            code,
            actors,
            recipients,
            content(meaning.content(), syntax, mentions),
            circumstances(statement, attribution.orElse(null), syntax.sentence(), context),
            new Provenance(evidence, meaning.match().frame().id(), lexiconVersion, VERSION));
    return new SentenceCoding.Outcome(statement, Visits.settle(event), "");
  }

  /** "The government defended its stance". */
  private static boolean supportsItself(
      Meaning meaning, List<Party> named, List<Party> recipients) {
    return meaning.event() == EventType.SUPPORT && !named.isEmpty() && recipients.isEmpty();
  }

  private Circumstances circumstances(
      Statement statement,
      @Nullable Attribution attribution,
      ParsedSentence sentence,
      ArticleContext context) {
    int token = statement.meaning().token();
    return new Circumstances(
        statement.modality(),
        attribution,
        dates
            .dateOf(sentence, token, context.article().published())
            .map(FoundDate::range)
            .orElse(null),
        places.placeOf(sentence, token, context.countries()).orElse(null));
  }

  private @Nullable String fault(
      Meaning meaning, Modality modality, List<Party> actors, List<Party> recipients) {
    if (actors.isEmpty()) {
      return "no actor that is a party";
    }
    if (actors.stream().noneMatch(p -> p.code() != null || mayActUnnamed(p, meaning))) {
      return "the actor is a stranger";
    }
    Meaning content = meaning.content();
    boolean alone = recipients.isEmpty() && actors.size() < 2;
    if (isBareNoun(meaning) && alone && (content == null || content.recipients().isEmpty())) {
      return "a noun that names only one side";
    }
    if (actors.stream().noneMatch(EventCoder::isKnown)
        && recipients.stream().noneMatch(EventCoder::isKnown)) {
      return "no party that the lexicon knows";
    }
    if (actors.stream().noneMatch(this::isPolitical)
        && recipients.stream().noneMatch(this::isPolitical)
        && !isArmsDeal(meaning, actors, recipients)) {
      return "no political party";
    }
    boolean mutual = meaning.match().frame().sense().symmetric() && actors.size() > 1;
    if (recipients.isEmpty() && !mutual && NEED_RECIPIENT.contains(meaning.event())) {
      return meaning.event() + " needs a recipient";
    }
    if (recipients.isEmpty() && actors.size() < 2) {
      if (meaning.event() == EventType.CONSULT) {
        return "only one party to a meeting";
      }
      if (meaning.event() == EventType.ASSAULT && meaning.match().frame().sense().symmetric()) {
        return "only one party to a fight";
      }
    }
    if (modality == Modality.POSSIBLE && meaning.event().cooperative()) {
      return "only possible";
    }
    if (modality == Modality.POSSIBLE && recipients.isEmpty()) {
      return "only possible, and without recipient";
    }
    return null;
  }

  /** A government, or a state by its name; "Norwegian fishermen" are neither. */
  private static boolean isGovernment(Party party) {
    return party.sector().contains("GOV")
        || party.sector().isEmpty() && party.text().matches("(?s)(.*\\s)?\\p{Lu}\\S*");
  }

  /**
   * Whether a government asks or warns none but itself. "It warned that it would answer" warns
   * others, whoever they are.
   */
  private static boolean speaksWithin(
      EventType event, List<Party> actors, List<Party> named, List<Party> recipients) {
    if (event != EventType.REQUEST && event != EventType.THREATEN) {
      return false;
    }
    boolean chief =
        event == EventType.REQUEST
            && recipients.isEmpty()
            && named.stream().allMatch(p -> p.person() != null || p.office() != null);
    return isOneGovernment(actors, chief ? named : recipients);
  }

  /** Whether both sides are the same state's government: advice of ministers to their chief. */
  private static boolean isOneGovernment(List<Party> actors, List<Party> recipients) {
    return !actors.isEmpty()
        && !recipients.isEmpty()
        && recipients.stream().noneMatch(r -> actors.stream().anyMatch(a -> speaksOfItself(a, r)))
        && Stream.concat(actors.stream(), recipients.stream())
            .allMatch(p -> isGovernment(p) && p.id() != null && p.sameAs(actors.get(0)));
  }

  /**
   * A noun that no light verb gives a subject: it tells of an event only if it names both sides.
   */
  private static boolean isBareNoun(Meaning meaning) {
    return meaning.match().trigger().part() == Trigger.Part.NOUN
        && meaning.force().equals(Force.NEUTRAL);
  }

  /** Gunmen, police and the like count without a state; plain people only when they protest. */
  private static boolean mayActUnnamed(Party party, Meaning meaning) {
    return meaning.event() == EventType.PROTEST
        ? !party.sector().isEmpty()
        : party.sector().stream().anyMatch(POLITICAL::contains);
  }

  private static boolean isKnown(Party party) {
    return party.code() != null;
  }

  private boolean isPolitical(Party party) {
    return party.code() != null
        && party.sector().stream().noneMatch(s -> s.equals("BUS") || s.equals("JRN"))
        && !isInSports(party);
  }

  private boolean isInSports(Party party) {
    return party.sector().isEmpty()
        && Stream.of(party.text().toLowerCase(Locale.ROOT).split("\\s+"))
            .anyMatch(sportspeople::contains);
  }

  /** Whether arms firms of two states deal with one another, and so do their states. */
  private boolean isArmsDeal(Meaning meaning, List<Party> actors, List<Party> recipients) {
    return meaning.event().cooperative()
        && Stream.concat(actors.stream(), recipients.stream())
                .filter(party -> party.code() != null && armsIndustry.contains(party.id()))
                .map(Party::code)
                .distinct()
                .count()
            > 1;
  }

  private static List<Party> parties(List<Integer> heads, DeepSyntax syntax, Mentions mentions) {
    List<Party> parties = new ArrayList<>();
    for (int head : heads) {
      for (int conjunct : syntax.conjuncts(head)) {
        for (Party party : mentions.parties(conjunct)) {
          if (parties.stream().noneMatch(p -> same(p, party))) {
            parties.add(party);
          }
        }
      }
    }
    return parties;
  }

  /**
   * The actors: whoever acts is named or referred to; a thing or a place of theirs does not act.
   */
  private static List<Party> actors(List<Integer> heads, DeepSyntax syntax, Mentions mentions) {
    List<Integer> acting =
        heads.stream()
            .flatMap(head -> syntax.conjuncts(head).stream())
            .filter(head -> mentions.at(head).map(EventCoder::acts).orElse(false))
            .toList();
    List<Party> parties = new ArrayList<>();
    for (int head : acting) {
      for (Party party : mentions.parties(head)) {
        if (parties.stream().noneMatch(p -> same(p, party))) {
          parties.add(party);
        }
      }
    }
    return parties;
  }

  private static boolean acts(Mention mention) {
    return mention.kind() != Mention.Kind.POSSESSION && mention.kind() != Mention.Kind.PLACE;
  }

  /** The recipients; a phrase that is no mention (a frame may admit any) keeps its words. */
  private List<Party> recipients(
      Meaning meaning, DeepSyntax syntax, Mentions mentions, ArticleContext context) {
    List<Party> parties = new ArrayList<>(parties(meaning.recipients(), syntax, mentions));
    for (int head : meaning.recipients()) {
      Token token = syntax.sentence().token(head);
      boolean suits =
          isHuman(token) || token.tag().startsWith("NN") && !TO_PEOPLE.contains(meaning.event());
      if (mentions.at(head).isEmpty() && suits) {
        String text = phrase(syntax.sentence(), head, context);
        parties.add(new Party(null, null, text, List.of(), null, null, text));
      }
    }
    return parties;
  }

  private boolean isHuman(Token token) {
    return token.tag().startsWith("NNP")
        || token.tag().startsWith("NN") && humans.contains(token.lemma());
  }

  /** The words of a noun phrase up to its head. */
  private static String phrase(ParsedSentence sentence, int head, ArticleContext context) {
    int first = head;
    for (Token child : sentence.children(head)) {
      switch (child.label()) {
        case "compound", "nmod", "amod", "det", "poss", "nummod" ->
            first = Math.min(first, sentence.leftmost(child.index()));
        default -> {}
      }
    }
    return sentence.span(first, head).of(context.article().part(sentence.sentence().part()));
  }

  private static boolean same(Party a, Party b) {
    return a.sameAs(b)
        && a.sector().equals(b.sector())
        && java.util.Objects.equals(a.person(), b.person());
  }

  private static List<Party> without(List<Party> actors, List<Party> recipients) {
    return recipients.stream()
        .filter(r -> actors.stream().noneMatch(a -> same(a, r) || speaksOfItself(a, r)))
        .toList();
  }

  /** "We must go on", said by a minister, asks nobody else. */
  private static boolean speaksOfItself(Party actor, Party recipient) {
    return FIRST_PERSON.contains(recipient.text().toLowerCase(Locale.ROOT))
        && actor.sameAs(recipient);
  }

  private static @Nullable EventContent content(
      @Nullable Meaning content, DeepSyntax syntax, Mentions mentions) {
    if (content == null) {
      return null;
    }
    return new EventContent(
        content.event(),
        content.type().mode(),
        parties(content.actors(), syntax, mentions),
        parties(content.recipients(), syntax, mentions),
        content.force().negated());
  }

  /** Tells the article's memory who acted together or against each other. */
  public void remember(
      Statement statement, Event event, ParsedSentence sentence, ArticleContext context) {
    List<Party> both = new ArrayList<>(event.actors());
    both.addAll(event.recipients());
    if (both.size() != 2) {
      return;
    }
    if (statement.meaning().event() == EventType.CONSULT) {
      context.pair(sentence.sentence(), both);
    } else if (HOSTILE.contains(event.code().type())
        && both.stream().allMatch(p -> p.id() != null)) {
      context.opponents(sentence.sentence(), both);
    }
  }
}
