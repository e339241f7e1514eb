package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every page. */
class DeskServerTest extends AtDesk {

  @Test
  void answers_are_hardened_pages_and_errors_alike() throws Exception {
    for (String path : List.of("/", "/nowhere", "/assets/now/desk.css")) {
      assertThat(desk.get(path).headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void an_unknown_address_says_so() throws Exception {
    HttpResponse<String> answer = desk.get("/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("there is nothing at this address");
  }

  @Test
  void a_name_that_another_site_gave_to_this_machine_is_refused() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(desk.at("/")).uri(desk.at("/")).header("X-Unused", "1").GET();
    assertThat(desk.send(request).statusCode()).isEqualTo(200);
    assertThat(RawRequest.get(desk.server().port(), "/", "evil.example"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void files_outside_the_assets_are_not_served() throws Exception {
    for (String name :
        List.of("../desk.css", "..%2F..%2Fstore%2FArchive.class", "lib/../../x.js", "no.css")) {
      assertThat(RawRequest.get(desk.server().port(), "/assets/now/" + name, "localhost"))
          .as(name)
          .matches("(?s)HTTP/1.1 4\\d\\d.*");
    }
  }

  @Test
  void what_comes_from_a_foreign_page_changes_nothing() throws Exception {
    HttpRequest.Builder form =
        HttpRequest.newBuilder(desk.at("/assets/now/desk.css"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("x=1"));
    assertThat(desk.send(form).statusCode()).isBetween(400, 499);
    assertThat(desk.post("/nowhere", Map.of()).statusCode()).isEqualTo(404);
  }
}
