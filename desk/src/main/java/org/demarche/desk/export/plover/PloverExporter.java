package org.demarche.desk.export.plover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;

/**
 * Events as the PLOVER manual's data fields describe them (draft 2.0, chapter "Data Fields"): a
 * JSON object a line, one for each report, those included that are planned, possible or denied,
 * which the auxiliary modes say.
 */
public final class PloverExporter implements Exporter {

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (OutputStream out = target.create("plover.jsonl");
        JsonGenerator json =
            new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new MinimalPrettyPrinter(""))) {
      selection.articles(
          each -> {
            for (Report<?> report : each.reports()) {
              if (report.record() instanceof Event event) {
                new PloverEvent(json, report, event).write(each.article());
                json.writeRaw('\n');
              }
            }
          });
    }
  }
}
