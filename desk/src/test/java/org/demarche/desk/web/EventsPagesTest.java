package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.demarche.desk.export.Samples;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.CodingResult;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;

class EventsPagesTest extends AtDesk {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern INCIDENT = Pattern.compile("href=\"(/incidents/[^\"]+)\"");

  @Override
  protected void fill() {
    add(Samples.result());
    add(Samples.arms());
  }

  private void add(CodingResult result) {
    Addition addition = new Addition(result, "en", "test", new Coding(State.CODED, "lex", "0"));
    archive.articles().add(List.of(addition), List.of(), Desks.NOW);
  }

  @Test
  void incidents_are_listed_with_their_sentences_and_marked_as_the_machines() throws Exception {
    String page = body("/events");
    assertThat(page)
        .contains("3 incidents", "REQUEST", "change", "officials", "planned", "machine")
        .contains("Ada Lund, minister of defence")
        .containsPattern("href=\"/articles/1#r-[0-9a-f]{12}\"");
  }

  @Test
  void reports_are_listed_when_they_are_asked_for() throws Exception {
    assertThat(body("/events?show=reports")).contains("4 reports");
  }

  @Test
  void a_filter_narrows_the_list_and_is_shown_as_a_chip_that_takes_it_away() throws Exception {
    String page = body("/events?type=CONSULT&actor=NOR&modality=planned");
    assertThat(page)
        .contains("1 incident<", "href=\"/events?type=CONSULT&amp;actor=NOR\"")
        .doesNotContain("not to sell");
    assertThat(body("/events?type=CONSULT&modality=denied")).contains("No events are known");
  }

  @Test
  void a_wish_that_is_not_understood_is_told_as_such() throws Exception {
    assertThat(desk.get("/events?type=SELL").statusCode()).isEqualTo(400);
    assertThat(desk.get("/events?actor=Nowhereland").statusCode()).isEqualTo(400);
    assertThat(desk.get("/events/counts.json?unit=fortnight").statusCode()).isEqualTo(400);
    assertThat(desk.get("/export?format=stone").statusCode()).isEqualTo(400);
    assertThat(desk.get("/incidents/none").statusCode()).isEqualTo(404);
    assertThat(desk.get("/events?after=x~y").statusCode()).isEqualTo(200);
  }

  @Test
  void an_incident_shows_its_reports_side_by_side() throws Exception {
    Matcher incident = INCIDENT.matcher(body("/events?type=CONSULT"));
    assertThat(incident.find()).isTrue();
    String page = body(incident.group(1));
    assertThat(page)
        .contains(
            "2 reports", "Oslo (NOR)", "Lund Presses Ruritania", "Borduria Waits for Its Radars")
        .containsPattern("href=\"/articles/1#r-")
        .containsPattern("href=\"/articles/2#r-");
  }

  @Test
  void the_chart_counts_what_the_list_holds() throws Exception {
    JsonNode counts = JSON.readTree(body("/events/counts.json?unit=year"));
    assertThat(counts.path("total").asInt()).isEqualTo(3);
    List<String> bars = new ArrayList<>();
    counts
        .path("bars")
        .forEach(bar -> bars.add(bar.path("label").asText() + " " + bar.path("total").asInt()));
    assertThat(bars).containsExactly("2009 1", "2010 2");
    assertThat(counts.path("bars").path(0).path("score").asDouble()).isPositive();
  }

  @Test
  void the_map_says_who_acts_on_whom_and_where() throws Exception {
    News.add(
        archive,
        News.of("n", "Note").says("A note was sent.").event(EventType.ACCUSE, "norway", "sweden"));
    JsonNode map = JSON.readTree(body("/events/map.json?type=ACCUSE"));
    JsonNode pair = map.path("shown").path(0);
    assertThat(pair.path("actor").asText()).isEqualTo("NOR");
    assertThat(pair.path("recipient").asText()).isEqualTo("SWE");
    assertThat(pair.path("quad").asInt()).isEqualTo(3);
    assertThat(map.path("countries").path("NOR").path("at").path(1).asDouble())
        .isBetween(59.0, 61.0);
    JsonNode places = JSON.readTree(body("/events/map.json")).path("places");
    assertThat(places.path(0).path("name").asText()).isEqualTo("Oslo");
  }

  @Test
  void an_export_holds_exactly_what_is_shown() throws Exception {
    HttpResponse<String> answer = desk.get("/export?format=plover&kind=event&modality=planned");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"demarche-plover.jsonl\"");
    assertThat(answer.body().lines()).hasSize(2).allMatch(line -> line.contains("CONSULT"));
    assertThat(body("/export?format=records&kind=event&type=REQUEST").lines())
        .hasSize(1)
        .allMatch(line -> line.contains("\"event\":\"REQUEST\""));
  }

  @Test
  void an_export_of_several_files_is_packed() throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(desk.at("/export?format=csv&kind=event")).build(),
                BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).contains("incidents.csv", "articles.csv");
  }

  @Test
  void hostile_words_are_shown_as_words() throws Exception {
    News.add(
        archive,
        News.of("x", "<img src=x onerror=alert(1)>")
            .says("<script>alert(1)</script> \u202E was sent.")
            .event(EventType.AID, "norway", "sweden"));
    for (String path : List.of("/events?type=AID", "/events?type=AID&show=reports")) {
      String page = body(path);
      assertThat(page).contains("&lt;script");
      assertThat(page).doesNotContain("<script>alert", "<img src=x");
    }
    Matcher incident = INCIDENT.matcher(body("/events?type=AID"));
    assertThat(incident.find()).isTrue();
    assertThat(body(incident.group(1))).doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void the_filter_of_an_address_says_what_is_exported() throws Exception {
    String page = body("/events?type=REQUEST&show=reports&sort=oldest");
    assertThat(page)
        .contains("href=\"/export?type=REQUEST&amp;kind=event&amp;format=jsonl\"")
        .doesNotContain("/export?type=REQUEST&amp;show");
  }
}
