package org.demarche.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Trigger;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Finds all words of a trigger where its head stands: "call" with "for", "opening" with "fire". */
final class TriggerWords {

  private TriggerWords() {}

  /** The trigger's words when it stands here. */
  static Optional<Set<Integer>> find(DeepSyntax syntax, Token token, Trigger trigger) {
    if (!partFits(syntax.sentence(), token, trigger.part())) {
      return Optional.empty();
    }
    Set<Integer> words = new LinkedHashSet<>();
    words.add(token.index());
    boolean complete =
        trigger.part() == Trigger.Part.NOUN
            ? precededBy(syntax.sentence(), token.index(), trigger.company(), words)
            : accompanied(syntax.sentence(), token.index(), trigger.company(), words);
    if (!complete) {
      return Optional.empty();
    }
    Trigger.Complement complement = trigger.complement();
    if (complement != null) {
      Optional<Integer> found = complement(syntax, token.index(), complement);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      words.add(found.get());
    }
    return Optional.of(words);
  }

  private static boolean hasParticle(ParsedSentence sentence, Token verb) {
    return sentence.children(verb.index()).stream().anyMatch(c -> c.label().equals("prt"));
  }

  private static boolean partFits(ParsedSentence sentence, Token token, Trigger.Part part) {
    return switch (part) {
      case VERB -> DeepSyntax.isVerb(token) && !token.label().equals("aux");
      case NOUN ->
          token.tag().startsWith("NN")
              || token.tag().equals("VBG") && !hasParticle(sentence, token);
      case ADJECTIVE ->
          token.tag().startsWith("JJ") || token.tag().startsWith("VB") || token.tag().equals("RB");
    };
  }

  /** The words that stand directly before a noun, nearest last. */
  private static boolean precededBy(
      ParsedSentence sentence, int noun, List<String> company, Set<Integer> words) {
    int at = noun - 1;
    for (int i = company.size() - 1; i >= 0; i--, at--) {
      while (at >= 0 && sentence.token(at).tag().equals("HYPH")) {
        at--;
      }
      if (at < 0 || !is(sentence.token(at), company.get(i))) {
        return false;
      }
      words.add(at);
    }
    return true;
  }

  /** The particles, adverbs and prepositions that depend on a verb, or follow one another. */
  private static boolean accompanied(
      ParsedSentence sentence, int head, List<String> company, Set<Integer> words) {
    int above = head;
    for (String word : company) {
      int found = -1;
      for (Token child : sentence.children(above)) {
        if (accompanies(sentence, child, word, head, words)) {
          found = child.index();
          break;
        }
      }
      if (found < 0 && above != head) {
        for (Token child : sentence.children(head)) {
          if (accompanies(sentence, child, word, head, words)) {
            found = child.index();
            break;
          }
        }
      }
      if (found < 0) {
        found = mark(sentence, head, word);
      }
      if (found < 0) {
        return false;
      }
      words.add(found);
      above = found;
    }
    return true;
  }

  /** A preposition that the parse has as the mark of the clause below: "called for Israel to …". */
  private static int mark(ParsedSentence sentence, int head, String word) {
    for (Token clause : sentence.children(head)) {
      if (DeepSyntax.isVerb(clause) && clause.index() > head) {
        for (Token child : sentence.children(clause.index())) {
          if (child.label().equals("mark") && child.index() > head && is(child, word)) {
            return child.index();
          }
        }
      }
    }
    return -1;
  }

  /** Whether a word is the wanted companion; a preposition of time ("on Friday") is none. */
  private static boolean accompanies(
      ParsedSentence sentence, Token child, String word, int head, Set<Integer> words) {
    return is(child, word)
        && child.index() > head
        && !words.contains(child.index())
        && sentence.children(child.index()).stream()
            .noneMatch(c -> c.entity().equals("DATE") || c.entity().equals("TIME"));
  }

  private static Optional<Integer> complement(
      DeepSyntax syntax, int token, Trigger.Complement complement) {
    List<Integer> places = new ArrayList<>(syntax.at(token, complement.slot()));
    if (complement.slot().equals("object")) {
      places.addAll(syntax.at(token, "second"));
    }
    for (int filler : places) {
      for (int conjunct : syntax.conjuncts(filler)) {
        if (isAny(syntax.sentence().token(conjunct), complement.words())) {
          return Optional.of(conjunct);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean is(Token token, String word) {
    return token.lemma().equals(word) || token.form().equalsIgnoreCase(word);
  }

  /** Whether a word is one of these, by lemma or as it stands. */
  static boolean isAny(Token token, Set<String> words) {
    return words.contains(token.lemma()) || words.contains(token.form().toLowerCase(Locale.ROOT));
  }
}
