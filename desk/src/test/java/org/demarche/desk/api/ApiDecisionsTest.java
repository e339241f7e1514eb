package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.Role;
import org.demarche.desk.link.Linking;
import org.demarche.desk.search.News;
import org.demarche.desk.web.DealArchive;
import org.demarche.desk.web.Desks;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.Test;

/** Cases and parties merged, split and renamed by programs. */
class ApiDecisionsTest extends AtApi {

  private static final String OTHER = "russia-iran-s-300-2010";

  @Override
  protected void fill() throws Exception {
    DealArchive.fill(archive);
    News.add(
        archive,
        News.of("s", "Batteries")
            .says("The batteries go to Iran.")
            .transfer("russia", "iran", "s-300", TransferStatus.ORDERED),
        News.of("t", "Talks").says("They talked.").event(EventType.CONSULT, "norway", "sweden"));
    Linking.catchUp(archive);
  }

  private static String decision(String decision, String... fields) {
    StringBuilder sent = new StringBuilder("{\"decision\":\"" + decision + "\"");
    for (int i = 0; i < fields.length; i += 2) {
      sent.append(",\"" + fields[i] + "\":" + fields[i + 1]);
    }
    return sent.append('}').toString();
  }

  private static String quoted(String text) {
    return JSON.createObjectNode().textNode(text).toString();
  }

  // ---- cases

  @Test
  void a_case_is_renamed_and_that_is_undone() throws Exception {
    String before = json("/cases/" + DealArchive.CASE).path("name").asText();
    String sent =
        decision("rename", "case", quoted(DealArchive.CASE), "name", quoted(" The  Porto deal\n"));
    JsonNode made = posted("/case-decisions", sent);
    assertThat(made.path("decision").asText()).isEqualTo("rename");
    assertThat(made.path("by").asText()).isEqualTo("Ada");
    assertThat(made.path("decided").asText()).isEqualTo(Desks.NOW.toString());
    assertThat(made.path("now").asText()).isEqualTo(DealArchive.CASE);
    assertThat(json("/cases/" + DealArchive.CASE).path("name").asText())
        .isEqualTo("The Porto deal");
    posted("/case-decisions", decision("undo", "number", made.path("number").asText()));
    assertThat(json("/cases/" + DealArchive.CASE).path("name").asText()).isEqualTo(before);
    List<JsonNode> all = all("/case-decisions?limit=1");
    assertThat(texts(all, "decision")).containsExactly("undo", "rename");
    assertThat(texts(all, "holds")).containsExactly("false", "false");
    refused(422, "/case-decisions", decision("undo", "number", made.path("number").asText()));
    assertThat(trail().get(1)).contains("decision: \"rename\"", "The  Porto deal");
  }

  @Test
  void two_cases_become_one() throws Exception {
    String sent = decision("merge", "case", quoted(DealArchive.CASE), "other", quoted(OTHER));
    JsonNode made = posted("/case-decisions", sent);
    assertThat(made.path("other").asText()).isEqualTo(OTHER);
    assertThat(texts(all("/cases"), "id")).containsExactly(DealArchive.CASE);
    assertThat(all("/case-decisions?case=" + DealArchive.CASE)).hasSize(1);
  }

  @Test
  void claims_are_split_off() throws Exception {
    List<String> keys = new ArrayList<>();
    json("/cases/" + DealArchive.CASE)
        .path("claims")
        .forEach(claim -> keys.add(claim.path("key").asText()));
    assertThat(keys).hasSizeGreaterThan(1);
    String one = "[" + quoted(keys.get(0)) + "]";
    posted("/case-decisions", decision("split", "case", quoted(DealArchive.CASE), "claims", one));
    assertThat(all("/cases")).hasSize(3);
    assertThat(all("/case-decisions").get(0).at("/claims/0").asText()).isEqualTo(keys.get(0));
  }

  @Test
  void what_cannot_be_done_with_a_case_is_refused_as_on_the_pages() throws Exception {
    String of = quoted(DealArchive.CASE);
    refused(
        422,
        "/case-decisions",
        "{}",
        decision("burn", "case", of),
        decision("rename", "case", of),
        decision("rename", "case", of, "name", quoted(" \n ")),
        decision("rename", "case", of, "name", quoted("x".repeat(201))),
        decision("rename", "case", of, "name", quoted("x"), "colour", quoted("red")),
        decision("merge", "case", of, "other", of),
        decision("merge", "case", of),
        decision("split", "case", of, "claims", "[]"),
        decision("split", "case", of, "claims", "[1]"),
        decision("split", "case", of, "claims", "[\"none\"]"),
        decision("undo", "number", "77"),
        decision("undo", "number", "\"1\""));
    refused(
        404,
        "/case-decisions",
        decision("rename", "case", quoted("none"), "name", quoted("x")),
        decision("merge", "case", of, "other", quoted("none")));
    assertThat(status("/case-decisions?case=none")).isEqualTo(404);
    assertThat(all("/case-decisions")).isEmpty();
  }

  // ---- parties

  @Test
  void a_party_is_merged_renamed_and_parted_again() throws Exception {
    JsonNode merged =
        posted(
            "/party-decisions",
            decision("merge", "party", quoted("russia"), "into", quoted("iran")));
    assertThat(merged.at("/party/id").asText()).isEqualTo("russia");
    assertThat(merged.at("/into/id").asText()).isEqualTo("iran");
    assertThat(texts(all("/parties"), "id")).contains("iran").doesNotContain("russia");
    posted(
        "/party-decisions",
        decision("rename", "party", quoted("sweden"), "name", quoted(" North ")));
    assertThat(texts(all("/parties"), "name")).contains("North").doesNotContain("Sweden");
    posted("/party-decisions", decision("undo", "number", merged.path("number").asText()));
    assertThat(texts(all("/parties"), "id")).contains("iran", "russia");
    List<JsonNode> all = all("/party-decisions?limit=2");
    assertThat(texts(all, "decision")).containsExactly("undo", "rename", "merge");
    assertThat(texts(all, "holds")).containsExactly("false", "true", "false");
    assertThat(trail().get(2)).contains("decision: \"merge\"", "into: \"iran\"");
  }

  @Test
  void what_cannot_be_done_with_a_party_is_refused_as_on_the_pages() throws Exception {
    String of = quoted("russia");
    refused(
        422,
        "/party-decisions",
        "{}",
        decision("split", "party", of),
        decision("rename", "party", of, "name", quoted(" ")),
        decision("rename", "party", of, "name", quoted("x".repeat(201))),
        decision("merge", "party", of, "into", quoted("Nobody at all")),
        decision("merge", "party", of));
    refused(
        404,
        "/party-decisions",
        decision("rename", "party", quoted("none"), "name", quoted("x")),
        decision("undo", "number", "77"));
    refused(409, "/party-decisions", decision("merge", "party", of, "into", of));
    assertThat(all("/party-decisions")).isEmpty();
  }

  @Test
  void reviewers_decide_about_neither_and_readers_see_both() throws Exception {
    comes("Bo", Role.REVIEWER);
    refused(403, "/case-decisions", "{}");
    refused(403, "/party-decisions", "{}");
    comes("Bo", Role.READER);
    assertThat(all("/case-decisions")).isEmpty();
    assertThat(all("/party-decisions")).isEmpty();
  }
}
