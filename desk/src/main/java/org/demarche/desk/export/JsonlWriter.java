package org.demarche.desk.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;

/** Writes JSON Lines: one object a line, the field {@code record} says which kind. */
public final class JsonlWriter implements RecordWriter {

  private final OutputStream out;
  private final JsonGenerator json;
  private final JsonRecords records;
  private final JsonFields fields;

  /** Writes UTF-8 to {@code out} and flushes after each article. */
  public JsonlWriter(OutputStream out) throws IOException {
    this.out = out;
    this.json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
            .setPrettyPrinter(new MinimalPrettyPrinter(""));
    this.records = new JsonRecords(json);
    this.fields = new JsonFields(json);
  }

  @Override
  public void write(CodingResult result) throws IOException {
    for (CodedRecord record : result.records()) {
      records.write(record);
      json.writeRaw('\n');
    }
    for (CodingProblem problem : result.problems()) {
      records.write(problem);
      json.writeRaw('\n');
    }
    json.flush();
  }

  @Override
  public void write(InputProblem problem) throws IOException {
    fields.begin("problem");
    fields.text("severity", JsonFields.word(problem.severity()));
    fields.text("place", problem.place());
    fields.text("message", problem.message());
    fields.text("remedy", problem.remedy());
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  @Override
  public void finish() throws IOException {
    json.flush();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
