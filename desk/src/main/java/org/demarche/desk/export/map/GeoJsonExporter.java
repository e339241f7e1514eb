package org.demarche.desk.export.map;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.party.PartyBook;

/**
 * Writes GeoJSON (RFC 7946): each incident whose place is known as a point; each case as a line
 * from the supplier's capital to the recipient's. A case with an end that has no place on earth (an
 * organisation, a party unknown) is a feature without geometry, so that none is lost.
 */
public final class GeoJsonExporter implements Exporter {

  private final PartyBook book;

  /** Finds capitals in {@code book}. */
  public GeoJsonExporter(PartyBook book) {
    this.book = book;
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(target.create("map.geojson"), JsonEncoding.UTF8)) {
      Feature feature = new Feature(json);
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      CaseFeatures cases = new CaseFeatures(feature, book);
      selection.cases(cases::write);
      IncidentFeatures incidents = new IncidentFeatures(feature);
      selection.incidents(incidents::write);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
