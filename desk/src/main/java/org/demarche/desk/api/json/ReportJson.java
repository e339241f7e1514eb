package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;

/** Records with their keys, what people decided about them, and the articles that they are from. */
public final class ReportJson {

  private final JsonGenerator json;
  private final JsonFields fields;
  private final JsonRecords records;

  /** Writes to {@code json}. */
  public ReportJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
    this.records = new JsonRecords(json);
  }

  /** Writes a record as one object, with the number of its article. */
  public void write(Report<?> report, long number) throws IOException {
    records.write(
        report.record(),
        () -> {
          named(report);
          json.writeNumberField("article_number", number);
          cited(report.citation());
        });
  }

  /** Writes a record as one object, with what is cited of its article. */
  public void writeCited(Report<?> report) throws IOException {
    records.write(
        report.record(),
        () -> {
          named(report);
          cited(report.citation());
        });
  }

  /** Writes a record as one object; its article is told of elsewhere. */
  public void write(Report<?> report) throws IOException {
    records.write(report.record(), () -> named(report));
  }

  private void named(Report<?> report) throws IOException {
    fields.text("key", report.key());
    fields.text("verdict", JsonFields.word(report.verdict()));
  }

  private void cited(Citation citation) throws IOException {
    fields.text("title", citation.title());
    fields.time("published", citation.published());
    fields.text("source", citation.source());
    fields.text("url", citation.url());
    fields.text("family", citation.family());
  }
}
