package org.demarche.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Party;
import org.demarche.model.Span;
import org.demarche.resolve.place.FoundPlace;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/**
 * The noun phrases of a sentence as the parser gives them, and the lexicon's names in them; nothing
 * is decided here.
 */
record Phrases(
    ParsedSentence sentence, ArticleContext context, SentenceNames names, List<FoundPlace> places) {

  /** The number of the sentence in its article. */
  int place() {
    return context.place(sentence.sentence());
  }

  References references() {
    return context.references();
  }

  /** Where a token stands in the article. */
  References.At at(Token token) {
    return new References.At(place(), token.index());
  }

  /** The name that a token is part of. */
  Optional<NameHit> hitAt(int token) {
    return names.hits().stream().filter(h -> h.covers(token)).findFirst();
  }

  /** The first word of the noun phrase that ends at a head. */
  int leftEdge(Token head) {
    int edge = head.index();
    for (Token child : sentence.children(head.index())) {
      if (child.index() < head.index()) {
        switch (child.label()) {
          case "compound", "nmod", "amod", "det", "poss", "nummod" ->
              edge = Math.min(edge, sentence.leftmost(child.index()));
          default -> {}
        }
      }
    }
    return edge;
  }

  /** The words of the text from one token to another, as received. */
  String text(int first, int last) {
    Span span = sentence.span(first, last);
    return span.of(context.article().part(sentence.sentence().part()));
  }

  /** The forms of the tokens from one to another, with single blanks. */
  String plainText(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i == first ? "" : " ").append(sentence.token(i).form());
    }
    return text.toString();
  }

  /** Whether "the" stands before a noun. */
  boolean isDefinite(Token head) {
    return sentence.children(head.index()).stream()
        .anyMatch(c -> c.label().equals("det") && c.lemma().equals("the"));
  }

  /** Whether "a" stands before a noun. */
  boolean isIndefinite(Token head) {
    return sentence.children(head.index()).stream()
        .anyMatch(
            c -> c.label().equals("det") && (c.lemma().equals("a") || c.lemma().equals("an")));
  }

  /** Whether a name that nobody has listed stands before a noun: "Fernhill executives". */
  boolean isOfStranger(Token head) {
    boolean common = head.tag().startsWith("NN") && !head.tag().startsWith("NNP");
    return common
        && sentence.children(head.index()).stream()
            .filter(c -> c.label().equals("compound") && c.tag().startsWith("NNP"))
            .filter(c -> c.entity().equals("ORG") || c.entity().equals("PERSON"))
            .anyMatch(
                c ->
                    Stream.concat(names.hits().stream(), names.titles().stream())
                        .noneMatch(hit -> hit.covers(c.index())));
  }

  /** Whether a token describes the noun after it. */
  static boolean isModifier(Token token) {
    return switch (token.label()) {
      case "compound", "nmod", "amod" -> true;
      default -> false;
    };
  }

  /** The mention whose phrase ends at a head. */
  Mention mention(Token head, Mention.Kind kind, List<Party> parties, boolean plural, String why) {
    return new Mention(
        head.index(), sentence.span(leftEdge(head), head.index()), kind, parties, plural, why);
  }

  static List<Party> withText(List<Party> parties, String text) {
    return parties.stream().map(p -> p.withText(text)).toList();
  }
}
