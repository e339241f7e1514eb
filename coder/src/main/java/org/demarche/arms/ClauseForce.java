package org.demarche.arms;

import java.util.Objects;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Force;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** How a clause puts what it says of weapons: "will sell", "may sell", "has not sold". */
final class ClauseForce {

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;

  ClauseForce(DeepSyntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  /** Changes a draft by negation, tense, hypothesis and duty of its clause. */
  void apply(Draft draft) {
    int verb = verb(draft);
    draft.reference |= draft.isReference() && draft.words.size() == 1;
    if (verb >= 0 && sentence.token(draft.token()).label().matches("dobj|nsubjpass")) {
      draft.bare = false;
    }
    if (verb < 0) {
      draft.negated ^= hasNo(draft.token());
      return;
    }
    Force force = Force.of(sentence, verb);
    draft.negated ^= force.negated();
    TransferStatus status = draft.status;
    if (status == null) {
      draft.modality = force.hypothetical() ? Modality.POSSIBLE : draft.modality;
      return;
    }
    draft.would = force.hypothetical() && isWould(verb) ? status : null;
    if ((force.hypothetical() || force.obliged()) && status.halts()) {
      draft.status = null; // what may be stopped is not stopped
    } else if (force.hypothetical() || force.obliged()) {
      draft.status = TransferStatus.CONSIDERED;
      draft.modality = force.obliged() ? Modality.REQUESTED : Modality.POSSIBLE;
    } else if (force.time() == Force.Time.FUTURE) {
      plan(draft, status);
    } else if (isProgressive(verb) && status == TransferStatus.DELIVERED) {
      draft.status = TransferStatus.DELIVERING;
    }
    if (force.negated() && draft.status != null && !draft.status.halts()) {
      boolean refuses = force.time() == Force.Time.FUTURE || isWould(verb);
      if (refuses) {
        draft.status = draft.isRecipientLed() ? TransferStatus.CANCELLED : TransferStatus.REFUSED;
        draft.modality = Modality.ASSERTED;
        draft.negated = false;
      }
    }
  }

  /**
   * Changes a draft by tense and hypothesis of a verb above it that adds nothing: "will help to".
   */
  void apply(Force force, int verb, Draft draft) {
    if (force.time() == Force.Time.FUTURE) {
      plan(draft, Objects.requireNonNull(draft.status));
    } else if (force.hypothetical()) {
      draft.would = isWould(verb) ? draft.status : null;
      draft.status = TransferStatus.CONSIDERED;
      draft.modality = Modality.POSSIBLE;
    }
  }

  /** What is to be done is promised, or asked for by its buyer. */
  static void plan(Draft draft, TransferStatus status) {
    draft.modality = Modality.PLANNED;
    draft.status =
        switch (status) {
          case DELIVERED, DELIVERING -> TransferStatus.APPROVED;
          case ORDERED ->
              draft.isBetweenPartners()
                  ? TransferStatus.NEGOTIATING // "will sign a contract"
                  : draft.isRecipientLed() ? TransferStatus.REQUESTED : TransferStatus.APPROVED;
          case APPROVED -> draft.isRecipientLed() ? status : TransferStatus.CONSIDERED;
          default -> status;
        };
  }

  /** The verb that carries the draft's tense; -1 for a noun that no light verb presents. */
  int verb(Draft draft) {
    Token token = sentence.token(draft.token());
    return token.tag().startsWith("VB") ? token.index() : syntax.support(token.index());
  }

  private boolean isProgressive(int verb) {
    return sentence.token(verb).tag().equals("VBG")
        && sentence.children(verb).stream()
            .anyMatch(c -> c.label().equals("aux") && c.lemma().equals("be"));
  }

  private boolean isWould(int verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> c.label().equals("aux") && c.lemma().equals("would"));
  }

  /** Whether a noun has "no" before it. */
  boolean hasNo(int noun) {
    return sentence.children(noun).stream()
        .anyMatch(c -> c.lemma().equals("no") && !c.label().equals("discourse"));
  }

  /** Whether a token is another or stands below it. */
  boolean isUnder(int token, int above) {
    int at = token;
    while (at >= 0) {
      if (at == above) {
        return true;
      }
      at = sentence.token(at).head();
    }
    return false;
  }
}
