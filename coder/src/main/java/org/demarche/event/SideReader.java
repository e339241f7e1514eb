package org.demarche.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Meaning;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Reads the words that fill a meaning's roles as parties. */
final class SideReader {

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

  private final Set<String> humans;

  SideReader(Lexicon lexicon) {
    this.humans = lexicon.classes().members(WordClasses.HUMAN);
  }

  /** The sides of what a meaning tells. */
  Sides read(Meaning meaning, DeepSyntax syntax, Mentions mentions, ArticleContext context) {
    return Sides.of(
        actors(meaning.actors(), syntax, mentions), recipients(meaning, syntax, mentions, context));
  }

  /** The parties named by phrases with these heads, and by what is coordinated with them. */
  static List<Party> parties(List<Integer> heads, DeepSyntax syntax, Mentions mentions) {
    List<Party> parties = new ArrayList<>();
    for (int head : heads) {
      syntax.conjuncts(head).forEach(conjunct -> add(mentions.parties(conjunct), parties));
    }
    return parties;
  }

  private static void add(List<Party> found, List<Party> parties) {
    for (Party party : found) {
      if (parties.stream().noneMatch(p -> Sides.same(p, party))) {
        parties.add(party);
      }
    }
  }

  /** Whoever acts is named or referred to; a thing or a place of theirs does not act. */
  private static List<Party> actors(List<Integer> heads, DeepSyntax syntax, Mentions mentions) {
    List<Party> actors = new ArrayList<>();
    for (int head : heads) {
      for (int conjunct : syntax.conjuncts(head)) {
        if (mentions.at(conjunct).map(SideReader::acts).orElse(false)) {
          add(mentions.parties(conjunct), actors);
        }
      }
    }
    return actors;
  }

  private static boolean acts(Mention mention) {
    return mention.kind() != Mention.Kind.POSSESSION && mention.kind() != Mention.Kind.PLACE;
  }

  /** A phrase that is no mention (a frame may admit any) keeps its words. */
  private List<Party> recipients(
      Meaning meaning, DeepSyntax syntax, Mentions mentions, ArticleContext context) {
    List<Party> recipients = parties(meaning.recipients(), syntax, mentions);
    for (int head : meaning.recipients()) {
      Token token = syntax.sentence().token(head);
      boolean suits =
          isHuman(token) || token.tag().startsWith("NN") && !TO_PEOPLE.contains(meaning.event());
      if (mentions.at(head).isEmpty() && suits) {
        String text = phrase(syntax.sentence(), head, context);
        recipients.add(new Party(null, null, text, List.of(), null, null, text));
      }
    }
    return recipients;
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
}
