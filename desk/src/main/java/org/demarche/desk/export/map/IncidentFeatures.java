package org.demarche.desk.export.map;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.demarche.model.Place;

/** Incidents as points, where a report gives a place that has a position. */
record IncidentFeatures(Feature feature) {

  void write(Incident incident) throws IOException {
    Optional<Place> place = place(incident);
    Optional<Place.Position> position = place.map(Place::position);
    if (position.isEmpty()) {
      return;
    }
    feature.begin("incident:" + incident.id());
    feature.point(Route.Point.of(position.get()));
    properties(incident, place.get());
    feature.end();
  }

  /** By the fullest report that gives a position. */
  private static Optional<Place> place(Incident incident) {
    return incident.reports().stream()
        .map(report -> report.record().circumstances().place())
        .filter(Objects::nonNull)
        .filter(place -> place.position() != null)
        .findFirst();
  }

  private void properties(Incident incident, Place place) throws IOException {
    Report<Event> report = incident.reports().get(0);
    Event event = report.record();
    feature.properties("incident");
    feature.field("event", event.code().type());
    feature.field("mode", event.code().mode());
    feature.number("quad", event.code().type().quad());
    feature.parties("actor", event.actors());
    feature.parties("recipient", event.recipients());
    feature.field("modality", JsonFields.word(event.circumstances().modality()));
    feature.field("first", incident.first());
    feature.field("last", incident.last());
    feature.field("place", place.name());
    feature.field("place_kind", JsonFields.word(place.kind()));
    feature.field("country", place.country());
    feature.number("reports", incident.reports().size());
    feature.source(report.citation(), report.record().provenance().evidence().quote());
  }
}
