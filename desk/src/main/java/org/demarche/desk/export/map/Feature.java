package org.demarche.desk.export.map;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.demarche.desk.export.Characters;
import org.demarche.desk.store.Citation;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** The parts of a GeoJSON feature, one on each line of the file. */
record Feature(JsonGenerator json) {

  void begin(String id) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", Characters.unicode(id));
  }

  void nowhere() throws IOException {
    json.writeNullField("geometry");
  }

  void point(Route.Point point) throws IOException {
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeFieldName("coordinates");
    position(point);
    json.writeEndObject();
  }

  void route(Route route) throws IOException {
    boolean whole = route.lines().size() == 1;
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", whole ? "LineString" : "MultiLineString");
    json.writeFieldName("coordinates");
    if (whole) {
      line(route.lines().get(0));
    } else {
      json.writeStartArray();
      for (Route.Line line : route.lines()) {
        line(line);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  void properties(String kind) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("kind", kind);
  }

  void end() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A text or a day; left out when it is unknown. */
  void field(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(name, Characters.unicode(value.toString()));
    }
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  /** Names in one text, since many map programs know no lists. */
  void parties(String name, List<Party> parties) throws IOException {
    if (!parties.isEmpty()) {
      field(name, String.join("; ", parties.stream().map(Party::name).toList()));
    }
  }

  /** Where it can be read. */
  void source(Citation citation, String quote) throws IOException {
    field("quote", quote);
    field("article", citation.article());
    field("title", citation.title());
    field("source", citation.source());
    field("published", citation.published());
    field("url", citation.url());
  }

  private void line(Route.Line line) throws IOException {
    json.writeStartArray();
    position(line.start());
    position(line.end());
    json.writeEndArray();
  }

  private void position(Route.Point point) throws IOException {
    json.writeStartArray();
    json.writeNumber(point.longitude());
    json.writeNumber(point.latitude());
    json.writeEndArray();
  }
}
