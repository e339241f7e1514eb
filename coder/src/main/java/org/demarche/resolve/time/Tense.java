package org.demarche.resolve.time;

import java.util.Locale;
import java.util.Set;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Where a clause stands to the day of publication; decides which Saturday "on Saturday" is. */
public enum Tense {
  PAST,
  FUTURE,
  /** Not known: read as past, except that a day and month long gone by mean the coming ones. */
  NONE;

  private static final Set<String> AHEAD =
      Set.of(
          "expect", "schedule", "plan", "slate", "due", "intend", "hope", "expected", "scheduled");
  private static final Set<String> MODALS =
      Set.of(
          "will", "'ll", "wo", "shall", "would", "may", "might", "can", "could", "should", "must");

  /** The tense of the clause that a token stands in. */
  public static Tense at(ParsedSentence sentence, int index) {
    int at = index;
    for (int steps = 0; at >= 0 && steps <= sentence.size(); steps++) {
      Token token = sentence.token(at);
      if (AHEAD.contains(token.lemma()) && at != index) {
        return FUTURE;
      }
      if (isVerb(token) && !token.label().startsWith("aux")) {
        return ofVerb(sentence, token);
      }
      at = token.head();
    }
    return NONE;
  }

  private static boolean isVerb(Token token) {
    return token.tag().startsWith("VB") || token.tag().equals("MD");
  }

  private static Tense ofVerb(ParsedSentence sentence, Token verb) {
    boolean modal = false;
    boolean present = false;
    for (Token child : sentence.children(verb.index())) {
      if (!child.label().startsWith("aux")) {
        continue;
      }
      if (child.lemma().equals("have") || child.tag().equals("VBD")) {
        return PAST;
      }
      modal |=
          MODALS.contains(child.lemma()) || MODALS.contains(child.form().toLowerCase(Locale.ROOT));
      modal |= child.tag().equals("TO");
      present |= child.lemma().equals("be");
    }
    if (modal || (present && verb.tag().equals("VBG"))) {
      return FUTURE;
    }
    return verb.tag().equals("VBD") || verb.tag().equals("VBN") ? PAST : NONE;
  }
}
