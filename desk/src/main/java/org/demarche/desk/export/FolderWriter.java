package org.demarche.desk.export;

import java.io.IOException;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.CodingResult;

/** Writes through another writer into a folder, whose files appear when the run is complete. */
public record FolderWriter(OutputFolder folder, RecordWriter writer) implements RecordWriter {

  @Override
  public void write(CodingResult result) throws IOException {
    writer.write(result);
  }

  @Override
  public void write(InputProblem problem) throws IOException {
    writer.write(problem);
  }

  @Override
  public void finish() throws IOException {
    writer.finish();
    folder.finish();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
