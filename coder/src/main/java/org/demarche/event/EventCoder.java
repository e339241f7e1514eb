package org.demarche.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Meaning;
import org.demarche.frame.Statement;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.resolve.time.DateFinder;
import org.demarche.resolve.time.FoundDate;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;

/** Makes events of what a sentence states about parties. Thread-safe. */
public final class EventCoder {

  /** Version of the coder, in every record. */
  public static final String VERSION = "0.1.0";

  /** What makes two parties the sides of a conflict; a request does not. */
  private static final Set<EventType> HOSTILE =
      Set.of(
          EventType.ACCUSE,
          EventType.THREATEN,
          EventType.SANCTION,
          EventType.COERCE,
          EventType.ASSAULT);

  private final String lexiconVersion;
  private final ContextFinder contexts;
  private final SideReader sides;
  private final Faults faults;
  private final Attributor attributor = new Attributor();
  private final DateFinder dates = new DateFinder();
  private final PlaceFinder places;

  public EventCoder(Lexicon lexicon, PlaceFinder places) {
    this.lexiconVersion = lexicon.version();
    this.contexts = new ContextFinder(lexicon);
    this.sides = new SideReader(lexicon);
    this.faults = new Faults(lexicon);
    this.places = places;
  }

  /** A statement's event, or why there is none. */
  public SentenceCoding.Outcome code(
      Statement statement, DeepSyntax syntax, Mentions mentions, ArticleContext context) {
    Meaning meaning = statement.meaning();
    Sides both = sides.read(meaning, syntax, mentions, context);
    String fault = faults.of(statement, both);
    if (fault != null) {
      return new SentenceCoding.Outcome(statement, null, fault);
    }
    Optional<Attribution> attribution =
        attributor.of(meaning.token(), statement.sayings(), syntax, mentions, context);
    Evidence evidence = Clause.evidence(syntax.sentence(), meaning.token(), context.article());
    EventCode code =
        new EventCode(
            meaning.event(),
            meaning.type().mode(),
            contexts.of(meaning, both.actors(), both.recipients(), syntax.sentence(), context),
            meaning.type().cameo());
    Event event =
        new Event(
            "",
            code,
            both.actors(),
            both.recipients(),
            content(meaning.content(), syntax, mentions),
            circumstances(statement, attribution.orElse(null), syntax.sentence(), context),
            new Provenance(evidence, meaning.match().frame().id(), lexiconVersion, VERSION));
    return new SentenceCoding.Outcome(statement, Visits.settle(event), "");
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

  private static @Nullable EventContent content(
      @Nullable Meaning content, DeepSyntax syntax, Mentions mentions) {
    if (content == null) {
      return null;
    }
    return new EventContent(
        content.event(),
        content.type().mode(),
        SideReader.parties(content.actors(), syntax, mentions),
        SideReader.parties(content.recipients(), syntax, mentions),
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
