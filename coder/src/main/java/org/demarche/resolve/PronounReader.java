package org.demarche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads pronouns. */
final class PronounReader {

  private final SentenceResolver others;
  private final Phrases phrases;
  private final ParsedSentence sentence;
  private final References references;

  PronounReader(SentenceResolver others, Phrases phrases) {
    this.others = others;
    this.phrases = phrases;
    this.sentence = phrases.sentence();
    this.references = phrases.references();
  }

  /** Whom a pronoun means; empty when the article does not say. */
  Optional<Mention> read(Token head) {
    String word = head.form().toLowerCase(Locale.ROOT);
    Predicate<Party> other = p -> true;
    if (!head.tag().equals("PRP$") && !word.endsWith("self")) {
      List<Party> subject = coSubject(head);
      other = p -> subject.stream().noneMatch(s -> References.isSame(s, p));
    }
    List<Party> meant =
        switch (word) {
          case "he", "him", "his", "she", "her", "hers", "himself", "herself" ->
              references.singularPerson(phrases.at(head), other).stream().toList();
          case "it", "its", "itself" ->
              references.singularThing(phrases.at(head), other).stream().toList();
          case "they", "them", "their", "theirs", "themselves" ->
              references.plural(phrases.at(head), other);
          case "we", "us", "our", "ours", "i", "my", "me", "mine" ->
              references.speaker().stream().toList();
          default -> List.of();
        };
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    boolean plural = word.startsWith("the") || word.equals("us");
    return Optional.of(
        phrases.mention(
            head,
            Mention.Kind.REFERENCE,
            Phrases.withText(meant, head.form()),
            plural,
            "pronoun for " + meant.get(0).name()));
  }

  /** The subject of the clause in which a pronoun is an object: whom it cannot mean. */
  private List<Party> coSubject(Token pronoun) {
    @Nullable Token verb = pronoun.label().equals("pobj") ? above(pronoun) : pronoun;
    verb = verb == null || verb.label().startsWith("nsubj") ? null : above(verb);
    while (verb != null) {
      for (Token child : sentence.children(verb.index())) {
        if (child.label().equals("nsubj")) {
          return others.mention(child.index()).map(Mention::parties).orElse(List.of());
        }
      }
      verb = verb.label().equals("conj") ? above(verb) : null;
    }
    return List.of();
  }

  private @Nullable Token above(Token token) {
    return token.head() < 0 ? null : sentence.token(token.head());
  }
}
