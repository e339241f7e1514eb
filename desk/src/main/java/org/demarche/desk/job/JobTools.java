package org.demarche.desk.job;

import java.io.IOException;
import java.time.Clock;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;

/** What jobs work with. */
public record JobTools(Archive archive, Coding coding, Embedding embedding, Clock clock) {

  /** Gives the coder, which may have to be made first. */
  @FunctionalInterface
  public interface Coding {

    Coder coder();
  }

  /** Makes sentences comparable by meaning. */
  @FunctionalInterface
  public interface Embedding {

    /** Embeds what has not been embedded; gives how many sentences that were. */
    long embed(Archive archive, IndexWatch watch) throws IOException;
  }
}
