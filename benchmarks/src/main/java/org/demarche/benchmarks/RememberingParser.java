package org.demarche.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SyntaxParser;
import org.demarche.syntax.Token;

/** Parses each sentence once, so that what comes after the parser can be timed alone. */
final class RememberingParser implements SyntaxParser {

  private final SyntaxParser parser;
  private final Map<Sentence, List<Token>> tokens = new ConcurrentHashMap<>();

  RememberingParser(SyntaxParser parser) {
    this.parser = parser;
  }

  /** The coder knows its sentences by identity, so each asking gets a tree of its own. */
  @Override
  public ParsedSentence parse(Sentence sentence) {
    List<Token> known = tokens.get(sentence);
    if (known == null) {
      known = parser.parse(sentence).tokens();
      tokens.put(sentence, known);
    }
    return new ParsedSentence(sentence, known);
  }
}
