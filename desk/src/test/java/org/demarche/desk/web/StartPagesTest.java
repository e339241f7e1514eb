package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.search.News;
import org.demarche.desk.watch.VisitStore;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StartPagesTest extends AtDesk {

  private Document page() throws Exception {
    return page("/");
  }

  private static News transfer(String id, TransferStatus status) {
    return News.of(id, "Arms " + id)
        .says("The batteries of " + id + " go to Iran.")
        .transfer("russia", "iran", "s-300", status);
  }

  @Test
  void an_empty_archive_says_how_to_begin() throws Exception {
    Document page = page();
    assertThat(page.select("form[action=/demo] button").text())
        .isEqualTo("Load the demonstration set");
    assertThat(page.select("a[href=/jobs]")).isNotEmpty();
    assertThat(page.text()).contains("demarche ingest");
  }

  @Test
  void at_first_nothing_is_new_and_the_last_moves_are_shown() throws Exception {
    News.add(archive, transfer("a", TransferStatus.ORDERED));
    News.add(archive, transfer("b", TransferStatus.DELIVERED));
    Document page = page();
    assertThat(page.select("h1").text()).isEqualTo("Nothing new");
    assertThat(page.select("tbody tr").first().text())
        .isEqualTo("Russia → Iran: S-300 ordered delivered");
  }

  @Test
  void what_came_since_the_last_visit_is_counted_until_it_is_seen() throws Exception {
    News.add(archive, transfer("a", TransferStatus.ORDERED));
    new VisitStore(archive).come("Ada", Desks.NOW.minus(Duration.ofDays(3)));
    News.add(
        archive,
        transfer("b", TransferStatus.DELIVERED),
        News.of("c", "Talks").says("They talked.").event(EventType.CONSULT, "norway", "sweden"));
    Document page = page();
    assertThat(page.select("h1").text()).isEqualTo("New to you");
    assertThat(page.select(".figures").text())
        .isEqualTo("new articles 2 new incidents 1 cases with new claims 1");
    assertThat(page.select("h1 + p").text()).contains("3 days ago");
    desk.post("/seen", Map.of("last", List.of("3")));
    assertThat(page().select("h1").text()).isEqualTo("Nothing new");
  }

  @Test
  void the_whole_archive_is_counted_and_every_figure_leads_somewhere() throws Exception {
    News.add(archive, transfer("a", TransferStatus.ORDERED));
    Document page = page();
    assertThat(page.select("aside table tr").eachText())
        .contains("articles 1", "cases 1", "records to review 1");
    assertThat(page.select("aside table th a").eachAttr("href")).contains("/review", "/cases");
    assertThat(page.select("svg.sparkline").attr("aria-label")).contains("2010-09");
  }

  @Test
  void incidents_are_listed_by_quad_with_their_mark() throws Exception {
    News.add(
        archive,
        News.of("c", "Talks").says("They talked.").event(EventType.CONSULT, "norway", "sweden"),
        News.of("d", "Shells").says("They shelled.").event(EventType.ASSAULT, "norway", "sweden"));
    Document page = page();
    assertThat(page.select(".quad-lists > div").get(0).text()).contains("CONSULT Norway → Sweden");
    assertThat(page.select(".quad-lists > div").get(3).text())
        .contains("ASSAULT Norway → Sweden", "1 report · machine");
    assertThat(page.select(".quad-lists > div").get(1).text()).contains("none");
  }

  @Test
  void what_is_being_done_is_shown_with_how_far_it_has_come() throws Exception {
    News.add(archive, transfer("a", TransferStatus.ORDERED));
    assertThat(page().select("#running")).isEmpty();
    long job =
        new JobStore(archive)
            .add(Job.Order.of(Job.Kind.RECODE, "Ada"), Instant.now().plus(Duration.ofDays(3_650)));
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE job SET state = 'RUNNING', worker = 'elsewhere 1 x', done = 3, total = 4"
                        + " WHERE number = ?",
                    job));
    assertThat(page().select("#running li").text()).isEqualTo("Coding anew 75 %");
    assertThat(page().select("#running a").attr("href")).isEqualTo("/jobs/" + job);
  }
}
