package org.demarche.desk.export;

import java.io.IOException;

/** One format in which others can take over what an archive holds. */
public interface Exporter {

  /** Writes all of the selection. */
  void write(Selection selection, Target target) throws IOException;
}
