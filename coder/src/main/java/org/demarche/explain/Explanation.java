package org.demarche.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.event.SentenceCoding;
import org.demarche.frame.FrameMatch;
import org.demarche.model.CodedRecord;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.resolve.Mention;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Tells in words how a sentence was coded. */
public final class Explanation {

  private final List<String> lines = new ArrayList<>();

  private Explanation() {}

  /**
   * The explanation of one sentence, line by line.
   *
   * @param records those of the whole article: what frames about weapons say is completed by it
   * @param frame id of the only frame to speak of; null for all
   */
  public static List<String> of(
      SentenceCoding coding, List<CodedRecord> records, @Nullable String frame) {
    Explanation explanation = new Explanation();
    explanation.tree(coding.sentence());
    explanation.mentions(coding);
    explanation.matches(coding, frame);
    explanation.outcomes(coding, frame);
    explanation.lines.addAll(ArmsExplanation.of(coding, records, frame));
    return List.copyOf(explanation.lines);
  }

  private void tree(ParsedSentence sentence) {
    lines.add("Parse");
    if (sentence.root() >= 0) {
      branch(sentence, sentence.token(sentence.root()), 1);
    }
  }

  private void branch(ParsedSentence sentence, Token token, int depth) {
    String entity = token.entity().isEmpty() ? "" : "  [" + token.entity() + "]";
    lines.add(
        "  ".repeat(depth)
            + token.label()
            + "  "
            + token.form()
            + "  "
            + token.lemma()
            + "/"
            + token.tag()
            + entity);
    for (Token child : sentence.children(token.index())) {
      if (!child.label().equals("punct")) {
        branch(sentence, child, depth + 1);
      }
    }
  }

  private void mentions(SentenceCoding coding) {
    lines.add("Mentions");
    for (Mention mention : coding.mentions().list()) {
      lines.add(
          "  "
              + words(coding.sentence(), mention)
              + "  →  "
              + mention.parties().stream().map(Explanation::show).collect(Collectors.joining("; "))
              + "  ("
              + mention.why()
              + ")");
    }
  }

  private static String words(ParsedSentence sentence, Mention mention) {
    return sentence.tokens().stream()
        .filter(t -> mention.span().contains(t.span()))
        .map(Token::form)
        .collect(Collectors.joining(" "));
  }

  private void matches(SentenceCoding coding, @Nullable String frame) {
    lines.add("Frames");
    for (FrameMatch match : coding.matches()) {
      if (frame != null && !match.frame().id().equals(frame)) {
        continue;
      }
      String roles =
          match.roles().entrySet().stream()
              .map(
                  e ->
                      e.getKey()
                          + "="
                          + e.getValue().stream()
                              .map(t -> coding.sentence().token(t).form())
                              .collect(Collectors.joining("+")))
              .collect(Collectors.joining(" "));
      String verdict =
          match.fired()
              ? "fits" + ArmsExplanation.sense(match)
              : "does not fit: " + String.join("; ", match.failures());
      lines.add(
          "  "
              + match.frame().id()
              + " at \""
              + match.trigger().text()
              + "\"  "
              + roles
              + "  — "
              + verdict);
    }
  }

  private void outcomes(SentenceCoding coding, @Nullable String frame) {
    lines.add("Events");
    for (SentenceCoding.Outcome outcome : coding.outcomes()) {
      if (frame != null && !outcome.statement().meaning().match().frame().id().equals(frame)) {
        continue;
      }
      Event event = outcome.event();
      lines.add("  " + (event == null ? notCoded(outcome) : show(event)));
    }
  }

  private static String notCoded(SentenceCoding.Outcome outcome) {
    return "no "
        + outcome.statement().meaning().event()
        + " by "
        + outcome.statement().meaning().match().frame().id()
        + ": "
        + outcome.reason();
  }

  private static String show(Event event) {
    String mode = event.code().mode() == null ? "" : " " + event.code().mode();
    String source =
        event.circumstances().attribution() == null
            ? ""
            : ", by the word of " + event.circumstances().attribution().text();
    return event.code().type()
        + mode
        + ": "
        + list(event.actors())
        + " → "
        + list(event.recipients())
        + " ("
        + event.circumstances().modality().name().toLowerCase(Locale.ROOT)
        + source
        + "; frame "
        + event.provenance().frame()
        + ")";
  }

  private static String list(List<Party> parties) {
    return parties.isEmpty()
        ? "nobody"
        : parties.stream().map(Explanation::show).collect(Collectors.joining(" and "));
  }

  static String show(Party party) {
    String code = party.code() == null ? "?" : party.code();
    String sector = party.sector().isEmpty() ? "" : "/" + String.join("+", party.sector());
    String person = party.person() == null ? "" : ", " + party.person();
    return party.name() + " [" + code + sector + "]" + person;
  }
}
