package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.Samples;
import org.demarche.desk.ingest.TrialCoding;
import org.demarche.desk.web.AtDesk;
import org.demarche.desk.web.Desks;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Visitor;
import org.junit.jupiter.api.Test;

/** The desk as programs use it: real requests to a real server over a real archive. */
class ApiTest extends AtDesk {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  protected void fill() {
    ApiSamples.fill(archive);
  }

  // ---- lists

  @Test
  void following_next_gives_every_record_exactly_once() throws Exception {
    for (String list :
        List.of("/records?limit=4", "/records?limit=7&order=newest", "/events?limit=1")) {
      List<String> keys = texts(all(list), "key");
      assertThat(keys)
          .as(list)
          .hasSize(list.startsWith("/events") ? 28 : 33)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void following_next_gives_every_article_exactly_once() throws Exception {
    for (String list :
        List.of("/articles?limit=5", "/articles?limit=4&order=newest", "/articles?type=CONSULT")) {
      assertThat(texts(all(list), "id")).as(list).hasSize(26).doesNotHaveDuplicates();
    }
  }

  @Test
  void following_next_gives_every_incident_party_and_tie_exactly_once() throws Exception {
    for (String list :
        List.of(
            "/incidents?limit=2",
            "/parties?limit=1",
            "/parties/norway/ties?limit=1",
            "/weapons?limit=1",
            "/lexicon/entries?kind=words&limit=2")) {
      List<String> entries = all(list).stream().map(JsonNode::toString).toList();
      assertThat(entries).as(list).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      String whole = list.replaceAll("limit=\\d", "limit=200");
      assertThat(entries)
          .as(list)
          .hasSameElementsAs(all(whole).stream().map(JsonNode::toString).toList());
    }
  }

  @Test
  void the_newest_come_first_and_what_has_no_day_last() throws Exception {
    List<String> days =
        all("/articles?order=newest&limit=3").stream()
            .map(article -> article.path("published").asText("0000"))
            .toList();
    assertThat(days).hasSize(26).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(days).contains("0000");
  }

  @Test
  void the_last_cursor_of_a_list_leads_to_what_comes_later() throws Exception {
    String next = json("/records?limit=32").path("next").asText();
    assertThat(JSON.readTree(desk.get(next).body()).path("items")).hasSize(1);
  }

  @Test
  void the_head_names_the_next_page_too() throws Exception {
    HttpResponse<String> page = get("/records?limit=4");
    String next = JSON.readTree(page.body()).path("next").asText();
    assertThat(page.headers().firstValue("Link")).hasValue("<" + next + ">; rel=\"next\"");
  }

  @Test
  void lists_are_filtered_as_pages_are() throws Exception {
    assertThat(texts(all("/transfers?status=delivered"), "modality")).containsExactly("denied");
    assertThat(all("/records?kind=diversion")).hasSize(1);
    assertThat(all("/records?kind=transfer&kind=effect")).hasSize(3);
    assertThat(all("/records?reviewed=1")).isEmpty();
    assertThat(all("/events?party=NOR&type=REQUEST")).hasSize(1);
  }

  // ---- ETags, heads, packing

  @Test
  void who_has_an_answer_already_is_told_so_until_something_changes() throws Exception {
    for (String path : List.of("/records", "/cases", "/articles/1", "/status", "/search?q=talks")) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = send(request(path).header("If-None-Match", tag));
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).as(path).isEmpty();
    }
    String tag = get("/records").headers().firstValue("ETag").orElseThrow();
    decide(key("transfer"), "{\"decision\":\"reject\"}");
    HttpResponse<String> changed = send(request("/records").header("If-None-Match", tag));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
  }

  @Test
  void different_questions_have_different_tags() throws Exception {
    HashSet<String> tags = new HashSet<>();
    List<String> paths =
        List.of("/records", "/events", "/records?limit=3", "/records?party=NOR", "/cases");
    for (String path : paths) {
      tags.add(get(path).headers().firstValue("ETag").orElseThrow());
    }
    assertThat(tags).hasSameSizeAs(paths);
  }

  @Test
  void the_head_alone_can_be_asked_for() throws Exception {
    HttpResponse<String> head =
        send(
            HttpRequest.newBuilder(desk.at("/api/v1/records"))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag"))
        .isEqualTo(get("/records").headers().firstValue("ETag"));
  }

  @Test
  void answers_are_packed_for_who_can_unpack_them() throws Exception {
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                request("/records").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(JSON.readTree(plain).path("items")).hasSize(33);
  }

  // ---- one

  @Test
  void an_article_is_given_with_its_text_and_what_it_reports() throws Exception {
    JsonNode article = json("/articles/1");
    assertThat(article.path("text").asText()).isEqualTo(Samples.DEAL.text());
    assertThat(get("/articles/1/text").body()).isEqualTo(Samples.DEAL.text());
    JsonNode records = json("/articles/1/records");
    assertThat(records.path("items")).hasSize(7);
    for (JsonNode record : records.path("items")) {
      JsonNode evidence = record.path("evidence");
      int start = evidence.path("start").asInt();
      int end = evidence.path("end").asInt();
      assertThat(Samples.DEAL.text().substring(start, end))
          .isEqualTo(evidence.path("quote").asText());
    }
    assertThat(records.path("cases")).hasSize(1);
    assertThat(json("/cases/" + records.path("cases").get(0).asText()).path("claims")).hasSize(2);
  }

  @Test
  void what_there_is_not_is_not_found() throws Exception {
    for (String path :
        List.of(
            "/articles/0",
            "/articles/x",
            "/articles/999999999999999999999",
            "/records/none",
            "/incidents/none",
            "/cases/none",
            "/parties/none",
            "/lexicon/entries/frames/none.yml",
            "/lexicon/entries/..%2f..%2fpom.xml",
            "/nowhere",
            "/articles/77/text")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
    }
    HttpResponse<String> answer = get("/cases/none");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("detail").asText())
        .isEqualTo("no case has this id");
  }

  @Test
  void what_is_not_understood_is_refused_with_the_reason() throws Exception {
    for (String path :
        List.of(
            "/records?limit=0",
            "/records?limit=201",
            "/records?limit=many",
            "/records?cursor=x",
            "/records?cursor=" + "A".repeat(5_000),
            "/records?order=upwards",
            "/records?part=IRN",
            "/records?party=Atlantis",
            "/records?from=yesterday",
            "/counts?period=week",
            "/counts?what=colour",
            "/search?q=%22open",
            "/search?meaning=perhaps",
            "/export",
            "/export?format=exe",
            "/register/rows",
            "/status?x=1",
            "/lexicon/entries?kind=secrets")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).path("detail").asText()).as(path).isNotEmpty();
    }
  }

  @Test
  void a_cursor_of_one_list_leads_nowhere_in_another() throws Exception {
    String cursor =
        json("/records?limit=2&order=newest").path("next").asText().replaceFirst(".*cursor=", "");
    assertThat(get("/records?cursor=" + cursor).statusCode()).isEqualTo(400);
    assertThat(get("/parties?cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void hostile_articles_come_as_plain_json() throws Exception {
    String query = QueryString.empty().with("id", ApiSamples.HOSTILE).toString();
    HttpResponse<String> answer = get("/articles" + query);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    JsonNode article = JSON.readTree(answer.body()).path("items").get(0);
    assertThat(article.path("title").asText()).isEqualTo("<script>alert(1)</script>");
    JsonNode whole = json("/articles/" + article.path("number").asLong());
    assertThat(whole.path("text").asText()).contains("\u202eesrever \ud800");
    assertThat(
            get("/articles/" + article.path("number").asLong() + "/text")
                .headers()
                .firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
  }

  // ---- counts

  @Test
  void counts_add_up_to_the_records_that_are_listed() throws Exception {
    long counted = 0;
    for (JsonNode count : json("/counts?period=year&what=kind").path("items")) {
      counted += count.path("records").asLong();
    }
    assertThat(counted).isEqualTo(33);
    JsonNode quads = json("/counts?period=day&what=quad&type=REQUEST").path("items");
    assertThat(quads).hasSize(1);
    assertThat(quads.get(0).path("value").asText()).isEqualTo("3");
  }

  @Test
  void a_party_is_counted_with_whom_it_has_to_do() throws Exception {
    List<JsonNode> ties = all("/parties/norway/ties?limit=1");
    assertThat(ties)
        .anySatisfy(
            tie -> {
              assertThat(tie.path("counterpart").path("id").asText()).isEqualTo("ruritania");
              assertThat(tie.path("value").asText()).isEqualTo("CONSULT");
              assertThat(tie.path("records").asInt()).isEqualTo(26);
              assertThat(tie.path("quad").asInt()).isEqualTo(1);
            });
    assertThat(json("/parties/norway").path("records").asInt()).isEqualTo(28);
  }

  // ---- decisions

  @Test
  void a_decision_counts_and_stays_in_the_history() throws Exception {
    String key = key("transfer");
    HttpResponse<String> accepted = decide(key, "{\"decision\":\"accept\",\"note\":\"clear\"}");
    assertThat(accepted.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(accepted.body()).path("verdict").asText()).isEqualTo("accepted");
    assertThat(decide(key, "{\"decision\":\"reject\"}").statusCode()).isEqualTo(201);
    assertThat(texts(all("/transfers"), "key")).doesNotContain(key);
    JsonNode record = json("/records/" + key);
    assertThat(record.path("record").path("verdict").asText()).isEqualTo("rejected");
    assertThat(record.path("decisions")).hasSize(2);
    assertThat(record.path("decisions").get(0).path("reviewer").asText()).isEqualTo("Ada");
    assertThat(record.path("decisions").get(0).path("note").asText()).isEqualTo("clear");
    decide(key, "{\"decision\":\"withdraw\"}");
    assertThat(texts(all("/transfers"), "key")).contains(key);
  }

  @Test
  void a_correction_takes_the_place_of_the_machines_record() throws Exception {
    JsonNode before = all("/transfers?status=ordered").get(0);
    ObjectNode record = before.deepCopy();
    record.put("status", "delivered");
    String key = before.path("key").asText();
    HttpResponse<String> answer =
        decide(key, "{\"decision\":\"correct\",\"record\":" + record + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(json("/records/" + key).path("record").path("status").asText())
        .isEqualTo("delivered");
    assertThat(json("/records/" + key).path("machine").path("status").asText())
        .isEqualTo("ordered");
  }

  @Test
  void a_correction_must_quote_its_article() throws Exception {
    JsonNode before = all("/transfers?status=ordered").get(0);
    String key = before.path("key").asText();
    for (String change : List.of("\"quote\":\"invented", "\"start\":1", "\"end\":999999")) {
      String field = change.substring(0, change.indexOf(':'));
      String record =
          field.equals("\"quote\"")
              ? before.toString().replaceFirst("\"quote\":\"", change)
              : before.toString().replaceFirst(field + ":\\d+", change);
      HttpResponse<String> answer =
          decide(key, "{\"decision\":\"correct\",\"record\":" + record + "}");
      assertThat(answer.statusCode()).as(change + answer.body()).isEqualTo(422);
    }
    assertThat(decide(key, "{\"decision\":\"correct\"}").statusCode()).isEqualTo(422);
    assertThat(decide(key, "{\"decision\":\"perhaps\"}").statusCode()).isEqualTo(422);
    assertThat(
            decide(key("event"), "{\"decision\":\"correct\",\"record\":" + before + "}")
                .statusCode())
        .isEqualTo(422);
    assertThat(decide("none", "{\"decision\":\"accept\"}").statusCode()).isEqualTo(404);
    assertThat(json("/records/" + key).path("decisions")).isEmpty();
  }

  @Test
  void who_only_reads_decides_nothing() throws Exception {
    String key = key("transfer");
    try (Desks reading =
        Desks.over(archive, request -> new Visitor("Bo", Role.READER, Visitor.Way.LOCAL))) {
      HttpResponse<String> answer =
          reading.send(
              HttpRequest.newBuilder(reading.at("/api/v1/records/" + key + "/decisions"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"decision\":\"reject\"}")));
      assertThat(answer.statusCode()).isEqualTo(403);
    }
    assertThat(json("/records/" + key).path("decisions")).isEmpty();
  }

  // ---- coding

  @Test
  void a_text_is_coded_and_nothing_is_stored() throws Exception {
    String before = get("/status").body();
    HttpResponse<String> answer =
        code(JSON.createObjectNode().put("text", Samples.ARTICLE.text()).toString());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode coded = JSON.readTree(answer.body());
    assertThat(coded.path("records")).hasSize(2);
    assertThat(coded.path("lexicon").asText()).isEqualTo("lex");
    assertThat(get("/status").body()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_coded_is_refused_with_the_reason() throws Exception {
    String tooLong = "x".repeat(TrialCoding.LONGEST + 1);
    for (String sent :
        List.of(
            "{}",
            "{\"text\":\" \"}",
            "{\"text\":1}",
            "{\"text\":\"x\",\"published\":\"today\"}",
            "{\"text\":\"x\",\"words\":\"y\"}",
            "{\"text\":\"" + tooLong + "\"}")) {
      assertThat(code(sent).statusCode())
          .as(sent.substring(0, Math.min(40, sent.length())))
          .isEqualTo(422);
    }
    for (String sent :
        List.of("", "[]", "{\"text\":", "{\"text\":\"a\",\"text\":\"b\"}", "{} {}")) {
      assertThat(code(sent).statusCode()).as(sent).isEqualTo(400);
    }
    assertThat(code("{\"text\":\"" + "x".repeat(1 << 20) + "\"}").statusCode()).isEqualTo(413);
  }

  @Test
  void a_form_of_a_foreign_page_codes_nothing() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(desk.at("/api/v1/code"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"text\":\"x\"}")));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void a_pair_of_parties_is_labelled() throws Exception {
    String pair = "{\"sentence\":\"%s\",\"actor\":\"Norway\",\"recipient\":\"Sweden\"}";
    HttpResponse<String> asked = post("/classify", pair.formatted("Norway asked Sweden."));
    assertThat(JSON.readTree(asked.body()).path("event").asText()).isEqualTo("REQUEST");
    assertThat(JSON.readTree(asked.body()).path("confidence").asDouble()).isEqualTo(0.75);
    for (String sent : List.of("{}", pair.formatted(" "), pair.formatted("x".repeat(6_000)))) {
      assertThat(post("/classify", sent).statusCode()).isEqualTo(422);
    }
  }

  // ---- work

  @Test
  void what_is_being_done_can_be_followed() throws Exception {
    JsonNode job = all("/jobs").get(0);
    assertThat(job.path("state").asText()).isEqualTo("cancelled");
    assertThat(json("/jobs/" + job.path("number").asLong())).isEqualTo(job);
    assertThat(get("/jobs/99").statusCode()).isEqualTo(404);
    assertThat(texts(all("/quarantine"), "place")).containsExactly("news.jsonl:7");
  }

  // ---- whole

  @Test
  void exports_are_streamed_and_several_files_come_as_one() throws Exception {
    assertThat(get("/export?format=jsonl").body().lines().count()).isGreaterThan(60);
    HttpResponse<byte[]> zip =
        HttpClient.newHttpClient()
            .send(request("/export?format=csv&kind=transfer").build(), BodyHandlers.ofByteArray());
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).contains("transfers.csv", "cases.csv");
  }

  // ---- requests

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(desk.at("/api/v1" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return desk.send(request);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return desk.get("/api/v1" + path);
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** All entries of a list, page by page. */
  private List<JsonNode> all(String path) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    String next = "/api/v1" + path;
    while (!next.isEmpty()) {
      HttpResponse<String> answer = desk.get(next);
      assertThat(answer.statusCode()).as(next + " " + answer.body()).isEqualTo(200);
      JsonNode page = JSON.readTree(answer.body());
      page.path("items").forEach(items::add);
      next = page.path("next").asText();
      assertThat(items).as(path + " does not end").hasSizeLessThan(1_000);
    }
    return items;
  }

  private static List<String> texts(List<JsonNode> items, String field) {
    return items.stream().map(item -> item.path(field).asText()).toList();
  }

  private String key(String kind) throws Exception {
    return all("/records?kind=" + kind).get(0).path("key").asText();
  }

  private HttpResponse<String> decide(String key, String decision) throws Exception {
    return post("/records/" + key + "/decisions", decision);
  }

  private HttpResponse<String> code(String text) throws Exception {
    return post("/code", text);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
