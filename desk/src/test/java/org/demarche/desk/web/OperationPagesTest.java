package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.demarche.desk.account.Role;
import org.demarche.desk.web.account.AccountIdentity;
import org.demarche.desk.web.site.Entrance;
import org.junit.jupiter.api.Test;

/** What machines ask of a desk that runs. */
class OperationPagesTest extends AtDesk {

  @Test
  void figures_tell_requests_by_route_and_what_the_archive_holds() throws Exception {
    desk.get("/admin/audit?who=x");
    desk.get("/nowhere/at/all");
    HttpResponse<String> answer = desk.get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body())
        .containsPattern(
            "demarche_http_requests_seconds_bucket\\{method=\"GET\",route=\"/admin/audit\","
                + "status=\"200\",le=\"0.1\"} \\d")
        .containsPattern(
            "demarche_http_requests_seconds_count\\{.*route=\"none\",status=\"404\"} 1")
        .contains("demarche_archive_articles 0.0")
        .contains("demarche_upkeep_lag")
        .contains("jvm_memory_used_bytes")
        .doesNotContain("nowhere");
  }

  @Test
  void it_says_when_the_archive_does_not_answer() throws Exception {
    assertThat(desk.get("/health").body()).isEqualTo("alive\n");
    assertThat(desk.get("/ready").body()).isEqualTo("ready\n");
    archive.close();
    assertThat(desk.get("/health").statusCode()).isEqualTo(200);
    assertThat(desk.get("/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void with_accounts_figures_are_for_admins_and_their_programs() throws Exception {
    People people = People.at(archive);
    Entrance entrance = Entrance.accounts(new AccountIdentity(archive, Desks.CLOCK));
    try (Desks closed = Desks.over(archive, entrance)) {
      Guest stranger = Guest.stranger(closed);
      assertThat(stranger.get("/health").statusCode()).isEqualTo(200);
      assertThat(stranger.get("/ready").statusCode()).isEqualTo(200);
      assertThat(stranger.get("/metrics").statusCode()).isEqualTo(303);
      assertThat(figures(closed, people.token(Role.EDITOR))).isEqualTo(403);
      assertThat(figures(closed, people.token(Role.ADMIN))).isEqualTo(200);
    }
    try (Desks open = Desks.over(archive, entrance.openMetrics(true))) {
      assertThat(Guest.stranger(open).get("/metrics").statusCode()).isEqualTo(200);
    }
  }

  private static int figures(Desks at, String token) throws Exception {
    return Guest.stranger(at)
        .send(
            HttpRequest.newBuilder(at.at("/metrics"))
                .header("Authorization", "Bearer " + token)
                .GET())
        .statusCode();
  }
}
