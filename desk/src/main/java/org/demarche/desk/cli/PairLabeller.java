package org.demarche.desk.cli;

import java.util.Optional;
import org.demarche.desk.ingest.Pair;
import org.demarche.relation.Relation;

/** Names the event that a sentence reports from a given actor to a given recipient, if any. */
@FunctionalInterface
public interface PairLabeller {

  Optional<Relation> label(Pair pair);
}
