package org.demarche.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.frame.DeepSyntax;
import org.demarche.model.Attribution;
import org.demarche.model.Attribution.Kind;
import org.demarche.model.Attribution.Speech;
import org.demarche.model.Party;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Finds by whose word a sentence says something. */
public final class Attributor {

  private static final Set<String> DOCUMENTS =
      Set.of(
          "statement",
          "report",
          "letter",
          "document",
          "communique",
          "communiqué",
          "memo",
          "cable",
          "study",
          "survey",
          "declaration",
          "text",
          "transcript",
          "note",
          "paper",
          "notice");
  private static final Set<String> UNNAMED =
      Set.of(
          "source",
          "sources",
          "official",
          "officials",
          "diplomat",
          "diplomats",
          "witness",
          "witnesses",
          "analyst",
          "analysts",
          "expert",
          "experts",
          "observer",
          "observers",
          "insider",
          "insiders",
          "aide",
          "aides",
          "resident",
          "residents");

  /**
   * The source of what is said at a token: the nearest word of saying above it, or "according to",
   * or the speaker of the quotation in which it stands.
   *
   * @param sayings tokens of the words of saying above it, innermost first
   */
  public Optional<Attribution> of(
      int token,
      List<Integer> sayings,
      DeepSyntax syntax,
      Mentions mentions,
      ArticleContext context) {
    ParsedSentence sentence = syntax.sentence();
    boolean direct = !sayings.isEmpty() && context.isQuoted(sentence.sentence(), token);
    Speech speech = direct ? Speech.DIRECT : Speech.INDIRECT;
    return sayings.stream()
        .flatMap(saying -> syntax.at(saying, "subject").stream())
        .findFirst()
        .or(() -> according(syntax))
        .map(head -> attribution(head, sentence, mentions, context, speech))
        .or(() -> quoted(token, sentence.sentence(), context));
  }

  private static Optional<Attribution> quoted(
      int token, Sentence sentence, ArticleContext context) {
    return context.isSpeech(sentence, token)
        ? context
            .speaker(sentence, token)
            .map(s -> attribution(s.head(), s.sentence(), s.mentions(), context, Speech.DIRECT))
        : Optional.empty();
  }

  /** The object of "according to", if the sentence has one. */
  private static Optional<Integer> according(DeepSyntax syntax) {
    ParsedSentence sentence = syntax.sentence();
    for (Token token : sentence.tokens()) {
      if (!token.form().equalsIgnoreCase("according")) {
        continue;
      }
      for (Token to : sentence.children(token.index())) {
        for (Token object : sentence.children(to.index())) {
          if (object.label().equals("pobj")) {
            return Optional.of(object.index());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Attribution attribution(
      int head, ParsedSentence sentence, Mentions mentions, ArticleContext context, Speech speech) {
    Token token = sentence.token(head);
    Optional<Mention> mention = mentions.at(head);
    String text =
        sentence
            .span(leftEdge(sentence, head), head)
            .of(context.article().part(sentence.sentence().part()));
    Party party = mention.flatMap(m -> m.parties().stream().findFirst()).orElse(null);
    return new Attribution(kind(token, mention.orElse(null), party), speech, party, text);
  }

  private static int leftEdge(ParsedSentence sentence, int head) {
    int edge = head;
    for (Token child : sentence.children(head)) {
      if (child.index() < head && !child.label().equals("punct") && !child.label().equals("cc")) {
        edge = Math.min(edge, sentence.leftmost(child.index()));
      }
    }
    return edge;
  }

  private static Kind kind(Token head, @Nullable Mention mention, @Nullable Party party) {
    String word = head.form().toLowerCase(Locale.ROOT);
    if (DOCUMENTS.contains(head.lemma())) {
      return Kind.DOCUMENT;
    }
    if (party != null && party.person() != null) {
      return Kind.PERSON;
    }
    if (UNNAMED.contains(word)) {
      return Kind.UNNAMED;
    }
    if (party != null && party.sector().contains("JRN")) {
      return Kind.MEDIUM;
    }
    if (party != null && party.office() != null) {
      return Kind.OFFICE;
    }
    if (mention == null) {
      return head.entity().equals("PERSON") ? Kind.PERSON : Kind.UNNAMED;
    }
    return mention.kind() == Mention.Kind.PERSON ? Kind.PERSON : Kind.INSTITUTION;
  }
}
