package org.demarche.relation;

import java.util.Optional;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Span;
import org.demarche.syntax.SyntaxParser;
import org.jspecify.annotations.Nullable;

/**
 * Names the event between two given phrases of a sentence. The frames of the lexicon and a trained
 * model are both asked, and {@link Pooling} weighs what they say; so there is always an answer, and
 * one can say why. Thread-safe.
 */
public final class PairClassifier {

  /** The fit of a frame both of whose roles the pair fills. */
  private static final double SURE = 8;

  private final PairFrames frames;
  private final Pooling pooling;
  private final Likeness likeness;

  /** A classifier with this lexicon and parser, and the shipped model. */
  public PairClassifier(Lexicon lexicon, SyntaxParser parser) {
    this.frames = new PairFrames(lexicon, parser);
    this.pooling = Pooling.shipped();
    this.likeness = new Likeness();
  }

  /** What the text says that {@code actor} did to {@code recipient}; both are parts of the text. */
  public Relation classify(String text, String actor, String recipient) {
    Asked asked = Asked.of(text, actor, recipient);
    return pooled(asked, vote(asked).orElse(null));
  }

  /** What the frames alone say of the same; nothing where none fires. */
  public Optional<Relation> byFrames(String text, String actor, String recipient) {
    return vote(Asked.of(text, actor, recipient))
        .map(
            vote ->
                new Relation(
                    vote.event(), vote.mode(), Math.min(1, vote.fit() / SURE), vote.why()));
  }

  /** What the model alone says of the same. */
  public Relation byModel(String text, String actor, String recipient) {
    return pooled(Asked.of(text, actor, recipient), null);
  }

  private Optional<Vote> vote(Asked asked) {
    return frames.vote(asked.text, asked.actor, asked.recipient);
  }

  private Relation pooled(Asked asked, @Nullable Vote vote) {
    RelationModel.Answer answer =
        RelationModel.shipped().ask(asked.text, asked.actor, asked.recipient);
    Pooling.Choice choice = pooling.choose(answer.scores(), vote);
    if (vote != null && vote.event() == choice.event()) {
      return new Relation(vote.event(), vote.mode(), choice.probability(), vote.why());
    }
    String why = likeness.why(choice.event(), answer.place());
    return new Relation(choice.event(), null, choice.probability(), why);
  }

  /** Two phrases of a text. */
  private record Asked(String text, Span actor, Span recipient) {

    static Asked of(String text, String actor, String recipient) {
      Span one = find(text, actor, null);
      return new Asked(text, one, find(text, recipient, one));
    }
  }

  /** The first place of a phrase, whatever its capitals; if there is one, one beside the other. */
  private static Span find(String text, String phrase, @Nullable Span other) {
    int first = indexOf(text, phrase, 0);
    int at = first;
    while (at >= 0 && other != null && new Span(at, at + phrase.length()).overlaps(other)) {
      at = indexOf(text, phrase, at + 1);
    }
    int found = at < 0 ? first : at;
    return found < 0 ? new Span(0, 0) : new Span(found, found + phrase.length());
  }

  private static int indexOf(String text, String phrase, int from) {
    for (int at = from; at <= text.length() - phrase.length(); at++) {
      if (text.regionMatches(true, at, phrase, 0, phrase.length())) {
        return at;
      }
    }
    return -1;
  }
}
