package org.demarche.frame;

import java.util.List;
import java.util.Map;
import org.demarche.lexicon.Operator;
import org.demarche.model.EventType;

/**
 * Lets operators take other frames' meanings as content, so that "asked Russia not to sell" is one
 * request and no sale, and decides what a sentence reports and how surely.
 */
public final class Composer {

  private final Map<String, Operator> operators;

  public Composer(Map<String, Operator> operators) {
    this.operators = operators;
  }

  /** What the sentence reports, in the order of its words. */
  public List<Statement> compose(DeepSyntax syntax, List<FrameMatch> matches) {
    MeaningReader reader = new MeaningReader(operators, syntax, matches);
    List<Meaning> meanings = reader.read();
    Reporter reporter = new Reporter(operators, syntax, reader.sayings());
    return meanings.stream()
        .flatMap(meaning -> apart(meaning).stream())
        .flatMap(meaning -> reporter.report(meaning).stream())
        .toList();
  }

  /** "Met with A and with B" is two meetings. */
  private static List<Meaning> apart(Meaning meaning) {
    if (meaning.event() != EventType.CONSULT || meaning.recipients().size() < 2) {
      return List.of(meaning);
    }
    return meaning.recipients().stream()
        .map(recipient -> meaning.with(meaning.actors(), List.of(recipient)))
        .toList();
  }
}
