package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.demarche.desk.account.Role;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.junit.jupiter.api.Test;

/** Work that programs order. */
class ApiOrdersTest extends AtApi {

  private static final String FETCH = "{\"kind\":\"fetch\",\"addresses\":[%s]%s}";

  @Override
  protected void fill() {
    // An archive without articles: what comes in is what was sent.
  }

  private JsonNode ended(long number) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    JsonNode job = json("/jobs/" + number);
    while (!List.of("done", "failed", "cancelled").contains(job.path("state").asText())
        && Instant.now().isBefore(end)) {
      Thread.sleep(20);
      job = json("/jobs/" + number);
    }
    return job;
  }

  private HttpResponse<String> file(String query, String type, byte[] bytes) throws Exception {
    return desk.send(
        HttpRequest.newBuilder(desk.at("/api/v1/files" + query))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  @Test
  void an_article_is_taken_in() throws Exception {
    HttpResponse<String> answer =
        post(
            "/articles",
            "{\"id\":\"a1\",\"text\":\" Norway met Chile. \",\"title\":\"Talks\",\"published\":"
                + "\"2010-09-07\",\"url\":\"https://wire.example/1\",\"source\":\"Wire\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/jobs/1");
    assertThat(ended(1).path("added").asInt()).isEqualTo(1);
    JsonNode article = json("/articles/1");
    assertThat(article.path("id").asText()).isEqualTo("a1");
    assertThat(article.path("text").asText()).isEqualTo("Norway met Chile.");
    assertThat(article.path("url").asText()).isEqualTo("https://wire.example/1");
    assertThat(article.path("published").asText()).isEqualTo("2010-09-07");
    assertThat(trail()).containsExactly("job 1: ingest");
    refused(
        422,
        "/articles",
        "{}",
        "{\"text\":\" \"}",
        "{\"text\":\"x\",\"published\":\"today\"}",
        "{\"text\":\"x\",\"colour\":\"red\"}");
  }

  @Test
  void a_file_is_taken_in_as_it_is() throws Exception {
    byte[] lines =
        "{\"id\":\"b\",\"text\":\"Norway met Chile in Oslo to talk.\"}\n"
            .getBytes(StandardCharsets.UTF_8);
    String type = "application/octet-stream";
    HttpResponse<String> answer = file("?kind=articles&name=../../wire.jsonl", type, lines);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode job = ended(1);
    assertThat(job.path("added").asInt()).isEqualTo(1);
    assertThat(job.at("/sources/0").asText()).matches("jobs/[0-9a-f]{8}/wire.jsonl");
    assertThat(file("?kind=articles", type, lines).statusCode()).isEqualTo(422);
    assertThat(file("?kind=films&name=x", type, lines).statusCode()).isEqualTo(422);
    assertThat(file("?kind=articles&name=x", "text/plain", lines).statusCode())
        .as("what a foreign page can send")
        .isEqualTo(403);
  }

  @Test
  void work_on_the_archive_is_ordered() throws Exception {
    for (String kind : List.of("recode", "embed")) {
      assertThat(posted("/jobs", "{\"kind\":\"" + kind + "\"}").path("kind").asText())
          .isEqualTo(kind);
    }
    refused(
        422,
        "/jobs",
        "{}",
        "{\"kind\":\"ingest\"}",
        "{\"kind\":\"register\"}",
        "{\"kind\":\"recode\",\"addresses\":[]}");
  }

  @Test
  void addresses_are_checked_as_on_the_pages() throws Exception {
    JsonNode job =
        posted("/jobs", FETCH.formatted("\"http://127.0.0.1:1/feed\"", ",\"every\":\"PT6H\""));
    assertThat(job.path("every").asText()).isEqualTo("PT6H");
    assertThat(job.at("/sources/0").asText()).isEqualTo("http://127.0.0.1:1/feed");
    String some = "\"https://wire.example/\"";
    refused(
        422,
        "/jobs",
        "{\"kind\":\"fetch\"}",
        "{\"kind\":\"fetch\",\"addresses\":\"https://wire.example/\"}",
        FETCH.formatted("\"ftp://wire.example/\"", ""),
        FETCH.formatted("\"https://wire.example/ x\"", ""),
        FETCH.formatted((some + ",").repeat(100) + some, ""),
        FETCH.formatted(some, ",\"every\":\"PT4M59S\""),
        FETCH.formatted(some, ",\"every\":\"P32D\""),
        FETCH.formatted(some, ",\"every\":\"often\""));
  }

  @Test
  void a_job_is_paused_resumed_and_cancelled() throws Exception {
    JobStore jobs = new JobStore(archive);
    // Due in ten years: nobody begins it meanwhile.
    Instant later = Instant.now().plusSeconds(315_360_000);
    long number = jobs.add(Job.Order.of(Job.Kind.RECODE, "Ada"), later);
    String steps = "/jobs/" + number + "/steps";
    assertThat(posted(steps, "{\"step\":\"pause\"}").path("state").asText()).isEqualTo("paused");
    refused(409, steps, "{\"step\":\"pause\"}");
    assertThat(posted(steps, "{\"step\":\"cancel\"}").path("state").asText())
        .isEqualTo("cancelled");
    refused(409, steps, "{\"step\":\"resume\"}", "{\"step\":\"cancel\"}");
    refused(422, steps, "{}", "{\"step\":\"burn\"}");
    refused(404, "/jobs/99/steps", "{\"step\":\"pause\"}");
    assertThat(trail()).containsExactly("cancel job " + number, "pause job " + number);
  }

  @Test
  void who_reviews_orders_nothing() throws Exception {
    comes("Bo", Role.REVIEWER);
    for (String path :
        List.of("/jobs", "/articles", "/files?kind=articles&name=x", "/jobs/1/steps")) {
      refused(403, path, "{\"kind\":\"recode\"}");
    }
    assertThat(all("/jobs")).isEmpty();
  }
}
