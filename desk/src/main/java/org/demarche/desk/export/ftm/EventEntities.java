package org.demarche.desk.export.ftm;

import java.io.IOException;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.model.Place;

/** An incident as an event, linked to all who report it. */
record EventEntities(EntityWriter out) {

  void write(Incident incident) throws IOException {
    Report<Event> report = incident.reports().get(0);
    Event event = incident.event();
    Place place = event.circumstances().place();
    Entity entity =
        new Entity("Event", Entity.id("event", incident.id()))
            .need("name", Words.event(event))
            .put("summary", event.provenance().evidence().quote())
            .put("description", Words.certainty(report))
            .put("startDate", incident.first())
            .put("endDate", incident.last())
            .put("location", place == null ? null : place.name())
            .put("country", place == null ? null : Country.of(place.country()))
            .putAll("keywords", event.code().contexts().stream().map(Context::code).toList())
            .put("recordId", incident.id())
            .put("sourceUrl", report.citation().url());
    involve(event, report.citation().article(), entity);
    for (Report<Event> each : incident.reports()) {
      entity.put("proof", Entity.id("article", each.citation().article()));
    }
    out.write(entity);
    for (Report<Event> each : incident.reports()) {
      out.evidence(each.record(), each.citation(), entity.id(), "report");
    }
  }

  private void involve(Event event, String article, Entity entity) throws IOException {
    for (Party actor : event.actors()) {
      String id = out.party(actor, article);
      entity.put("organizer", id).put("involved", id);
    }
    for (Party recipient : event.recipients()) {
      entity.put("involved", out.party(recipient, article));
    }
  }
}
