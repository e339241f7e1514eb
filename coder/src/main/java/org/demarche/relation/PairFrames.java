package org.demarche.relation;

import java.util.List;
import java.util.Optional;
import org.demarche.frame.Composer;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Fillers;
import org.demarche.frame.FrameIndex;
import org.demarche.frame.FrameMatcher;
import org.demarche.frame.Meaning;
import org.demarche.frame.Statement;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Article;
import org.demarche.model.Span;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.PartyResolver;
import org.demarche.resolve.place.Gazetteer;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.demarche.syntax.SyntaxParser;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the coder's own frames say that one of two given phrases of a text does to the other: the
 * statement whose roles they fill best. Thread-safe.
 */
final class PairFrames {

  private final Lexicon lexicon;
  private final SyntaxParser parser;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final PartyResolver resolver;
  private final FrameMatcher matcher;
  private final Composer composer;

  PairFrames(Lexicon lexicon, SyntaxParser parser) {
    this.lexicon = lexicon;
    this.parser = parser;
    this.resolver = new PartyResolver(lexicon, new PlaceFinder(Gazetteer.of(lexicon.files())));
    this.matcher = new FrameMatcher(FrameIndex.of(lexicon.frames()));
    this.composer = new Composer(lexicon.operators());
  }

  /** The best of what they say; none where none fires for this pair. */
  Optional<Vote> vote(String text, Span actor, Span recipient) {
    Article article = Article.of("pair", text);
    List<Sentence> sentences = splitter.split(article);
    ArticleContext context =
        new ArticleContext(
            article,
            sentences,
            (sentence, asking) -> resolver.read(parser.parse(sentence), asking));
    resolver.preview(context);
    Candidate best = null;
    for (Sentence sentence : sentences) {
      ParsedSentence parsed = parser.parse(sentence);
      Mentions mentions = resolver.resolve(parsed, context);
      Pair pair = new Pair(parsed, mentions, actor, recipient);
      Fillers fillers = pair.orMentions();
      DeepSyntax syntax = new DeepSyntax(parsed, lexicon.lightVerbs());
      for (Statement statement : composer.compose(syntax, matcher.match(syntax, fillers))) {
        Candidate candidate = pair.score(statement, syntax);
        if (candidate != null && (best == null || candidate.score > best.score)) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best).map(Candidate::vote);
  }

  private record Candidate(Statement statement, double score, String why) {
    Vote vote() {
      Meaning meaning = statement.meaning();
      return new Vote(
          meaning.event(),
          meaning.type().mode(),
          score,
          meaning.match().frame().id() + " (" + meaning.match().trigger().text() + "): " + why);
    }
  }

  /** The two given phrases in one sentence. */
  private record Pair(ParsedSentence sentence, Mentions mentions, Span actor, Span recipient) {

    /** The given phrases count as parties whatever they are. */
    Fillers orMentions() {
      return new Fillers() {
        @Override
        public boolean isParty(int token) {
          return mentions.isParty(token) || covers(token);
        }

        @Override
        public boolean isPerson(int token) {
          return mentions.isPerson(token) || covers(token);
        }
      };
    }

    boolean covers(int token) {
      return in(token, actor) || in(token, recipient);
    }

    private boolean in(int token, Span span) {
      Span at = sentence.token(token).span();
      return span.length() > 0 && span.start() <= at.start() && at.end() <= span.end();
    }

    @Nullable Candidate score(Statement statement, DeepSyntax syntax) {
      Meaning meaning = statement.meaning();
      double actorAsActor = fit(meaning.actors(), actor, syntax);
      double recipientAsRecipient = fit(meaning.recipients(), recipient, syntax);
      double actorAsRecipient = fit(meaning.recipients(), actor, syntax);
      double recipientAsActor = fit(meaning.actors(), recipient, syntax);
      boolean symmetric = meaning.match().frame().sense().symmetric();
      double straight = actorAsActor + recipientAsRecipient;
      double swapped =
          symmetric
              ? Math.max(actorAsRecipient, actorAsActor)
                  + Math.max(recipientAsActor, recipientAsRecipient)
              : 0;
      double score = Math.max(straight, swapped);
      if (recipientAsRecipient == 0 && below(meaning.token(), recipient)) {
        score += 1;
      }
      if (score < 2) {
        return null;
      }
      if (actorAsActor == 0 && !symmetric) {
        score -= 1.5;
      }
      String why =
          (actorAsActor > 0 ? "actor" : "no actor")
              + ", "
              + (recipientAsRecipient > 0 ? "recipient" : "no recipient");
      return score < 2 ? null : new Candidate(statement, score, why);
    }

    /** 4 when a filler's head stands in the span, 2 when the span stands in a filler's phrase. */
    private double fit(List<Integer> fillers, Span span, DeepSyntax syntax) {
      double best = 0;
      for (int filler : fillers) {
        for (int conjunct : syntax.conjuncts(filler)) {
          if (in(conjunct, span)) {
            best = Math.max(best, 4);
          } else if (refersTo(conjunct, span)) {
            best = Math.max(best, 3);
          } else if (phrase(conjunct).overlaps(span)) {
            best = Math.max(best, 2);
          }
        }
      }
      return best;
    }

    /** Whether a pronoun or short form means whom the given phrase names. */
    private boolean refersTo(int token, Span span) {
      Mention mention = mentions.at(token).orElse(null);
      if (mention == null || mention.kind() != Mention.Kind.REFERENCE) {
        return false;
      }
      return mentions.list().stream()
          .filter(m -> in(m.head(), span))
          .flatMap(m -> m.parties().stream())
          .anyMatch(p -> mention.parties().stream().anyMatch(p::sameAs));
    }

    private Span phrase(int head) {
      return sentence.span(sentence.leftmost(head), sentence.rightmost(head));
    }

    private boolean below(int token, Span span) {
      Token top = sentence.token(token);
      return span.length() > 0 && phrase(top.index()).overlaps(span);
    }
  }
}
