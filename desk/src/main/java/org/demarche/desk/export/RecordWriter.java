package org.demarche.desk.export;

import java.io.Closeable;
import java.io.IOException;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.CodingResult;

/**
 * Takes the results of a run, one article at a time. Closing without {@link #finish} drops what a
 * file writer has written so far, so that no half file stands where a whole one is expected.
 */
public interface RecordWriter extends Closeable {

  /** Writes the records and problems of one article. */
  void write(CodingResult result) throws IOException;

  /** Writes that something could not be read. */
  void write(InputProblem problem) throws IOException;

  /** Ends a complete run; nothing may be written after it. */
  void finish() throws IOException;
}
