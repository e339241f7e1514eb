package org.demarche.desk.cli;

import java.util.Optional;
import org.demarche.desk.ingest.Pair;
import org.demarche.relation.Relation;

/** Names the event that a sentence reports from a given actor to a given recipient. */
@FunctionalInterface
public interface PairLabeller {

  /** Who is asked; frames alone know no answer where none of them fires. */
  enum By {
    FRAMES,
    MODEL,
    BOTH
  }

  Optional<Relation> label(Pair pair);
}
