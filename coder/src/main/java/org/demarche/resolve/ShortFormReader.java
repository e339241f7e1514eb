package org.demarche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/**
 * Reads short forms other than pronouns: "the two", "both sides", "the ministers", "the country".
 */
final class ShortFormReader {

  private final Names names;
  private final Phrases phrases;
  private final OwnerFinder ownerFinder;
  private final ParsedSentence sentence;
  private final References references;

  ShortFormReader(Names names, Phrases phrases, OwnerFinder ownerFinder) {
    this.names = names;
    this.phrases = phrases;
    this.ownerFinder = ownerFinder;
    this.sentence = phrases.sentence();
    this.references = phrases.references();
  }

  /** Whom a short form means; empty when the noun is none, or the article does not say. */
  Optional<Mention> read(Token head) {
    return switch (head.form().toLowerCase(Locale.ROOT)) {
      case "two", "both" -> pair(head);
      case "leaders", "ministers", "presidents" ->
          isTwo(head)
              ? several(
                  head, references.pair(phrases.at(head), isActing(head), References::isOfficial))
              : Optional.empty();
      case "sides" ->
          isTwo(head)
              ? several(
                  head, references.opponents(phrases.at(head), isActing(head)).map(this::asSides))
              : Optional.empty();
      case "states", "countries", "nations", "neighbours", "neighbors", "allies" ->
          isTwo(head)
              ? several(
                  head,
                  references
                      .pair(phrases.at(head), isActing(head), names::isStateLike)
                      .map(this::asSides))
              : Optional.empty();
      case "country", "nation", "kingdom", "republic", "state", "island" -> country(head);
      default -> Optional.empty();
    };
  }

  /** "The two", "both": alone, not before a noun. */
  private Optional<Mention> pair(Token head) {
    boolean bare = head.form().equalsIgnoreCase("two") && !phrases.isDefinite(head);
    boolean alone =
        switch (head.label()) {
          case "nummod", "det", "preconj", "cc" -> false;
          default -> !bare;
        };
    return alone
        ? several(head, references.pair(phrases.at(head), isActing(head), p -> true))
        : Optional.empty();
  }

  private Optional<Mention> several(Token head, Optional<List<Party>> pair) {
    String text = phrases.text(phrases.leftEdge(head), head.index());
    return pair.map(
        parties ->
            phrases.mention(
                head,
                Mention.Kind.REFERENCE,
                Phrases.withText(parties, text),
                true,
                "the last two named"));
  }

  /** Whether a noun is of two that are not named with it: "the two countries". */
  private boolean isTwo(Token head) {
    boolean two =
        sentence.children(head.index()).stream()
            .anyMatch(c -> c.form().equalsIgnoreCase("two") || c.form().equalsIgnoreCase("both"));
    return two && ownerFinder.find(head).isEmpty();
  }

  private Optional<Mention> country(Token head) {
    String text = phrases.text(phrases.leftEdge(head), head.index());
    boolean own =
        sentence.children(head.index()).stream()
            .anyMatch(c -> c.tag().equals("PRP$") || c.label().equals("poss"));
    if (own) {
      return ownerFinder
          .find(head)
          .map(p -> new Party(p.id(), p.code(), p.name(), List.of(), null, null, text))
          .map(p -> referring(head, p, "its own country"));
    }
    return phrases.isDefinite(head)
        ? references
            .state(phrases.at(head))
            .map(p -> referring(head, p.withText(text), "the last state named"))
        : Optional.empty();
  }

  private Mention referring(Token head, Party party, String why) {
    return phrases.mention(head, Mention.Kind.REFERENCE, List.of(party), false, why);
  }

  /** Whether a phrase is the subject of its own statement, not of what another asks of it. */
  private boolean isActing(Token head) {
    if (!head.label().startsWith("nsubj") || head.head() < 0) {
      return false;
    }
    String clause = sentence.token(head.head()).label();
    return !clause.equals("ccomp") && !clause.equals("xcomp");
  }

  /** Of office-holders the states for which they act. */
  private List<Party> asSides(List<Party> pair) {
    return pair.stream().map(p -> p.person() == null ? p : side(p)).toList();
  }

  private Party side(Party party) {
    List<String> sector = names.isStateLike(party) ? List.of() : party.sector();
    return new Party(party.id(), party.code(), party.name(), sector, null, null, party.text());
  }
}
