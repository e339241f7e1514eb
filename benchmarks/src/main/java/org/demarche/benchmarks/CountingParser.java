package org.demarche.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SyntaxParser;

/** Counts the sentences that reach the parser: those that the gate lets through. */
final class CountingParser implements SyntaxParser {

  private final SyntaxParser parser;
  private final AtomicLong parsed = new AtomicLong();

  CountingParser(SyntaxParser parser) {
    this.parser = parser;
  }

  @Override
  public ParsedSentence parse(Sentence sentence) {
    parsed.incrementAndGet();
    return parser.parse(sentence);
  }

  long parsed() {
    return parsed.get();
  }
}
