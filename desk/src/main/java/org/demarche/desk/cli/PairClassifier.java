package org.demarche.desk.cli;

import org.demarche.desk.ingest.Pair;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/** Names the event that a sentence reports from a given actor to a given recipient. */
@FunctionalInterface
public interface PairClassifier {

  Label classify(Pair pair);

  /**
   * The event of a pair.
   *
   * @param confidence between 0 and 1
   * @param why what spoke for it, in a few words
   */
  record Label(EventType event, @Nullable String mode, double confidence, String why) {}
}
