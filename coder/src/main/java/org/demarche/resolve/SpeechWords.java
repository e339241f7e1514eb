package org.demarche.resolve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.demarche.frame.DeepSyntax;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LightVerbs;
import org.demarche.lexicon.Trigger;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/**
 * Finds in a sentence who says something: the subject of a verb that takes a that-clause in some
 * frame of the lexicon, or whoever stands after "according to". Thread-safe.
 */
final class SpeechWords {

  private final Set<String> verbs = new HashSet<>();
  private final LightVerbs lightVerbs;

  SpeechWords(Lexicon lexicon) {
    this.lightVerbs = lexicon.lightVerbs();
    lexicon.frames().stream()
        .filter(SpeechWords::takesClause)
        .flatMap(frame -> frame.triggers().stream())
        .filter(trigger -> trigger.part() == Trigger.Part.VERB && trigger.weight() == 10)
        .forEach(trigger -> verbs.add(trigger.lemma()));
  }

  private static boolean takesClause(Frame frame) {
    return frame.role("content").map(role -> role.at().contains("that")).orElse(false);
  }

  /**
   * The head of the phrase that names who says something.
   *
   * @param fits which tokens count, both as word of saying and as speaker
   * @param distance how far a token is; the nearest word of saying decides
   */
  Optional<Integer> sayer(ParsedSentence sentence, IntPredicate fits, IntUnaryOperator distance) {
    DeepSyntax syntax = new DeepSyntax(sentence, lightVerbs);
    return sentence.tokens().stream()
        .filter(token -> fits.test(token.index()))
        .sorted(Comparator.comparingInt(token -> distance.applyAsInt(token.index())))
        .flatMap(token -> sayers(token, syntax))
        .filter(fits::test)
        .findFirst();
  }

  private Stream<Integer> sayers(Token word, DeepSyntax syntax) {
    if (word.tag().startsWith("VB") && verbs.contains(word.lemma())) {
      return syntax.at(word.index(), "subject").stream();
    }
    return word.form().equalsIgnoreCase("according")
        ? according(word, syntax.sentence()).stream()
        : Stream.empty();
  }

  private static List<Integer> according(Token word, ParsedSentence sentence) {
    return sentence.children(word.index()).stream()
        .flatMap(to -> sentence.children(to.index()).stream())
        .filter(object -> object.label().equals("pobj"))
        .map(Token::index)
        .toList();
  }
}
