package org.demarche.desk.export.ftm;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.desk.export.Characters;
import org.demarche.desk.store.Digest;
import org.jspecify.annotations.Nullable;

/** One entity: its schema, its id, and for each property a list of texts without repetition. */
final class Entity {

  private static final int DIGEST = 24;

  private final String schema;
  private final String id;
  private final Map<String, Set<String>> properties = new LinkedHashMap<>();

  Entity(String schema, String id) {
    this.schema = schema;
    this.id = id;
  }

  /** The same id for the same things, in every export. */
  static String id(String kind, String... of) {
    String digest = Digest.hex(String.join("\n", of)).substring(0, DIGEST);
    return "demarche-" + kind + "-" + digest;
  }

  String id() {
    return id;
  }

  /** Adds a value; nothing for one that is unknown or blank. */
  Entity put(String property, @Nullable Object value) {
    String text = value == null ? "" : Characters.unicode(value.toString());
    if (!text.isBlank()) {
      properties.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(text);
    }
    return this;
  }

  /** Adds a value that the schema demands; a question mark for one that is unknown or blank. */
  Entity need(String property, @Nullable Object value) {
    put(property, value);
    return properties.containsKey(property) ? this : put(property, "?");
  }

  Entity putAll(String property, Collection<String> values) {
    values.forEach(value -> put(property, value));
    return this;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("schema", schema);
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, Set<String>> property : properties.entrySet()) {
      json.writeArrayFieldStart(property.getKey());
      for (String value : property.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
