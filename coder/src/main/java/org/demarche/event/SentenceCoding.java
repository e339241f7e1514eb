package org.demarche.event;

import java.util.List;
import org.demarche.frame.FrameMatch;
import org.demarche.frame.Statement;
import org.demarche.model.Event;
import org.demarche.resolve.Mentions;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one sentence on the way to its events.
 *
 * @param matches frames that fired or nearly fired
 * @param outcomes what became of each statement
 */
public record SentenceCoding(
    ParsedSentence sentence, Mentions mentions, List<FrameMatch> matches, List<Outcome> outcomes) {

  /**
   * A statement and its event, or why there is none.
   *
   * @param event null when the statement gives no event
   * @param reason empty when there is an event
   */
  public record Outcome(Statement statement, @Nullable Event event, String reason) {}

  /** Copies the lists. */
  public SentenceCoding {
    matches = List.copyOf(matches);
    outcomes = List.copyOf(outcomes);
  }

  /** The events of the sentence, in the order of its words. */
  public List<Event> events() {
    return outcomes.stream()
        .map(Outcome::event)
        .flatMap(java.util.stream.Stream::ofNullable)
        .toList();
  }
}
