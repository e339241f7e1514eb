package org.demarche.frame;

import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.Trigger;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/**
 * How a clause puts its predicate: denied, future, hypothetical, demanded.
 *
 * @param negated by "not", "never" or a negative subject or object
 * @param time when, as far as the verb form tells
 * @param hypothetical after "could", "may", "might", "would", or in an if-clause
 * @param obliged after "must", "should", "ought to", "need to", "have to"
 */
public record Force(boolean negated, Time time, boolean hypothetical, boolean obliged) {

  /** What the verb form says of time. */
  public enum Time {
    PAST,
    PRESENT,
    FUTURE,
    NONE
  }

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");

  /** Of a noun that no verb supports. */
  public static final Force NEUTRAL = new Force(false, Time.NONE, false, false);

  /** The same, denied. */
  Force deny() {
    return new Force(true, time, hypothetical, obliged);
  }

  /** How a frame is put: a noun by the verb that supports it, an adjective by its "is" too. */
  static Force of(FrameMatch match, DeepSyntax syntax) {
    ParsedSentence sentence = syntax.sentence();
    if (match.trigger().part() == Trigger.Part.NOUN) {
      int support = syntax.support(match.token());
      return support < 0 ? NEUTRAL : of(sentence, support);
    }
    Token token = sentence.token(match.token());
    Force own = of(sentence, match.token());
    if (match.trigger().part() == Trigger.Part.ADJECTIVE && token.head() >= 0) {
      Force be = of(sentence, token.head());
      return new Force(own.negated() || be.negated(), be.time(), be.hypothetical(), be.obliged());
    }
    return match.words().stream().anyMatch(word -> isDenied(sentence, word)) ? own.deny() : own;
  }

  /** "Pleaded not guilty". */
  private static boolean isDenied(ParsedSentence sentence, int word) {
    return sentence.children(word).stream().anyMatch(child -> child.label().equals("neg"));
  }

  /** Reads the auxiliaries, negations and conjunctions around a verb. */
  public static Force of(ParsedSentence sentence, int predicate) {
    Token verb = sentence.token(predicate);
    boolean negated = false;
    boolean hypothetical = false;
    boolean obliged = false;
    Time time = verb.tag().equals("VBD") ? Time.PAST : Time.PRESENT;
    for (Token child : sentence.children(predicate)) {
      String word = child.form().toLowerCase(Locale.ROOT);
      switch (child.label()) {
        case "neg" -> negated = true;
        case "aux", "auxpass" -> {
          switch (word) {
            case "will", "shall", "'ll", "wo" -> time = Time.FUTURE;
            case "could", "may", "might", "would", "'d" -> hypothetical = true;
            case "must", "should", "ought" -> obliged = true;
            case "had", "has", "have", "'ve", "was", "were", "did" -> {
              if (time != Time.FUTURE) {
                time = Time.PAST;
              }
            }
            default -> {}
          }
        }
        case "mark" -> hypothetical |= CONDITIONS.contains(word);
        case "nsubj", "nsubjpass", "dobj" -> negated |= hasNo(sentence, child);
        case "advmod" -> negated |= word.equals("never") || isNoLonger(sentence, child);
        default -> {}
      }
    }
    negated |= verb.label().equals("conj") && isDeniedBefore(sentence, verb);
    return new Force(
        negated, isAnnounced(sentence, verb) ? Time.FUTURE : time, hypothetical, obliged);
  }

  /** "Does not encourage or enable": what is denied before "or" and "nor" is denied after it. */
  private static boolean isDeniedBefore(ParsedSentence sentence, Token verb) {
    boolean or = false;
    boolean not = false;
    for (Token fellow : sentence.children(verb.head())) {
      or |=
          fellow.label().equals("cc")
              && (fellow.lemma().equals("or") || fellow.lemma().equals("nor"));
      not |= fellow.label().equals("neg");
    }
    return or && not;
  }

  /** "Blinken to visit China": a headline's future. */
  private static boolean isAnnounced(ParsedSentence sentence, Token verb) {
    boolean to = false;
    boolean subject = false;
    boolean marked = false;
    for (Token child : sentence.children(verb.index())) {
      to |= child.label().equals("aux") && child.tag().equals("TO");
      subject |= child.label().startsWith("nsubj");
      marked |= child.label().equals("mark");
    }
    return to && subject && !marked && !verb.label().equals("xcomp");
  }

  /** Whether a clause begins with "if", "unless" or "whether". */
  public static boolean isConditional(ParsedSentence sentence, Token clause) {
    return sentence.children(clause.index()).stream()
        .anyMatch(c -> c.label().equals("mark") && CONDITIONS.contains(c.lemma()));
  }

  private static boolean isNoLonger(ParsedSentence sentence, Token adverb) {
    return (adverb.lemma().equals("long") || adverb.lemma().equals("longer"))
        && adverb.index() > 0
        && sentence.token(adverb.index() - 1).lemma().equals("no");
  }

  private static boolean hasNo(ParsedSentence sentence, Token noun) {
    String word = noun.form().toLowerCase(Locale.ROOT);
    if (Character.isDigit(word.charAt(0))) {
      return false; // "No 10" is an address
    }
    return word.equals("nobody")
        || word.equals("nothing")
        || sentence.children(noun.index()).stream()
            .anyMatch(
                c ->
                    c.lemma().equals("no") && (c.label().equals("det") || c.label().equals("neg"))
                        || c.lemma().equals("neither"));
  }
}
