package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Role;
import org.demarche.desk.web.AtDesk;
import org.demarche.desk.web.Desks;
import org.demarche.desk.web.site.Visitor;

/** Programs at a desk; by themselves those of Ada, who may do everything. */
abstract class AtApi extends AtDesk {

  static final JsonMapper JSON = new JsonMapper();

  private Visitor visitor = new Visitor("Ada", Role.ADMIN, Visitor.Way.LOCAL);

  @Override
  protected void fill() throws Exception {
    ApiSamples.fill(archive);
  }

  @Override
  protected Desks desk() {
    return Desks.over(archive, request -> visitor);
  }

  /** From now on somebody else asks. */
  void comes(String name, Role role) {
    visitor = new Visitor(name, role, Visitor.Way.LOCAL);
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = desk.get("/api/v1" + path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  int status(String path) throws Exception {
    return desk.get("/api/v1" + path).statusCode();
  }

  /** All entries of a list, page by page. */
  List<JsonNode> all(String path) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      JsonNode page = json(next);
      page.path("items").forEach(items::add);
      next = page.path("next").asText().replaceFirst("^/api/v1", "");
      assertThat(items).as(path + " does not end").hasSizeLessThan(1_000);
    }
    return items;
  }

  static List<String> texts(List<JsonNode> items, String field) {
    return items.stream().map(item -> item.path(field).asText()).toList();
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return desk.send(
        HttpRequest.newBuilder(desk.at("/api/v1" + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The answer to what must be done. */
  JsonNode posted(String path, String body) throws Exception {
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  int delete(String path) throws Exception {
    return desk.send(
            HttpRequest.newBuilder(desk.at("/api/v1" + path))
                .header("Content-Type", "application/json")
                .DELETE())
        .statusCode();
  }

  /** Each is refused with this status and a reason. */
  void refused(int status, String path, String... bodies) throws Exception {
    for (String body : bodies) {
      HttpResponse<String> answer = post(path, body);
      assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(status);
      assertThat(JSON.readTree(answer.body()).path("detail").asText()).as(body).isNotEmpty();
    }
  }

  /** What the audit log says of changes, the last first. */
  List<String> trail() {
    return new AuditStore(archive)
        .page(new AuditStore.Wanted("", "", "", ""), Long.MAX_VALUE, 50).stream()
            .map(noted -> noted.entry().detail())
            .toList();
  }
}
