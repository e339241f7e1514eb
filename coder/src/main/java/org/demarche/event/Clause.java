package org.demarche.event;

import org.demarche.model.Article;
import org.demarche.model.Evidence;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** The clause around a word. */
public final class Clause {

  private Clause() {}

  /** The clause of a word, from its first to its last word, without punctuation at its ends. */
  public static Evidence evidence(ParsedSentence sentence, int word, Article article) {
    int head = word;
    Token token = sentence.token(head);
    while (!token.tag().startsWith("VB") && token.head() >= 0) {
      head = token.head();
      token = sentence.token(head);
    }
    int first = Math.min(word, sentence.leftmost(head));
    int last = Math.max(word, sentence.rightmost(head));
    while (first < last && isMark(sentence.token(first))) {
      first++;
    }
    while (last > first && isMark(sentence.token(last))) {
      last--;
    }
    return Evidence.of(article, sentence.sentence().part(), sentence.span(first, last));
  }

  private static boolean isMark(Token token) {
    return token.label().equals("punct")
        || token.label().equals("cc")
        || token.label().equals("mark");
  }
}
