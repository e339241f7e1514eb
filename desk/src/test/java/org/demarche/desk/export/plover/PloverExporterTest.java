package org.demarche.desk.export.plover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.export.EventSelection;
import org.junit.jupiter.api.Test;

class PloverExporterTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PloverExporterTest.class.getResourceAsStream("plover.schema.json"));

  @Test
  void every_line_has_the_fields_of_the_manual() throws IOException {
    List<JsonNode> events = export("a Gulf state");
    assertThat(events).hasSize(7).allSatisfy(e -> assertThat(schema.validate(e)).isEmpty());
  }

  @Test
  void the_schema_refuses_what_the_manual_does_not_know() throws IOException {
    JsonNode event =
        JSON.readTree("{\"id\":\"1\",\"date\":2021,\"actor\":[],\"event\":[\"FIGHT\"]}");
    assertThat(schema.validate(event)).hasSize(3);
  }

  @Test
  void an_event_tells_who_what_when_and_where() throws IOException {
    List<JsonNode> events = export("a Gulf state");
    JsonNode visit = events.get(1);
    assertThat(visit.get("id").asText()).isEqualTo("visit");
    assertThat(visit.get("date").asText()).isEqualTo("2010-09-06");
    assertThat(visit.get("mode").toString()).isEqualTo("[\"visit\"]");
    assertThat(visit.get("quad_code").asInt()).isEqualTo(1);
    assertThat(visit.get("event_scale").asDouble()).isEqualTo(4);
    assertThat(visit.get("actor").get(0).get("sector").toString()).isEqualTo("[\"GOV\",\"MIL\"]");
    assertThat(visit.get("event_loc").get("country").asText()).isEqualTo("Russia");
    assertThat(visit.get("event_loc").get("resolution").asInt()).isEqualTo(4);
    assertThat(visit.get("text").asText()).isEqualTo("Israel met Russia in Sochi.");
    assertThat(visit.get("cameo").asText()).isEqualTo("042");
    assertThat(events.get(2).get("actor")).hasSize(3);
  }

  @Test
  void what_is_denied_or_planned_says_so_by_an_auxiliary_mode() throws IOException {
    List<JsonNode> events = export("a Gulf state");
    assertThat(events.get(5).get("mode").toString()).isEqualTo("[\"negation\"]");
    assertThat(events.get(6).get("mode").toString()).isEqualTo("[\"future\"]");
    assertThat(events.get(5).get("verdict").asText()).isEqualTo("accepted");
  }

  @Test
  void hostile_words_come_back() throws IOException {
    String hostile = "\"\\ \n\t\0 \ud83d half \u2028 \ud83d\ude80";
    JsonNode recipient = export(hostile).get(3).get("recipient").get(0);
    assertThat(recipient.get("entity_text").asText()).isEqualTo(hostile);
  }

  private static List<JsonNode> export(String words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PloverExporter().write(new EventSelection(words), name -> out);
    List<JsonNode> events = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      events.add(JSON.readTree(line));
    }
    return events;
  }
}
