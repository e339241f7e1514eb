package org.demarche.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Modality;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Decides whether a sentence reports what one of its words means, and how surely. */
final class Reporter {

  /**
   * Prepositions before a gerund that tells of something done: "after selling", not "for selling".
   */
  private static final Set<String> DONE_BEFORE =
      Set.of("by", "after", "since", "following", "upon", "before", "while", "when", "including");

  private static final Set<String> NOT_YET = Set.of("before", "until", "till", "once");

  private final Map<String, Operator> operators;
  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final Map<Integer, FrameMatch> sayings;

  /**
   * A reporter of one sentence.
   *
   * @param sayings its words of saying, as {@link MeaningReader#sayings} gives them
   */
  Reporter(Map<String, Operator> operators, DeepSyntax syntax, Map<Integer, FrameMatch> sayings) {
    this.operators = operators;
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.sayings = sayings;
  }

  /**
   * The statement that a meaning amounts to; empty where the sentence does not say that it is so.
   */
  Optional<Statement> report(Meaning meaning) {
    List<Integer> above = new ArrayList<>();
    Modality modality = meaning.modality() == null ? Modality.ASSERTED : meaning.modality();
    int token = top(meaning);
    while (sentence.token(token).head() >= 0) {
      Token here = sentence.token(token);
      int head = here.head();
      FrameMatch saying = sayings.get(head);
      if (saying != null && isContent(here)) {
        above.add(head);
        Operator operator = operators.get(saying.frame().sense().operator());
        if (operator != null
            && operator.effect() == Operator.Effect.DENY
            && !Force.of(sentence, head).negated()) {
          modality = Modality.DENIED;
        }
      } else if (!transparent(here, head)) {
        return Optional.empty();
      }
      token = head;
    }
    boolean expected = !above.isEmpty() && meaning.force().hypothetical() && isWould(meaning);
    return PloverRules.settle(meaning, modality, expected)
        .map(s -> new Statement(s.meaning(), s.modality(), above, isPurpose(meaning)));
  }

  /** An infinitive that no operator took says what something is for, not that it was done. */
  private boolean isPurpose(Meaning meaning) {
    Token verb = sentence.token(top(meaning));
    return DeepSyntax.isVerb(verb)
        && syntax.isInfinitive(verb)
        && Force.of(sentence, verb.index()).time() != Force.Time.FUTURE;
  }

  private int top(Meaning meaning) {
    int support =
        meaning.match().trigger().part() == Trigger.Part.NOUN
            ? syntax.support(meaning.token())
            : -1;
    return support < 0 ? meaning.token() : support;
  }

  private static boolean isContent(Token clause) {
    return switch (clause.label()) {
      case "ccomp", "xcomp", "pcomp", "acl", "dobj", "advcl", "dep", "meta", "parataxis" -> true;
      default -> false;
    };
  }

  /** Whether what stands below this arc holds if what stands above it does. */
  private boolean transparent(Token here, int head) {
    Token above = sentence.token(head);
    return switch (here.label()) {
      case "xcomp" -> DeepSyntax.isVerb(above) && above.lemma().equals("be");
      case "advcl" -> !Force.isConditional(sentence, here) && !isYetToCome(here, above);
      // "was quoted as saying that …"
      case "pcomp" ->
          DONE_BEFORE.contains(above.lemma())
              || above.lemma().equals("as") && sayings.containsKey(here.index());
      case "acl" -> !DeepSyntax.isVerb(here) || !syntax.isInfinitive(here);
      default -> true;
    };
  }

  /**
   * "Sanctions stay until Iran frees them", "will not talk before Russia withdrew": what nobody
   * says has happened. A past clause under a past verb has.
   */
  private boolean isYetToCome(Token clause, Token above) {
    boolean bound =
        sentence.children(clause.index()).stream()
            .anyMatch(
                c ->
                    (c.label().equals("mark") || c.label().equals("advmod"))
                        && NOT_YET.contains(c.lemma()));
    return bound && !(isPast(clause) && (!DeepSyntax.isVerb(above) || isPast(above)));
  }

  private boolean isPast(Token verb) {
    Force force = Force.of(sentence, verb.index());
    return force.time() == Force.Time.PAST && !force.hypothetical();
  }

  private boolean isWould(Meaning meaning) {
    Token top = sentence.token(top(meaning));
    boolean adjective = !DeepSyntax.isVerb(top) && top.head() >= 0;
    Token verb = adjective ? sentence.token(top.head()) : top;
    return !Force.isConditional(sentence, verb)
        && sentence.children(verb.index()).stream()
            .anyMatch(c -> c.label().equals("aux") && c.lemma().equals("would"));
  }
}
