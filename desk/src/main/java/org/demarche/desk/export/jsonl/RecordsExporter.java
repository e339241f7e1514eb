package org.demarche.desk.export.jsonl;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.util.Locale;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.store.Report;

/**
 * The wanted records and no others, one a line, as the coder's output has them; with {@code key},
 * which outlasts recoding, and {@code verdict}, which says whether a person stands behind them.
 */
public final class RecordsExporter implements Exporter {

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(target.create("records.jsonl"), JsonEncoding.UTF8)
            .setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
      JsonRecords records = new JsonRecords(json);
      selection.articles(
          each -> {
            for (Report<?> report : each.reports()) {
              records.write(report.record(), () -> more(json, report));
            }
          });
      json.writeRaw('\n');
    }
  }

  private static void more(JsonGenerator json, Report<?> report) throws IOException {
    json.writeStringField("key", report.key());
    json.writeStringField("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
  }
}
