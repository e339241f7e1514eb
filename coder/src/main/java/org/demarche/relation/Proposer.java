package org.demarche.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.frame.Argument;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Force;
import org.demarche.frame.FrameMatch;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Article;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.demarche.model.Span;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Looks for two parties that a verb joins and that no frame tied, and asks the model what the one
 * does to the other. What it is sure of becomes a match of a frame called {@value #FRAME}, that is
 * composed and coded like any other. Thread-safe.
 */
public final class Proposer {

  /** The frame of what the model proposes. */
  public static final String FRAME = "model";

  /** How likely an event must be. */
  private static final double SURE = 0.9;

  private final Pooling pooling;

  /** With the shipped model. */
  public Proposer() {
    this.pooling = Pooling.shipped();
  }

  /**
   * What the model is sure of in a sentence.
   *
   * @param told the events that frames tell of the sentence
   * @param matches the frames that fired or nearly fired in it
   */
  public List<FrameMatch> propose(
      DeepSyntax syntax,
      Mentions mentions,
      List<Event> told,
      List<FrameMatch> matches,
      Article article) {
    Pairs pairs = new Pairs(syntax.sentence(), mentions, told, article);
    List<FrameMatch> proposals = new ArrayList<>();
    for (Token verb : syntax.sentence().tokens()) {
      if (verb.tag().startsWith("VB")
          && isPlain(syntax.sentence(), verb)
          && matches.stream().noneMatch(match -> isRead(match, verb))) {
        propose(syntax, verb, pairs).ifPresent(proposals::add);
      }
    }
    return proposals;
  }

  /** Whether a clause says that something happened or happens. */
  private static boolean isPlain(ParsedSentence sentence, Token verb) {
    Force force = Force.of(sentence, verb.index());
    return !force.negated()
        && !force.hypothetical()
        && !force.obliged()
        && force.time() != Force.Time.FUTURE;
  }

  /** Whether a frame knows what the verb means, whomever it ties. */
  private static boolean isRead(FrameMatch match, Token verb) {
    return match.fired() && match.words().contains(verb.index());
  }

  /** The likeliest of what the verb may say of its own arguments. */
  private Optional<FrameMatch> propose(DeepSyntax syntax, Token verb, Pairs pairs) {
    FrameMatch best = null;
    double most = SURE;
    List<Argument> own =
        syntax.arguments(verb.index()).stream().filter(each -> !each.inherited()).toList();
    for (Argument actor : own) {
      for (Argument recipient : own) {
        if (acts(actor) && !acts(recipient) && pairs.isOpen(actor.token(), recipient.token())) {
          Pooling.Choice choice = pairs.ask(actor.token(), recipient.token());
          if (choice.probability() >= most) {
            most = choice.probability();
            best = match(verb, actor.token(), recipient.token(), choice);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean acts(Argument argument) {
    return argument.slot().equals("subject") || argument.slot().equals("by");
  }

  private static FrameMatch match(Token verb, int actor, int recipient, Pooling.Choice choice) {
    String text = String.format(Locale.ROOT, "%s %.2f", verb.form(), choice.probability());
    Trigger trigger = new Trigger(Trigger.Part.VERB, verb.lemma(), List.of(), null, text);
    return new FrameMatch(
        frame(choice.event()),
        trigger,
        verb.index(),
        Set.of(verb.index()),
        Map.of("actor", List.of(actor), "recipient", List.of(recipient)),
        List.of());
  }

  private static Frame frame(EventType event) {
    return new Frame(
        FRAME,
        "What the trained model reads between two parties.",
        new Frame.Sense(event, null, null, List.of(), null, false, null),
        List.of(),
        List.of(),
        List.of(),
        new Frame.Source(FRAME, List.of()));
  }

  /** The mentions of a sentence, two by two. */
  private final class Pairs {

    private final ParsedSentence sentence;
    private final Mentions mentions;
    private final List<Event> told;
    private final String text;

    Pairs(ParsedSentence sentence, Mentions mentions, List<Event> told, Article article) {
      this.sentence = sentence;
      this.mentions = mentions;
      this.told = told;
      this.text = sentence.sentence().span().of(article.part(sentence.sentence().part()));
    }

    /** Whether the one may act on the other, and no frame says that either acted on the other. */
    boolean isOpen(int actor, int recipient) {
      Party one = party(actor, Set.of(Mention.Kind.POSSESSION, Mention.Kind.PLACE));
      Party other = party(recipient, Set.of(Mention.Kind.PLACE));
      return one != null && other != null && !one.sameAs(other) && !isTied(one, other);
    }

    private @Nullable Party party(int head, Set<Mention.Kind> not) {
      return mentions
          .at(head)
          .filter(mention -> !not.contains(mention.kind()) && mention.parties().size() == 1)
          .map(mention -> mention.parties().get(0))
          .filter(party -> party.code() != null)
          .orElse(null);
    }

    private boolean isTied(Party one, Party other) {
      return told.stream().anyMatch(event -> event.hasSide(one) && event.hasSide(other));
    }

    Pooling.Choice ask(int actor, int recipient) {
      return pooling.choose(
          RelationModel.shipped().ask(text, span(actor), span(recipient)).scores(), null);
    }

    private Span span(int head) {
      Span span = mentions.at(head).orElseThrow().span();
      int start = sentence.sentence().span().start();
      return new Span(span.start() - start, span.end() - start);
    }
  }
}
