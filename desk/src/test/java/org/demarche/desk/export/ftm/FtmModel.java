package org.demarche.desk.export.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The schemata of {@code model.json}; inherited properties and requirements count. */
final class FtmModel {

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
          "country", Pattern.compile("[a-z]{2,4}"),
          "language", Pattern.compile("[a-z]{3}"),
          "number", Pattern.compile("-?\\d+(\\.\\d+)?"));

  private final JsonNode schemata;

  FtmModel() throws IOException {
    try (InputStream in = FtmModel.class.getResourceAsStream("model.json")) {
      schemata = new ObjectMapper().readTree(Objects.requireNonNull(in)).get("schemata");
    }
  }

  /**
   * Checks one entity.
   *
   * @param schemaOf the schemata of all entities of the export, by id
   */
  void check(JsonNode entity, Map<String, String> schemaOf) {
    String schema = entity.get("schema").asText();
    assertThat(schemata.has(schema)).as(schema).isTrue();
    assertThat(entity.get("id").asText()).matches("demarche-[a-z]+-[0-9a-f]{24}");
    Map<String, String> types = properties(schema);
    JsonNode properties = entity.get("properties");
    for (var property : properties.properties()) {
      String name = schema + "." + property.getKey();
      assertThat(types).as(name).containsKey(property.getKey());
      assertThat(property.getValue().isArray()).as(name).isTrue();
      assertThat(property.getValue()).as(name).isNotEmpty();
      for (JsonNode value : property.getValue()) {
        assertThat(value.isTextual()).as(name).isTrue();
        checkValue(name, types.get(property.getKey()), value.asText(), schemaOf);
      }
    }
    for (String required : required(schema)) {
      assertThat(properties.has(required)).as(schema + " needs " + required).isTrue();
    }
  }

  private void checkValue(String name, String type, String value, Map<String, String> schemaOf) {
    if (type.startsWith("entity:")) {
      assertThat(schemaOf).as(name + " refers to an entity of the export").containsKey(value);
      String range = type.substring("entity:".length());
      assertThat(isA(schemaOf.get(value), range)).as(name + " is a " + range).isTrue();
    } else if (FORMS.containsKey(type)) {
      assertThat(value).as(name).matches(FORMS.get(type));
    }
  }

  private boolean isA(String schema, String range) {
    if (schema.equals(range)) {
      return true;
    }
    for (JsonNode parent : schemata.get(schema).get("extends")) {
      if (isA(parent.asText(), range)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, String> properties(String schema) {
    Map<String, String> all = new TreeMap<>();
    for (JsonNode parent : schemata.get(schema).get("extends")) {
      all.putAll(properties(parent.asText()));
    }
    schemata
        .get(schema)
        .get("properties")
        .properties()
        .forEach(property -> all.put(property.getKey(), property.getValue().asText()));
    return all;
  }

  private Set<String> required(String schema) {
    Set<String> all = new TreeSet<>();
    for (JsonNode parent : schemata.get(schema).get("extends")) {
      all.addAll(required(parent.asText()));
    }
    schemata.get(schema).get("required").forEach(name -> all.add(name.asText()));
    return all;
  }
}
