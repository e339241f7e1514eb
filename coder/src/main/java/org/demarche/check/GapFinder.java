package org.demarche.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.event.SentenceCoding;
import org.demarche.frame.Argument;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.FrameMatch;
import org.demarche.lexicon.LightVerbs;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.syntax.Token;

/**
 * Finds the predicates of a sentence that stand between two parties and that no frame took up: what
 * a lexicon may lack. Thread-safe.
 */
public final class GapFinder {

  private static final Set<String> DOING = Set.of("subject", "by");
  private static final Set<String> OWNING = Set.of("poss", "modifier", "by", "subject");

  /** Slots in which nothing is done to who stands there. */
  private static final Set<String> ASIDE =
      Set.of("subject", "by", "poss", "modifier", "according to", "like", "as", "than", "that");

  /** Verbs that say nothing by themselves. */
  private static final Set<String> EMPTY = Set.of("be", "have", "do", "say", "include", "become");

  private final LightVerbs lightVerbs;

  /**
   * A finder.
   *
   * @param lightVerbs those of the lexicon that coded the sentences
   */
  public GapFinder(LightVerbs lightVerbs) {
    this.lightVerbs = lightVerbs;
  }

  /** The gaps of a sentence, each once. */
  public Set<Gap> find(SentenceCoding coding) {
    Set<Integer> known = new HashSet<>();
    for (FrameMatch match : coding.matches()) {
      if (match.fired()) {
        known.addAll(match.words());
      }
    }
    DeepSyntax syntax = new DeepSyntax(coding.sentence(), lightVerbs);
    Set<Gap> gaps = new LinkedHashSet<>();
    for (Token token : coding.sentence().tokens()) {
      if (known.contains(token.index()) || EMPTY.contains(token.lemma())) {
        continue;
      }
      if (token.tag().startsWith("VB")) {
        gaps.addAll(of(token, "verb", DOING, syntax, coding));
      } else if (token.tag().startsWith("NN") && isThing(coding.mentions(), token.index())) {
        gaps.addAll(of(token, "noun", OWNING, syntax, coding));
      }
    }
    return gaps;
  }

  /** Whether a noun means no party, but perhaps something of one. */
  private static boolean isThing(Mentions mentions, int noun) {
    return mentions
        .at(noun)
        .map(Mention::kind)
        .map(kind -> kind == Mention.Kind.POSSESSION || kind == Mention.Kind.NATIONAL)
        .orElse(true);
  }

  /** What a predicate says of two parties of which no event tells. */
  private static List<Gap> of(
      Token predicate, String part, Set<String> doing, DeepSyntax syntax, SentenceCoding coding) {
    List<Argument> arguments =
        syntax.arguments(predicate.index()).stream().filter(each -> !each.inherited()).toList();
    List<Gap> gaps = new ArrayList<>();
    for (Argument actor : arguments) {
      for (Argument recipient : arguments) {
        if (doing.contains(actor.slot())
            && !ASIDE.contains(recipient.slot())
            && isOpen(actor.token(), recipient.token(), coding)) {
          gaps.add(new Gap(trigger(predicate, arguments, syntax, coding), part, recipient.slot()));
        }
      }
    }
    return gaps;
  }

  /** The predicate with its particle and, unless a party stands there, its object. */
  private static String trigger(
      Token predicate, List<Argument> arguments, DeepSyntax syntax, SentenceCoding coding) {
    StringBuilder trigger = new StringBuilder(predicate.lemma());
    for (Argument argument : arguments) {
      if (argument.slot().equals("particle")) {
        trigger.append(' ').append(syntax.sentence().token(argument.token()).lemma());
      }
    }
    for (Argument argument : arguments) {
      boolean thing = argument.slot().equals("object") && predicate.tag().startsWith("VB");
      if (thing && coding.mentions().at(argument.token()).isEmpty()) {
        return trigger + " + " + syntax.sentence().token(argument.token()).lemma();
      }
    }
    return trigger.toString();
  }

  /** Whether two words mean different states, or groups of them, that no event ties. */
  private static boolean isOpen(int actor, int recipient, SentenceCoding coding) {
    List<Party> actors = parties(coding.mentions(), actor);
    List<Party> recipients = parties(coding.mentions(), recipient);
    return actors.stream()
        .anyMatch(
            one ->
                recipients.stream()
                    .anyMatch(other -> !one.sameAs(other) && !isTold(one, other, coding.events())));
  }

  private static List<Party> parties(Mentions mentions, int head) {
    boolean acts =
        mentions.at(head).map(Mention::kind).filter(k -> k != Mention.Kind.PLACE).isPresent();
    return acts
        ? mentions.parties(head).stream().filter(party -> party.code() != null).toList()
        : List.of();
  }

  private static boolean isTold(Party one, Party other, List<Event> events) {
    return events.stream().anyMatch(event -> event.hasSide(one) && event.hasSide(other));
  }
}
