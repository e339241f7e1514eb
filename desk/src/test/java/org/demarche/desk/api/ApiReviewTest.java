package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.demarche.desk.account.Role;
import org.junit.jupiter.api.Test;

/** The queue and its measures, as programs use them. */
class ApiReviewTest extends AtApi {

  private String next(String query) throws Exception {
    return posted("/review/next" + query, "").at("/record/key").asText();
  }

  private void decide(String key, String decision) throws Exception {
    posted("/records/" + key + "/decisions", "{\"decision\":\"" + decision + "\"}");
  }

  @Test
  void the_next_record_is_held_for_who_asks_until_it_is_decided() throws Exception {
    JsonNode item = posted("/review/next", "");
    String key = item.at("/record/key").asText();
    assertThat(item.path("until").asText()).isEqualTo("2026-01-01T12:05:00Z");
    assertThat(item.path("doubt").asInt()).isGreaterThan(0);
    assertThat(item.at("/record/verdict").asText()).isEqualTo("machine");
    assertThat(next("")).as("held").isEqualTo(key);
    comes("Bo", Role.REVIEWER);
    assertThat(next("")).as("another's").isNotEqualTo(key);
    comes("Ada", Role.REVIEWER);
    decide(key, "accept");
    assertThat(next("")).isNotEqualTo(key);
  }

  @Test
  void filters_narrow_the_queue_and_what_is_put_off_stays_away() throws Exception {
    assertThat(json("/review/counts?kind=objection").path("wanted").asInt()).isEqualTo(1);
    String key = next("?kind=objection");
    assertThat(post("/records/" + key + "/put-off", "").statusCode()).isEqualTo(204);
    assertThat(trail()).containsExactly("put off " + key);
    assertThat(post("/review/next?kind=objection", "").statusCode()).isEqualTo(204);
    comes("Bo", Role.REVIEWER);
    assertThat(next("?kind=objection")).isEqualTo(key);
    refused(404, "/records/none/put-off", "");
    refused(400, "/review/next?kind=rumour", "");
    refused(400, "/review/next?order=upwards", "");
    refused(400, "/review/next?twice=often", "");
    refused(400, "/review/next?colour=red", "");
  }

  @Test
  void counts_and_precision_tell_what_was_decided() throws Exception {
    JsonNode before = json("/review/counts");
    String key = next("?kind=transfer");
    decide(key, "accept");
    decide(next("?kind=transfer"), "reject");
    JsonNode after = json("/review/counts");
    assertThat(after.path("decided").asInt()).isEqualTo(2);
    assertThat(after.path("waiting").asInt()).isEqualTo(before.path("waiting").asInt() - 2);
    assertThat(after.path("complete").asBoolean()).isTrue();
    JsonNode kinds = json("/review/precision?by=kind").path("items");
    assertThat(kinds).hasSize(1);
    assertThat(kinds.at("/0/name").asText()).isEqualTo("transfer");
    assertThat(kinds.at("/0/right/hits").asInt()).isEqualTo(1);
    assertThat(kinds.at("/0/right/share").asDouble()).isEqualTo(0.5);
    // Wilson's interval of one in two: 0.5 ± 0.4055.
    assertThat(kinds.at("/0/right/low").asDouble()).isEqualTo(0.0945);
    assertThat(kinds.at("/0/right/high").asDouble()).isEqualTo(0.9055);
    assertThat(texts(all("/review/decided?limit=1"), "verdict"))
        .containsExactlyInAnyOrder("accepted", "rejected");
    assertThat(texts(all("/review/decided?mine=true&kind=transfer"), "key")).contains(key);
    assertThat(all("/review/decided?kind=event")).isEmpty();
    assertThat(status("/review/precision?by=colour")).isEqualTo(400);
  }

  @Test
  void reviewers_agree_or_not_and_an_editor_settles() throws Exception {
    assertThat(posted("/review/share", "{\"percent\":100}").path("percent_for_two").asInt())
        .isEqualTo(100);
    String one = all("/transfers").get(0).path("key").asText();
    String other = all("/transfers").get(1).path("key").asText();
    comes("Bo", Role.REVIEWER);
    decide(one, "accept");
    decide(other, "accept");
    comes("Cy", Role.REVIEWER);
    decide(one, "accept");
    assertThat(all("/review/disputes")).as("no opinion of one's own").isEmpty();
    decide(other, "reject");
    assertThat(all("/review/disputes")).hasSize(1);
    comes("Di", Role.REVIEWER);
    assertThat(all("/review/disputes")).isEmpty();
    comes("Ada", Role.EDITOR);
    JsonNode dispute = all("/review/disputes").get(0);
    assertThat(dispute.at("/record/key").asText()).isEqualTo(other);
    assertThat(dispute.path("opinions"))
        .extracting(o -> o.path("reviewer").asText() + " " + o.path("decision").asText())
        .containsExactly("Bo accept", "Cy reject");
    JsonNode agreement = json("/review/agreement");
    assertThat(agreement.at("/pairs/0/records").asInt()).isEqualTo(2);
    assertThat(agreement.at("/pairs/0/agreed").asInt()).isEqualTo(1);
    assertThat(agreement.at("/pairs/0/kappa").asDouble()).isZero();
    assertThat(agreement.path("values").asInt()).isEqualTo(4);
    refused(
        422,
        "/review/settlements",
        "{\"record\":\"" + other + "\"}",
        "{\"record\":\"" + other + "\",\"as\":\"Eve\"}");
    refused(404, "/review/settlements", "{\"record\":\"none\",\"as\":\"Bo\"}");
    assertThat(
            post("/review/settlements", "{\"record\":\"" + other + "\",\"as\":\"Cy\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(all("/review/disputes")).isEmpty();
    assertThat(json("/records/" + other).at("/record/verdict").asText()).isEqualTo("rejected");
    assertThat(trail()).contains(other + " settled as Cy has it", "100 % of the records for two");
  }

  @Test
  void who_only_reads_sees_no_queue_and_reviewers_choose_no_share() throws Exception {
    comes("Bo", Role.READER);
    for (String path : List.of("/review/counts", "/review/agreement", "/review/disputes")) {
      assertThat(status(path)).as(path).isEqualTo(403);
    }
    assertThat(status("/review/precision")).isEqualTo(200);
    refused(403, "/review/next", "");
    comes("Bo", Role.REVIEWER);
    refused(403, "/review/share", "{\"percent\":10}");
    refused(403, "/review/settlements", "{}");
    comes("Ada", Role.EDITOR);
    refused(
        422,
        "/review/share",
        "{}",
        "{\"percent\":101}",
        "{\"percent\":-1}",
        "{\"percent\":99999999999}",
        "{\"percent\":\"10\"}");
  }
}
