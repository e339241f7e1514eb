package org.demarche.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The JSON Schemas that come with the lexicon, and YAML as an editor that uses them reads it. */
final class Schemas {

  private static final String FOLDER = "classpath:lexicon/schema/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);

  /** The schema of a kind. */
  Schema schema(FileKind kind) {
    return schemas.computeIfAbsent(
        kind, k -> registry.getSchema(SchemaLocation.of(FOLDER + k.id() + ".schema.json")));
  }

  /** The document of a schema that another refers to by its file's name. */
  JsonNode document(String file) {
    return registry.getSchema(SchemaLocation.of(FOLDER + file)).getSchemaNode();
  }

  /** What a schema finds wrong with a document, with the place in it. */
  List<String> faults(FileKind kind, JsonNode document) {
    List<Error> errors = schema(kind).validate(document);
    return errors.stream().map(e -> e.getInstanceLocation() + ": " + e.getMessage()).toList();
  }

  /** A YAML 1.2 text, its scalars typed by the core schema. */
  static JsonNode yaml(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return JSON.valueToTree(new Load(settings).loadFromString(text));
  }
}
