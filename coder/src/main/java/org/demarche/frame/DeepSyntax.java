package org.demarche.frame;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.LightVerbs;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in which place of which predicate. The dependency tree is undone here, once, for all
 * frames: the subject of a passive is its object, a relative pronoun is its noun, an infinitive has
 * the subject that control gives it, a conjunct shares its fellow's subject, and a noun under a
 * light verb ("launch an attack on") has the verb's subject and prepositions.
 */
public final class DeepSyntax {

  /** How many words what is inherited may come through. */
  static final int DEPTH = 6;

  private final ParsedSentence sentence;
  private final Voice voice;
  private final VerbArguments verbs;
  private final NounArguments nouns;
  private final AdjectiveArguments adjectives;
  private final Support support;
  private final @Nullable List<Argument>[] memo;

  /** Reads a sentence; arguments are worked out when first asked for. Not thread-safe. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public DeepSyntax(ParsedSentence sentence, LightVerbs lightVerbs) {
    this.sentence = sentence;
    this.voice = new Voice(sentence);
    Prepositions prepositions = new Prepositions(sentence);
    this.support = new Support(this, voice, lightVerbs);
    this.verbs = new VerbArguments(this, voice, prepositions);
    this.nouns = new NounArguments(sentence, voice, prepositions, support);
    this.adjectives = new AdjectiveArguments(this, sentence, voice, prepositions);
    this.memo = new List[sentence.size()];
  }

  public ParsedSentence sentence() {
    return sentence;
  }

  /** Whether "to" stands before a verb. */
  public boolean isInfinitive(Token verb) {
    return voice.isInfinitive(verb);
  }

  /** The arguments of a predicate, its own before inherited ones. */
  public List<Argument> arguments(int predicate) {
    List<Argument> known = memo[predicate];
    if (known == null) {
      known = find(predicate, 0).list();
      memo[predicate] = known;
    }
    return known;
  }

  /** The head tokens that stand in a slot of a predicate. */
  public List<Integer> at(int predicate, String slot) {
    List<Integer> found = List.of();
    for (Argument argument : arguments(predicate)) {
      if (argument.slot().equals(slot) && !found.contains(argument.token())) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(argument.token());
      }
    }
    return found;
  }

  /** The token and all that is coordinated with it, from left to right. */
  public List<Integer> conjuncts(int token) {
    List<Integer> all = new ArrayList<>();
    collectConjuncts(token, all);
    return all;
  }

  private void collectConjuncts(int token, List<Integer> into) {
    into.add(token);
    boolean noun = isNominal(sentence.token(token));
    for (Token child : sentence.children(token)) {
      if (child.label().equals("conj") && isNominal(child) == noun) {
        collectConjuncts(child.index(), into);
      }
    }
  }

  /** The light verb that lends a noun its subject ("launch" of "launch an attack"), or -1. */
  public int support(int noun) {
    return support.verb(noun);
  }

  /**
   * The arguments of a predicate, worked out anew.
   *
   * @param depth through how many words the question came
   */
  Arguments find(int predicate, int depth) {
    Arguments into = new Arguments();
    Token token = sentence.token(predicate);
    if (isVerb(token)) {
      verbs.collect(token, into, depth);
    } else if (isNominal(token)) {
      nouns.collect(token, into, depth);
    } else {
      adjectives.collect(token, into, depth);
    }
    return into.distinct();
  }

  static boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
  }

  static boolean isNominal(Token token) {
    String tag = token.tag();
    return tag.startsWith("NN")
        || tag.startsWith("PRP")
        || tag.equals("CD")
        || tag.equals("DT")
        || tag.equals("WP");
  }

  static boolean isRelativePronoun(Token token) {
    return switch (token.tag()) {
      case "WDT", "WP", "WP$" -> true;
      default ->
          token.lemma().equals("that")
              && token.tag().equals("IN")
              && token.label().startsWith("nsubj");
    };
  }
}
