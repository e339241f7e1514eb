package org.demarche.arms;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Fillers;
import org.demarche.frame.FrameMatch;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Finds who receives weapons where the phrase stands far from the word that tells it. */
final class FarRecipients {

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final ClauseForce force;
  private final Fillers parties;

  FarRecipients(DeepSyntax syntax, ClauseForce force, Fillers parties) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.force = force;
    this.parties = parties;
  }

  /** Heads of the recipients' phrases; empty where the sentence does not tell. */
  List<Integer> find(Draft draft) {
    boolean led = draft.isRecipientLed();
    List<Integer> found = led ? List.of() : farTo(draft.token(), draft.match);
    if (found.isEmpty()) {
      found = boundFor(draft.match);
    }
    return found.isEmpty() && !led ? madeFor(draft.match) : found;
  }

  /** "Rifles bound for Libya", "a shipment on its way to Yemen". */
  private List<Integer> boundFor(FrameMatch match) {
    for (Token token : sentence.tokens()) {
      if (!ArmsWords.BOUND.contains(token.lemma())
          || !force.isUnder(token.index(), match.token())) {
        continue;
      }
      for (String slot : List.of("for", "to")) {
        List<Integer> found =
            syntax.at(token.index(), slot).stream().filter(parties::isParty).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "A batch of drones for Kuwait was shipped". */
  private List<Integer> madeFor(FrameMatch match) {
    return match.role("item").stream()
        .flatMap(item -> Stream.concat(Stream.of(item), ArmsWords.held(syntax, item).stream()))
        .flatMap(item -> syntax.at(item, "for").stream())
        .filter(parties::isParty)
        .toList();
  }

  /** "The transfer of jets from its allies to Ukraine": whom a "to" further down names. */
  private List<Integer> farTo(int token, FrameMatch match) {
    for (Token child : sentence.children(token)) {
      if (child.tag().startsWith("VB") || child.lemma().equals("according")) {
        continue;
      }
      boolean to = child.lemma().equals("to") && child.label().equals("prep");
      for (Token object : to ? sentence.children(child.index()) : List.<Token>of()) {
        if (object.label().equals("pobj")
            && parties.isParty(object.index())
            && match.roles().values().stream().noneMatch(r -> r.contains(object.index()))) {
          return List.of(object.index());
        }
      }
      List<Integer> below = farTo(child.index(), match);
      if (!below.isEmpty()) {
        return below;
      }
    }
    return List.of();
  }
}
