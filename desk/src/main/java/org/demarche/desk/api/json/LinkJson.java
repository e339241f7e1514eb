package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/** What reports have in common: incidents, and cases in a few words. */
public final class LinkJson {

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public LinkJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes how a case stands, and how much is told of it, as one object. */
  public void write(Case of) throws IOException {
    Case.Head head = of.head();
    List<Citation> citations = of.history().stream().map(c -> c.report().citation()).toList();
    json.writeStartObject();
    fields.text("id", head.id());
    fields.text("name", head.name());
    fields.party("supplier", head.supplier());
    fields.party("recipient", head.recipient());
    fields.weapon(head.weapon());
    fields.text("status", JsonFields.word(head.standing().status()));
    fields.time("since", head.standing().since());
    fields.time("last_published", last(citations));
    json.writeNumberField("claims", of.history().size());
    json.writeNumberField("articles", citations.stream().map(Citation::article).distinct().count());
    json.writeNumberField(
        "contradicted", of.history().stream().filter(c -> !c.contradicts().isEmpty()).count());
    json.writeNumberField("objections", of.around().objections().size());
    json.writeNumberField("diversions", of.around().diversions().size());
    json.writeNumberField("effects", of.around().effects().size());
    json.writeEndObject();
  }

  private static @Nullable LocalDate last(List<Citation> citations) {
    return citations.stream()
        .map(Citation::published)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** Writes an incident with its fullest report alone, as one object. */
  public void writeShort(Incident incident) throws IOException {
    json.writeStartObject();
    head(incident);
    json.writeFieldName("event");
    new ReportJson(json).writeCited(incident.reports().get(0));
    fields.texts("keys", incident.reports().stream().map(Report::key).toList());
    json.writeEndObject();
  }

  /** Writes an incident with all its reports, the fullest first, as one object. */
  public void write(Incident incident) throws IOException {
    json.writeStartObject();
    head(incident);
    json.writeArrayFieldStart("reports");
    for (Report<Event> report : incident.reports()) {
      new ReportJson(json).writeCited(report);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void head(Incident incident) throws IOException {
    List<Citation> citations = incident.reports().stream().map(Report::citation).toList();
    fields.text("id", incident.id());
    fields.time("first", incident.first());
    fields.time("last", incident.last());
    json.writeNumberField("articles", citations.stream().map(Citation::article).distinct().count());
    json.writeNumberField("families", citations.stream().map(Citation::family).distinct().count());
    json.writeNumberField(
        "reviewed", incident.reports().stream().filter(r -> r.verdict().isReviewed()).count());
  }
}
