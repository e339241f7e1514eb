package org.demarche.desk.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;

/**
 * Writes cases and incidents for programs: one JSON object a line, as {@code docs/output.md} says.
 */
public final class CaseJson implements Closeable {

  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code out}, which is left open. */
  public CaseJson(OutputStream out) throws IOException {
    this.json = JSON.createGenerator(out).setRootValueSeparator(null);
    this.fields = new JsonFields(json);
  }

  /** Writes one case with all that it holds. */
  public void write(Case of) throws IOException {
    fields.begin("case");
    fields.text("id", of.head().id());
    fields.text("name", of.head().name());
    fields.party("supplier", of.head().supplier());
    fields.party("recipient", of.head().recipient());
    fields.weapon(of.head().weapon());
    fields.text("status", JsonFields.word(of.head().standing().status()));
    fields.time("since", of.head().standing().since());
    json.writeArrayFieldStart("claims");
    for (Case.Claim claim : of.history()) {
      json.writeStartObject();
      fields.time("day", claim.day());
      fields.text("attachment", JsonFields.word(claim.attachment()));
      fields.texts("contradicts", claim.contradicts());
      report(claim.report());
      json.writeEndObject();
    }
    json.writeEndArray();
    reports("objections", of.around().objections());
    reports("diversions", of.around().diversions());
    reports("effects", of.around().effects());
    related(of.related());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Writes one incident with all its reports, the fullest first. */
  public void write(Incident incident) throws IOException {
    fields.begin("incident");
    fields.text("id", incident.id());
    fields.time("first", incident.first());
    fields.time("last", incident.last());
    reports("reports", incident.reports());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void related(List<Case.Relation> relations) throws IOException {
    json.writeArrayFieldStart("related");
    for (Case.Relation relation : relations) {
      json.writeStartObject();
      fields.text("kind", JsonFields.word(relation.kind()));
      fields.text("case", relation.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reports(String field, List<? extends Report<?>> reports) throws IOException {
    json.writeArrayFieldStart(field);
    for (Report<?> report : reports) {
      json.writeStartObject();
      report(report);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void report(Report<?> report) throws IOException {
    Citation citation = report.citation();
    fields.text("key", report.key());
    fields.text("verdict", JsonFields.word(report.verdict()));
    fields.text("title", citation.title());
    fields.time("published", citation.published());
    fields.text("source", citation.source());
    fields.text("url", citation.url());
    fields.text("family", citation.family());
    json.writeFieldName("record");
    new JsonRecords(json).write(report.record());
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
