package org.demarche.desk.watch;

import java.io.IOException;
import org.demarche.desk.search.ArchiveSearch;

/** Lends out the search index of an archive, brought up to date, with its links. */
@FunctionalInterface
public interface Index {

  /** Lets somebody look something up. */
  void lend(Lookup lookup) throws IOException;

  /** Looks something up. */
  @FunctionalInterface
  interface Lookup {

    void in(ArchiveSearch search) throws IOException;
  }
}
