package org.demarche;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.arms.ArmsCoder;
import org.demarche.arms.Story;
import org.demarche.event.EventCoder;
import org.demarche.event.EventMerger;
import org.demarche.event.SentenceCoding;
import org.demarche.frame.Composer;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.FrameIndex;
import org.demarche.frame.FrameMatch;
import org.demarche.frame.FrameMatcher;
import org.demarche.frame.Statement;
import org.demarche.gate.Gate;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Transfer;
import org.demarche.relation.Proposer;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.Names;
import org.demarche.resolve.PartyResolver;
import org.demarche.resolve.place.Gazetteer;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.demarche.syntax.Splitting;
import org.demarche.syntax.SyntaxParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article and says what it reports. Stateless between articles and thread-safe: the same
 * article, lexicon and coder version always give the same records.
 */
public final class ArticleCoder {

  private final Lexicon lexicon;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final SyntaxParser parser;
  private final PartyResolver resolver;
  private final FrameMatcher matcher;
  private final Composer composer;
  private final EventCoder eventCoder;
  private final ArmsCoder armsCoder;
  private final EventMerger merger = new EventMerger();
  private final Gate gate;
  private final @Nullable Proposer proposer;

  /** A coder with this lexicon and parser, and the trained model for what no frame ties. */
  public ArticleCoder(Lexicon lexicon, SyntaxParser parser) {
    this(lexicon, parser, new Proposer());
  }

  /** A coder without the model: what it finds, the lexicon says. */
  public static ArticleCoder byFrames(Lexicon lexicon, SyntaxParser parser) {
    return new ArticleCoder(lexicon, parser, null);
  }

  private ArticleCoder(Lexicon lexicon, SyntaxParser parser, @Nullable Proposer proposer) {
    this.proposer = proposer;
    this.lexicon = lexicon;
    this.parser = parser;
    PlaceFinder places = new PlaceFinder(Gazetteer.of(lexicon.files()));
    Names names = new Names(lexicon);
    this.resolver = new PartyResolver(lexicon, names, places);
    this.armsCoder = new ArmsCoder(lexicon, names);
    this.matcher = new FrameMatcher(FrameIndex.of(lexicon.frames()));
    this.composer = new Composer(lexicon.operators());
    this.eventCoder = new EventCoder(lexicon, places);
    this.gate = new Gate(lexicon, resolver);
  }

  /**
   * Codes one article. No text makes it throw: what is passed over or cut is among the problems. An
   * unchecked exception is a fault of the program; who codes many articles decides what becomes of
   * the others.
   */
  public CodingResult code(Article article) {
    return code(article, true);
  }

  /** Codes an article and parses every sentence: slower, and the same records. */
  public CodingResult codeWithoutGate(Article article) {
    return code(article, false);
  }

  private CodingResult code(Article article, boolean gated) {
    Splitting splitting = splitter.divide(article);
    SyntaxParser once = once(parser);
    ArticleContext context = context(article, splitting, once);
    Story story = armsCoder.begin(context);
    List<SentenceCoding> codings = new ArrayList<>();
    for (Sentence sentence : context.sentences()) {
      boolean admitted =
          !gated
              || gate.admits(sentence, context)
              || story.mayTell(sentence) && gate.admitsArms(sentence);
      if (admitted) {
        codings.add(code(once.parse(sentence), context, story));
      }
    }
    List<CodingProblem> problems =
        splitting.cuts().stream().map(cut -> problem(article, cut)).toList();
    return new CodingResult(article, records(article, story, codings), problems);
  }

  private List<CodedRecord> records(Article article, Story story, List<SentenceCoding> codings) {
    ArmsCoder.Outcome arms = armsCoder.complete(story, codings);
    List<Event> events = merger.merge(article.id(), arms.events());
    List<CodedRecord> records = new ArrayList<>(events);
    arms.transfers().forEach(transfer -> records.add(transfer.withEvents(about(transfer, events))));
    records.addAll(arms.others());
    return records;
  }

  private static List<String> about(Transfer transfer, List<Event> events) {
    return events.stream().filter(e -> e.about().contains(transfer.id())).map(Event::id).toList();
  }

  /** What was found in each sentence, those included that the gate would keep out. */
  public List<SentenceCoding> trace(Article article) {
    SyntaxParser once = once(parser);
    ArticleContext context = context(article, splitter.divide(article), once);
    Story story = armsCoder.begin(context);
    return context.sentences().stream().map(s -> code(once.parse(s), context, story)).toList();
  }

  private static CodingProblem problem(Article article, Splitting.Cut cut) {
    String message =
        "a sentence of " + cut.words() + " words or marks was cut; what goes over a cut is lost";
    return CodingProblem.note(article.id(), cut.part(), cut.span(), message);
  }

  /** A parser for one article: what is looked back or ahead to is not parsed twice. */
  private static SyntaxParser once(SyntaxParser parser) {
    IdentityHashMap<Sentence, ParsedSentence> parsed = new IdentityHashMap<>();
    return sentence -> {
      ParsedSentence known = parsed.get(sentence);
      if (known == null) {
        known = parser.parse(sentence);
        parsed.put(sentence, known);
      }
      return known;
    };
  }

  private ArticleContext context(Article article, Splitting splitting, SyntaxParser once) {
    ArticleContext context =
        new ArticleContext(
            article,
            splitting.sentences().stream().map(armsCoder::withWholeNames).toList(),
            (sentence, asking) -> resolver.read(once.parse(sentence), asking));
    resolver.preview(context);
    return context;
  }

  private SentenceCoding code(ParsedSentence sentence, ArticleContext context, Story story) {
    Mentions mentions = resolver.resolve(sentence, context);
    DeepSyntax syntax = new DeepSyntax(sentence, lexicon.lightVerbs());
    List<FrameMatch> matches = matcher.match(syntax, mentions);
    List<SentenceCoding.Outcome> outcomes = new ArrayList<>();
    for (Statement statement : composer.compose(syntax, matches)) {
      SentenceCoding.Outcome outcome = eventCoder.code(statement, syntax, mentions, context);
      outcomes.add(outcome);
      if (outcome.event() != null) {
        eventCoder.remember(statement, outcome.event(), sentence, context);
      }
    }
    List<FrameMatch> all = new ArrayList<>(matches);
    all.addAll(armsCoder.read(syntax, mentions, matches, story));
    SentenceCoding told = new SentenceCoding(sentence, mentions, all, outcomes);
    return proposer != null && gate.admits(sentence.sentence(), context)
        ? withProposals(proposer, told, syntax, context)
        : told;
  }

  /** With what the model proposes for parties that no frame tied. */
  private SentenceCoding withProposals(
      Proposer proposer, SentenceCoding told, DeepSyntax syntax, ArticleContext context) {
    List<FrameMatch> proposals =
        proposer.propose(syntax, told.mentions(), told.events(), told.matches(), context.article());
    if (proposals.isEmpty()) {
      return told;
    }
    List<FrameMatch> operators =
        told.matches().stream().filter(match -> match.frame().sense().operator() != null).toList();
    List<SentenceCoding.Outcome> outcomes = new ArrayList<>(told.outcomes());
    for (Statement statement : composer.compose(syntax, concat(operators, proposals))) {
      if (proposals.contains(statement.meaning().match())) {
        outcomes.add(eventCoder.code(statement, syntax, told.mentions(), context));
      }
    }
    outcomes.sort(Comparator.comparingInt(outcome -> outcome.statement().meaning().token()));
    return new SentenceCoding(
        told.sentence(), told.mentions(), concat(told.matches(), proposals), outcomes);
  }

  private static List<FrameMatch> concat(List<FrameMatch> some, List<FrameMatch> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
