package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.search.News;
import org.demarche.desk.watch.VisitStore;
import org.demarche.desk.web.Desks;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.Test;

/** What is new, for programs. */
class ApiNewsTest extends AtApi {

  @Override
  protected void fill() {
    // An archive without articles: what comes in is new.
  }

  private static News transfer(String id, TransferStatus status) {
    return News.of(id, "Arms " + id)
        .says("The batteries of " + id + " go to Iran.")
        .transfer("russia", "iran", "s-300", status);
  }

  private void come() {
    News.add(archive, transfer("a", TransferStatus.ORDERED));
    new VisitStore(archive).come("Ada", Desks.NOW.minus(Duration.ofDays(3)));
    News.add(
        archive,
        transfer("b", TransferStatus.DELIVERED),
        News.of("c", "Talks").says("They talked.").event(EventType.CONSULT, "norway", "sweden"));
  }

  @Test
  void what_came_since_the_last_visit_is_told_until_it_is_seen() throws Exception {
    come();
    JsonNode news = json("/news");
    assertThat(news.path("since").asText()).isEqualTo("2025-12-29T12:00:00Z");
    assertThat(news.at("/counts").toString())
        .isEqualTo("{\"articles\":2,\"incidents\":1,\"cases\":1}");
    assertThat(news.path("articles"))
        .extracting(article -> article.path("id").asText())
        .containsExactly("c", "b");
    assertThat(news.at("/cases/0/from").asText()).isEqualTo("ordered");
    assertThat(news.at("/cases/0/to").asText()).isEqualTo("delivered");
    assertThat(news.path("jobs")).isEmpty();
    assertThat(json("/news").at("/counts/articles").asInt()).as("to ask is no visit").isEqualTo(2);
    assertThat(post("/news/seen", "{\"last\":" + news.path("last") + "}").statusCode())
        .isEqualTo(204);
    assertThat(json("/news").at("/counts/articles").asInt()).isZero();
    assertThat(trail()).as("nobody else's business").isEmpty();
  }

  @Test
  void who_keeps_a_number_is_told_what_came_after_it() throws Exception {
    come();
    JsonNode news = json("/news?since=0&limit=1");
    assertThat(news.at("/counts/articles").asInt()).isEqualTo(3);
    assertThat(news.path("articles")).hasSize(1);
    assertThat(news.at("/cases/0").has("from")).as("a new case").isFalse();
    assertThat(news.has("since")).isFalse();
    assertThat(json("/news?since=3").path("articles")).isEmpty();
    assertThat(status("/news?since=yesterday")).isEqualTo(400);
    assertThat(status("/news?limit=0")).isEqualTo(400);
    refused(422, "/news/seen", "{}", "{\"last\":\"3\"}");
  }

  @Test
  void at_first_nothing_is_new() throws Exception {
    News.add(archive, transfer("a", TransferStatus.ORDERED));
    assertThat(json("/news").at("/counts/articles").asInt()).isZero();
  }

  @Test
  void jobs_that_run_are_news() throws Exception {
    Instant later = Instant.now().plus(Duration.ofDays(3_650));
    new JobStore(archive).add(Job.Order.of(Job.Kind.RECODE, "Ada"), later);
    assertThat(json("/news").path("jobs")).as("one that waits").isEmpty();
    archive
        .jdbi()
        .useHandle(
            handle -> handle.execute("UPDATE job SET state = 'RUNNING', worker = 'elsewhere 1 x'"));
    assertThat(json("/news").at("/jobs/0/kind").asText()).isEqualTo("recode");
  }
}
