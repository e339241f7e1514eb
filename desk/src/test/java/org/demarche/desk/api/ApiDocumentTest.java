package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.demarche.desk.export.Samples;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.export.format.ExportFormats;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.web.AtDesk;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The document says what is so: it is OpenAPI (by the OpenAPI Initiative's schema of 2022-10-07,
 * Apache-2.0), it names exactly the routes that there are, and real answers have the forms that it
 * gives them, without a field that it does not name.
 */
class ApiDocumentTest extends AtDesk {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private ObjectNode document;

  @Override
  protected void fill() throws Exception {
    ApiSamples.fill(archive);
    ApiSamples.work(archive);
  }

  @BeforeEach
  void read() throws Exception {
    document = (ObjectNode) JSON.readTree(desk.get("/api/v1/openapi.json").body());
  }

  @Test
  void it_is_openapi() {
    Schema openapi =
        SCHEMAS.getSchema(ApiDocumentTest.class.getResourceAsStream("openapi-3.1.schema.json"));
    assertThat(openapi.validate(document)).isEmpty();
    document.remove("info");
    assertThat(openapi.validate(document)).as("the schema is in force").isNotEmpty();
  }

  @Test
  void it_names_exactly_the_routes_that_there_are_with_their_roles() {
    Map<String, String> documented = new TreeMap<>();
    for (Map.Entry<String, JsonNode> operation : operations().entrySet()) {
      documented.put(operation.getKey(), operation.getValue().path("x-role").asText());
    }
    Map<String, String> real =
        desk.server().routes().stream()
            .filter(route -> route.path().startsWith("/api/"))
            .collect(
                Collectors.toMap(
                    route -> route.method() + " " + ApiDocument.written(route.path()),
                    route -> route.needs().name().toLowerCase(Locale.ROOT),
                    (a, b) -> a,
                    TreeMap::new));
    assertThat(documented).isEqualTo(real);
  }

  @Test
  void every_parameter_of_a_path_is_described() {
    for (Router.Route route : desk.server().routes()) {
      if (route.path().startsWith("/api/")) {
        Set<String> named = new LinkedHashSet<>();
        for (JsonNode parameter : parameters(route)) {
          if (parameter.path("in").asText().equals("path")) {
            named.add("{" + parameter.path("name").asText() + "}");
          }
        }
        String path = ApiDocument.written(route.path());
        assertThat(path.replaceAll("[^{}]*(\\{\\w+})?[^{}]*", "$1"))
            .as(path)
            .isEqualTo(String.join("", named));
      }
    }
  }

  @Test
  void lists_of_records_take_all_that_a_filter_can_be_made_of() {
    JsonNode parameters =
        document.path("paths").path("/api/v1/records").path("get").path("parameters");
    Set<String> names = new TreeSet<>();
    parameters.forEach(p -> names.add(p.path("$ref").asText().replaceFirst(".*/", "")));
    assertThat(names).containsAll(FilterReader.FIELDS);
  }

  @Test
  void it_names_the_formats_that_there_are() {
    JsonNode formats = document.at("/paths/~1api~1v1~1export/get/parameters/0/schema/enum");
    assertThat(formats)
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(
            ExportFormats.all().stream().map(ExportFormat::name).toList());
  }

  @Test
  void answers_have_the_forms_that_it_gives_them() throws Exception {
    ObjectNode strict = document.deepCopy();
    closed(strict.path("components").path("schemas"));
    for (Map.Entry<String, JsonNode> operation : operations().entrySet()) {
      JsonNode form =
          operation.getValue().at("/responses/200/content/application~1json/schema/$ref");
      if (operation.getKey().startsWith("GET ") && !form.isMissingNode()) {
        check(strict, operation.getKey().substring(4), form.asText());
      }
    }
  }

  private void check(ObjectNode strict, String path, String form) throws Exception {
    Schema schema = form(strict, form);
    for (String address : addresses(path)) {
      HttpResponse<String> answer = desk.get(address);
      if (address.matches(".*/cases/.*/register")) {
        assertThat(answer.statusCode()).as("no register was imported").isEqualTo(404);
        continue;
      }
      assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
      assertThat(schema.validate(JSON.readTree(answer.body()))).as(address).isEmpty();
    }
  }

  private static Schema form(ObjectNode document, String reference) {
    ObjectNode form = JSON.createObjectNode().put("$ref", reference);
    form.set("components", document.path("components"));
    return SCHEMAS.getSchema(form);
  }

  /** Real addresses of a path. */
  private List<String> addresses(String path) throws Exception {
    if (path.equals("/api/v1/search")) {
      return List.of(
          path, path + "?q=talks&facets=true", path + "?q=radars%20title%3Aborduria&meaning=true");
    }
    if (path.equals("/api/v1/register/rows")) {
      return List.of(path + "?supplier=Norway");
    }
    String list = path.replaceFirst("/\\{.*", "");
    String field =
        list.endsWith("records")
            ? "key"
            : list.matches(".*/(articles|jobs|searches|watch-lists)")
                ? "number"
                : list.endsWith("entries") ? "path" : "id";
    if (list.equals(path)) {
      return List.of(path);
    }
    List<String> addresses = new ArrayList<>();
    for (JsonNode item : JSON.readTree(desk.get(list + "?limit=20").body()).path("items")) {
      String value = item.path(field).asText();
      String written = field.equals("path") ? value : QueryString.encode(value);
      addresses.add(path.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(written)));
    }
    assertThat(addresses).as(path).isNotEmpty();
    return addresses;
  }

  /** What comes of texts that are sent. */
  @Test
  void answers_to_posts_have_the_forms_that_it_gives_them() throws Exception {
    closed(document.path("components").path("schemas"));
    Map<String, String> texts =
        Map.of(
            "code",
            JSON.createObjectNode().put("text", Samples.ARTICLE.text()).toString(),
            "classify",
            "{\"sentence\":\"A asked B.\",\"actor\":\"A\",\"recipient\":\"B\"}",
            "jobs",
            "{\"kind\":\"embed\"}",
            "articles",
            "{\"text\":\"They met.\"}",
            "searches",
            "{\"name\":\"Oil\",\"search\":\"q=oil\",\"watch\":true}",
            "searches/1/watch",
            "{}",
            "review/next",
            "",
            "review/share",
            "{\"percent\":5}",
            "case-decisions",
            "{\"decision\":\"undo\",\"number\":1}",
            "party-decisions",
            "{\"decision\":\"undo\",\"number\":1}");
    for (Map.Entry<String, String> sent : texts.entrySet()) {
      String path = "/api/v1/" + sent.getKey();
      JsonNode responses =
          operations().get("POST " + path.replace("/1/", "/{number}/")).path("responses");
      HttpResponse<String> answer =
          desk.send(
              HttpRequest.newBuilder(desk.at(path))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(sent.getValue())));
      JsonNode form =
          responses.path(answer.statusCode() + "").at("/content/application~1json/schema/$ref");
      assertThat(form.asText()).as(path + " " + answer.body()).isNotEmpty();
      assertThat(form(document, form.asText()).validate(JSON.readTree(answer.body())))
          .as(path)
          .isEmpty();
    }
  }

  @Test
  void problems_have_their_form_too() throws Exception {
    closed(document.path("components").path("schemas"));
    Schema problem = form(document, "#/components/schemas/Problem");
    for (String path : List.of("/api/v1/cases/none", "/api/v1/records?x=1", "/api/v1/nowhere")) {
      assertThat(problem.validate(JSON.readTree(desk.get(path).body()))).as(path).isEmpty();
    }
  }

  /** Lets no object have a field that is not named. */
  private static void closed(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      if (object.has("properties")) {
        object.put("additionalProperties", false);
      }
      if (object.path("discriminator").isObject()) {
        object.remove("discriminator");
      }
    }
    schema.forEach(ApiDocumentTest::closed);
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : List.of("get", "post", "delete")) {
        if (path.getValue().has(method)) {
          operations.put(
              method.toUpperCase(Locale.ROOT) + " " + path.getKey(), path.getValue().path(method));
        }
      }
    }
    return operations;
  }

  private JsonNode parameters(Router.Route route) {
    return document
        .path("paths")
        .path(ApiDocument.written(route.path()))
        .path(route.method().name().toLowerCase(Locale.ROOT))
        .path("parameters");
  }
}
