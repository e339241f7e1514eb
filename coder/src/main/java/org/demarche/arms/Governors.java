package org.demarche.arms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Force;
import org.demarche.frame.FrameMatch;
import org.demarche.lexicon.ArmsOutcome;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a frame about weapons and changes it: the operators of event frames ("agreed to
 * sell", "denied selling", "asked not to sell"), conditions, and open infinitives.
 */
final class Governors {

  private static final Set<String> POSSIBILITIES =
      Set.of("possibility", "option", "prospect", "possible", "question");

  /** Verbs whose infinitive tells of something done. */
  private static final Set<String> IMPLIED =
      Set.of(
          "use", "help", "manage", "rush", "hasten", "hurry", "proceed", "invoke", "declare",
          "act");

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final ClauseForce clauses;
  private final Map<String, Operator> operators;
  private final Map<Integer, List<FrameMatch>> byToken = new HashMap<>();

  /** The governors of a sentence among the matches of its event frames. */
  Governors(
      DeepSyntax syntax,
      ClauseForce clauses,
      List<FrameMatch> eventMatches,
      Map<String, Operator> operators) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.clauses = clauses;
    this.operators = operators;
    for (FrameMatch match : eventMatches) {
      if (match.fired() && match.frame().sense().operator() != null) {
        byToken.computeIfAbsent(match.token(), t -> new ArrayList<>()).add(match);
      }
    }
  }

  /** Climbs to the top of the sentence; false when what is told is not so. */
  boolean hold(Draft draft) {
    int verb = clauses.verb(draft);
    int token = verb < 0 ? draft.token() : verb;
    boolean given = false;
    while (sentence.token(token).head() >= 0) {
      Token here = sentence.token(token);
      int head = here.head();
      FrameMatch governor = governor(token, head);
      given |= isGiven(here);
      if (draft.isUnvoiced() && Force.isConditional(sentence, here)) {
        return false; // "to determine whether the sale broke the law"
      }
      if (given) {
        if (governor != null) {
          draft.sayings.add(governor.token());
        }
      } else if (governor != null) {
        apply(governor, draft);
      } else if (isOpen(here) && !isDone(head)
          || Force.isConditional(sentence, here)
          || isIdea(here)) {
        consider(draft);
      }
      token = head;
    }
    return !draft.negated || draft.modality == Modality.DENIED;
  }

  /** "Fears that missiles delivered to Syria will be used": what sets the subject apart is so. */
  private boolean isGiven(Token clause) {
    boolean apart =
        clause.label().equals("acl") && clause.tag().equals("VBN")
            || clause.label().equals("relcl")
                && Force.of(sentence, clause.index()).time() == Force.Time.PAST;
    return apart
        && sentence.token(clause.head()).label().startsWith("nsubj")
        && sentence.children(clause.head()).stream().noneMatch(c -> c.lemma().equals("any"));
  }

  private boolean isOpen(Token token) {
    return token.tag().startsWith("VB") && syntax.isInfinitive(token);
  }

  /** "The first country to supply arms" did so, and so did who "used its authority to supply". */
  private boolean isDone(int noun) {
    Token token = sentence.token(noun);
    Token verb = token.label().equals("dobj") ? sentence.token(token.head()) : token;
    if (IMPLIED.contains(verb.lemma())) {
      return true;
    }
    int above = token.head();
    if (above >= 0
        && sentence.token(above).tag().startsWith("VB")
        && Force.of(sentence, above).time() == Force.Time.FUTURE) {
      return false; // "will become the first to supply them"
    }
    return sentence.children(noun).stream()
        .anyMatch(
            c ->
                c.entity().equals("ORDINAL")
                    || c.lemma().equals("only")
                    || c.lemma().equals("last")
                    || c.lemma().equals("latest"));
  }

  /**
   * "Providing weapons would be a mistake", "will pay for supplying them": what is spoken of so may
   * be.
   */
  private boolean isIdea(Token token) {
    int above = token.head();
    if (token.label().equals("pcomp")) {
      while (above >= 0 && !sentence.token(above).tag().startsWith("VB")) {
        above = sentence.token(above).head();
      }
    } else if (!token.label().equals("csubj")) {
      return false;
    }
    if (above < 0) {
      return false;
    }
    if (sentence.token(above).lemma().equals("go")
        || sentence.children(above).stream().anyMatch(c -> POSSIBILITIES.contains(c.lemma()))) {
      return true;
    }
    Force force = Force.of(sentence, above);
    return force.hypothetical() || force.time() == Force.Time.FUTURE;
  }

  /** What is told is not said to be so, only thought of. */
  private static void consider(Draft draft) {
    if (draft.modality != Modality.ASSERTED && draft.modality != Modality.PLANNED) {
      return;
    }
    // what may be stopped is not stopped
    draft.status = TransferStatus.goesOn(draft.status) ? TransferStatus.CONSIDERED : null;
    draft.modality = Modality.POSSIBLE;
  }

  /** The operator at a head that takes what stands at a token as its content. */
  private @Nullable FrameMatch governor(int token, int head) {
    FrameMatch best = null;
    for (FrameMatch match : byToken.getOrDefault(head, List.of())) {
      if ((best == null || weight(match) > weight(best)) && takes(match, token)) {
        best = match;
      }
    }
    return best;
  }

  /** An operator that says what becomes of its content holds rather than one of saying. */
  private int weight(FrameMatch match) {
    Operator operator =
        Objects.requireNonNull(operators.get(String.valueOf(match.frame().sense().operator())));
    return match.trigger().weight() + (operator.effect() == Operator.Effect.SAY ? 0 : 5);
  }

  private boolean takes(FrameMatch match, int token) {
    List<String> places = match.frame().role("content").map(Role::at).orElse(List.of());
    boolean below =
        places.stream()
            .flatMap(place -> syntax.at(match.token(), place).stream())
            .flatMap(filler -> syntax.conjuncts(filler).stream())
            .anyMatch(filler -> filler == token || clauses.isUnder(filler, token));
    return below
        || switch (sentence.token(token).label()) {
          case "ccomp", "xcomp" -> true;
          default -> false;
        };
  }

  /** Lets an operator change the draft. */
  private void apply(FrameMatch governor, Draft draft) {
    Operator operator =
        Objects.requireNonNull(operators.get(String.valueOf(governor.frame().sense().operator())));
    boolean negated = force(governor).negated();
    switch (operator.effect()) {
      case SAY -> {
        draft.sayings.add(governor.token());
        draft.voiced(governor.role("actor"));
        if (draft.would != null && draft.status == TransferStatus.CONSIDERED) {
          // "said that it would deliver": a promise told later
          ClauseForce.plan(draft, draft.would);
        }
      }
      case DENY -> {
        draft.sayings.add(governor.token());
        if (!negated) {
          draft.modality = Modality.DENIED;
          draft.negated = false;
        }
      }
      default -> operate(governor, operator.transfer(), draft, negated);
    }
  }

  /** How the clause puts an operator: of "would be willing", how it puts "be". */
  private Force force(FrameMatch operator) {
    Token token = sentence.token(operator.token());
    boolean adjective = operator.trigger().part() == Trigger.Part.ADJECTIVE;
    return Force.of(sentence, adjective && token.head() >= 0 ? token.head() : token.index());
  }

  private void operate(FrameMatch governor, ArmsOutcome outcome, Draft draft, boolean negated) {
    List<Integer> actors = governor.role("actor");
    if (!draft.isTransfer()) {
      draft.sayings.add(governor.token()); // who fears it says it
      draft.voiced(actors);
    }
    boolean not = draft.negated ^ negated;
    boolean stopped = draft.halts();
    boolean objects =
        switch (outcome.objection()) {
          case NEVER -> false;
          case NEGATED -> not || stopped;
          case ALWAYS -> true;
        };
    draft.feared |= outcome.objection() == ArmsOutcome.Objects.ALWAYS;
    if (objects && !actors.isEmpty()) {
      draft.clearSupplier(actors);
      draft.warned(governor.role("recipient"));
      draft.oppositions.add(
          new Draft.Opposition(
              actors, governor.role("recipient"), governor.token(), governor.frame().id()));
    }
    boolean asks = outcome.byRecipient() == TransferStatus.REQUESTED;
    if (draft.onward && asks && !objects && draft.suppliers.isEmpty()) {
      draft.suppliers = actors; // "asked Germany for leave to re-export"
    }
    boolean byRecipient =
        draft.isRecipientLed() && !actors.isEmpty() && draft.recipients.containsAll(actors)
            || draft.isRecipientLed() && draft.recipients.isEmpty();
    TransferStatus changed =
        not && outcome.negated() != null
            ? outcome.negated()
            : byRecipient && outcome.byRecipient() != null
                ? outcome.byRecipient()
                : outcome.status();
    if (draft.status == null) {
      draft.modality =
          changed == TransferStatus.CONSIDERED && draft.modality == Modality.ASSERTED
              ? Modality.POSSIBLE
              : draft.modality;
    } else if (outcome.lifts() && stopped) {
      draft.status = TransferStatus.APPROVED;
    } else if (changed != null && (!draft.status.halts() || objects)) {
      draft.status = changed;
      draft.negated = false;
    }
    Force force = force(governor);
    if (changed == null && draft.isTransfer() && TransferStatus.goesOn(draft.status)) {
      clauses.apply(force, governor.token(), draft);
    }
    draft.reference &= changed == null && !outcome.lifts();
    draft.bare &= changed == null && !outcome.lifts();
    if (changed != null
        && changed != TransferStatus.CONSIDERED
        && (force.hypothetical() || force.obliged())) {
      consider(draft);
    }
    if (draft.isTransfer()
        && !Draft.needsOrigin(draft.match)
        && !draft.isArrival()
        && !byRecipient
        && draft.suppliers.isEmpty()
        && !objects
        && draft.sides.isEmpty()) {
      draft.sides = actors;
    }
  }
}
