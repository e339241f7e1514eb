package org.demarche.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The description of the API in OpenAPI 3.1. */
final class ApiDocument {

  private static final String FILE = "openapi.json";
  private static final String EXAMPLE_SITE = "http://localhost:8080";
  private static final String REFERENCE = "#/components/parameters/";

  private final ObjectNode document;

  private ApiDocument(ObjectNode document) {
    this.document = document;
  }

  /** The one that is shipped. */
  static ApiDocument shipped() {
    try (InputStream in = ApiDocument.class.getResourceAsStream(FILE)) {
      return new ApiDocument((ObjectNode) new JsonMapper().readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As JSON. */
  String text() {
    return document.toString();
  }

  /** What goes behind the question mark of a path, which is written as routes are. */
  Set<String> parameters(String method, String path) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode parameter : parameters(document.path("paths").path(written(path)), method)) {
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  /** A path as the document writes it: there is no mark for a parameter that holds slashes. */
  static String written(String path) {
    return path.replace('<', '{').replace('>', '}');
  }

  private List<JsonNode> parameters(JsonNode path, String method) {
    List<JsonNode> all = new ArrayList<>();
    path.path("parameters").forEach(p -> all.add(resolved(p)));
    path.path(method).path("parameters").forEach(p -> all.add(resolved(p)));
    return all;
  }

  private JsonNode resolved(JsonNode parameter) {
    String reference = parameter.path("$ref").asText();
    return reference.isEmpty()
        ? parameter
        : document
            .path("components")
            .path("parameters")
            .path(reference.substring(REFERENCE.length()));
  }

  /**
   * All groups of operations, as people read them.
   *
   * @param site where examples ask: {@code http://localhost:8080}
   */
  List<ApiView.Group> groups(String site) {
    List<ApiView.Group> groups = new ArrayList<>();
    for (JsonNode tag : document.path("tags")) {
      String name = tag.path("name").asText();
      groups.add(new ApiView.Group(name, tag.path("description").asText(), operations(name, site)));
    }
    return groups;
  }

  private List<ApiView.Operation> operations(String tag, String site) {
    List<ApiView.Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : List.of("get", "post", "delete")) {
        JsonNode operation = path.getValue().path(method);
        if (operation.path("tags").path(0).asText().equals(tag)) {
          operations.add(operation(path.getKey(), method, path.getValue(), site));
        }
      }
    }
    return operations;
  }

  private ApiView.Operation operation(String path, String method, JsonNode shared, String site) {
    JsonNode operation = shared.path(method);
    return new ApiView.Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        operation.path("description").asText(),
        operation.path("x-role").asText(),
        parameters(shared, method).stream().map(ApiDocument::parameter).toList(),
        operation.path("x-example").asText().replace(EXAMPLE_SITE, site));
  }

  private static ApiView.Parameter parameter(JsonNode parameter) {
    return new ApiView.Parameter(
        parameter.path("name").asText(),
        parameter.path("in").asText(),
        parameter.path("description").asText());
  }
}
