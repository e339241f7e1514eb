package org.demarche.desk.mcp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.filter.FilterReader;

/** What a tool takes, as JSON Schema. Immutable. */
record Schema(Map<String, Object> properties, List<String> required) {

  private static final String DAY = "2007, 2007-03 or 2007-03-12";

  Schema {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    required = List.copyOf(required);
  }

  static Schema empty() {
    return new Schema(Map.of(), List.of());
  }

  /** The same with a text that must be given. */
  Schema needs(String name, String description) {
    Schema more = with(name, Map.of("type", "string", "description", description));
    List<String> names = new ArrayList<>(required);
    names.add(name);
    return new Schema(more.properties, names);
  }

  /** The same with a text that may be given. */
  Schema text(String name, String description) {
    return with(name, Map.of("type", "string", "description", description));
  }

  /** The same with a whole number that may be given. */
  Schema number(String name, int least, int most, String description) {
    return with(
        name,
        Map.of("type", "integer", "minimum", least, "maximum", most, "description", description));
  }

  /** The same with a yes or no that may be given. */
  Schema flag(String name, String description) {
    return with(name, Map.of("type", "boolean", "description", description));
  }

  /** The same with all that a filter can be made of. */
  Schema filter() {
    return list("party", "Parties in any role, by id, ISO code or name: israel, ISR, Israel")
        .list("actor", "Who acts, or supplies; as party")
        .list("recipient", "Who is acted upon, or is to have the weapons; as party")
        .list("weapon", "Weapons by name (S-300) or category (UAV)")
        .list("type", "PLOVER event types: " + String.join(", ", FilterReader.TYPES))
        .list("status", "Transfer statuses: " + String.join(", ", FilterReader.STATUSES))
        .list("modality", "How surely: " + String.join(", ", FilterReader.MODALITIES))
        .list("source", "Names of sources, as articles give them")
        .text("from", "First day of what happened: " + DAY)
        .text("to", "Last day of what happened: " + DAY)
        .flag("reviewed", "Only records behind which a person stands");
  }

  /** The same with texts that may be given, of which each is an alternative. */
  Schema list(String name, String description) {
    return with(
        name,
        Map.of("type", "array", "items", Map.of("type", "string"), "description", description));
  }

  private Schema with(String name, Map<String, Object> property) {
    Map<String, Object> more = new LinkedHashMap<>(properties);
    more.put(name, property);
    return new Schema(more, required);
  }

  /** As the protocol has it. */
  Map<String, Object> map() {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }
}
