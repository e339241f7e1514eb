package org.demarche.desk.export.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.demarche.desk.export.HostileTexts;
import org.demarche.desk.export.MemoryTarget;
import org.demarche.desk.export.SampleSelection;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Geometries are read back by JTS. */
class GeoJsonExporterTest {

  private static final PartyBook BOOK = PartyBook.of(LexiconFiles.shipped());

  @Test
  void incidents_with_a_position_are_points_in_the_order_of_longitude_and_latitude()
      throws Exception {
    JsonNode incident = features(SampleSelection.plain()).get("incident:i1");
    Geometry point = geometry(incident);
    assertThat(point.getGeometryType()).isEqualTo("Point");
    assertThat(point.getCoordinate().x).isEqualTo(39.73);
    assertThat(point.getCoordinate().y).isEqualTo(43.6);
    assertThat(incident.at("/properties/event").asText()).isEqualTo("REQUEST");
    assertThat(incident.at("/properties/reports").asInt()).isEqualTo(2);
  }

  @Test
  void incidents_without_a_position_are_left_out() throws Exception {
    assertThat(features(SampleSelection.plain()).keySet())
        .filteredOn(id -> id.startsWith("incident"))
        .containsExactly("incident:i1");
  }

  @Test
  void cases_are_lines_from_capital_to_capital() throws Exception {
    JsonNode deal = features(SampleSelection.plain()).get("case:russia-iran-s-300-2015");
    Geometry line = geometry(deal);
    assertThat(line.getGeometryType()).isEqualTo("LineString");
    assertThat(line.getCoordinates()[0].x).as("Moscow").isCloseTo(37.6, within(0.2));
    assertThat(line.getCoordinates()[0].y).as("Moscow").isCloseTo(55.7, within(0.2));
    assertThat(line.getCoordinates()[1].x).as("Tehran").isCloseTo(51.4, within(0.2));
    assertThat(deal.at("/properties/status").asText()).isEqualTo("delivered");
  }

  @Test
  void a_line_over_the_date_line_is_cut_there() throws Exception {
    Geometry line = geometry(features(SampleSelection.plain()).get("case:japan-america"));
    assertThat(line.getGeometryType()).isEqualTo("MultiLineString");
    assertThat(line.getNumGeometries()).isEqualTo(2);
    assertThat(line.getGeometryN(0).getCoordinates()[1].x).isEqualTo(180);
    assertThat(line.getGeometryN(1).getCoordinates()[0].x).isEqualTo(-180);
    assertThat(line.getGeometryN(0).getCoordinates()[1].y)
        .isEqualTo(line.getGeometryN(1).getCoordinates()[0].y)
        .isBetween(35.0, 39.0);
  }

  @Test
  void a_case_that_has_no_place_on_earth_is_a_feature_without_geometry() throws Exception {
    Map<String, JsonNode> features = features(SampleSelection.plain());
    assertThat(features.get("case:unknown-hezbollah").get("geometry").isNull()).isTrue();
    assertThat(features.get("case:nations-iran").get("geometry").isNull()).isTrue();
  }

  @Test
  void the_line_is_cut_in_either_direction() {
    Route.Point tokyo = new Route.Point(140, 30);
    Route.Point lima = new Route.Point(-80, -10);
    Route east = Route.between(tokyo, lima).orElseThrow();
    Route west = Route.between(lima, tokyo).orElseThrow();
    assertThat(east.lines()).hasSize(2);
    assertThat(east.lines().get(0).end().longitude()).isEqualTo(180);
    assertThat(west.lines().get(0).end().longitude()).isEqualTo(-180);
    assertThat(east.lines().get(0).end().latitude())
        .isCloseTo(west.lines().get(0).end().latitude(), within(1e-9));
    assertThat(Route.between(tokyo, tokyo)).isEmpty();
  }

  @Test
  void hostile_texts_do_no_harm() throws Exception {
    for (String text : HostileTexts.all()) {
      Map<String, JsonNode> features = features(new SampleSelection(text));
      assertThat(features).hasSize(SampleSelection.CASES + 1);
      for (JsonNode feature : features.values()) {
        if (!feature.get("geometry").isNull()) {
          assertThat(geometry(feature).isEmpty()).isFalse();
        }
      }
    }
  }

  private static Map<String, JsonNode> features(SampleSelection selection) throws IOException {
    String text = MemoryTarget.of(new GeoJsonExporter(BOOK), selection).text("map.geojson");
    JsonNode collection = new ObjectMapper().readTree(text);
    assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
    Map<String, JsonNode> features = new HashMap<>();
    for (JsonNode feature : collection.get("features")) {
      assertThat(feature.get("type").asText()).isEqualTo("Feature");
      assertThat(feature.get("properties").isObject()).isTrue();
      features.put(feature.get("id").asText(), feature);
    }
    return features;
  }

  private static Geometry geometry(JsonNode feature) throws ParseException {
    return new GeoJsonReader().read(feature.get("geometry").toString());
  }
}
