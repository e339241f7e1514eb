package org.demarche.desk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.desk.api.json.RegisterJson;
import org.demarche.desk.register.CaseMatch;
import org.demarche.desk.register.RegisterStore.StoredRow;

/** One JSON object a line, as {@code docs/output.md} says. */
final class MatchJson implements MatchWriter {

  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final JsonGenerator json;
  private final RegisterJson register;

  MatchJson(OutputStream out) throws IOException {
    json = JSON.createGenerator(out);
    json.setRootValueSeparator(new SerializedString(""));
    register = new RegisterJson(json);
  }

  @Override
  public void match(CaseMatch match) throws IOException {
    register.write(match);
    json.writeRaw('\n');
  }

  @Override
  public void unreported(StoredRow row) throws IOException {
    register.unreported(row);
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.flush();
  }
}
