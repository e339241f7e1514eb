package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.account.Role;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewed;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.Verdict;
import org.demarche.desk.web.site.Visitor;
import org.junit.jupiter.api.Test;

/** The review queue, agreement and precision. */
class ReviewPagesTest extends AtDesk {

  private static final Pattern RECORD = Pattern.compile("data-record=\"(\\d+\\.[0-9a-f-]+)\"");

  @Override
  protected void fill() {
    Reviewed.fill(archive);
  }

  @Test
  void the_queue_shows_the_most_doubtful_record_with_its_words_and_reasons() throws Exception {
    String page = desk.get("/review").body();
    assertThat(first(page)).isEqualTo(Reviewed.id(archive, "radars", "t2"));
    assertThat(page)
        .containsPattern("<mark data-start=\"\\d+\">it had delivered them</mark>")
        .contains("it is not asserted as a fact")
        .contains("<dd id=\"waiting\">9</dd>");
  }

  @Test
  void a_decision_leads_on_and_can_be_undone() throws Exception {
    RecordId first = first(desk.get("/review").body());
    HttpResponse<String> answer = decide(first, "accept");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Reviewed.report(archive, first).verdict()).isEqualTo(Verdict.ACCEPTED);
    String after = desk.get(answer.headers().firstValue("Location").orElseThrow()).body();
    assertThat(first(after)).isNotEqualTo(first);
    assertThat(after).contains("<dd id=\"decided\">1</dd>").contains(": accepted");
    HttpResponse<String> undone = decide(first, "undo");
    assertThat(Reviewed.report(archive, first).verdict()).isEqualTo(Verdict.MACHINE);
    String back = desk.get(undone.headers().firstValue("Location").orElseThrow()).body();
    assertThat(first(back)).isEqualTo(first);
  }

  @Test
  void two_reviewers_look_at_different_records() throws Exception {
    RecordId mine = first(desk.get("/review").body());
    try (Desks other = second()) {
      assertThat(first(other.get("/review").body())).isNotEqualTo(mine);
    }
  }

  @Test
  void a_filter_narrows_the_queue_and_stays() throws Exception {
    String page = desk.get("/review?kind=objection").body();
    assertThat(first(page)).isEqualTo(Reviewed.id(archive, "radars", "o1"));
    assertThat(page)
        .contains("<dd id=\"waiting\">1</dd>")
        .contains("name=\"query\" value=\"?kind=objection\"");
    assertThat(desk.get("/review?kind=rumour").statusCode()).isEqualTo(400);
    assertThat(desk.get("/review?item=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void a_correction_from_the_queue_leads_back_to_it() throws Exception {
    RecordId id = Reviewed.id(archive, "radars", "o1");
    String form =
        desk.get(
                "/articles/"
                    + id.article()
                    + "/records/"
                    + id.key()
                    + "/correction?next=%2Freview%3Fkind%3Dobjection")
            .body();
    assertThat(form).contains("name=\"next\" value=\"/review?kind=objection\"");
    String elsewhere =
        desk.get(
                "/articles/"
                    + id.article()
                    + "/records/"
                    + id.key()
                    + "/correction?next=https%3A%2F%2Fevil.example")
            .body();
    assertThat(elsewhere).doesNotContain("evil.example");
  }

  @Test
  void agreement_is_measured_and_disagreements_are_settled() throws Exception {
    new Reviewing(archive).choosePercentForTwo(100, "Eve", Reviewed.NOW);
    RecordId same = Reviewed.id(archive, "lund", "e1");
    RecordId apart = Reviewed.id(archive, "lund", "e2");
    decide(same, "accept");
    decide(apart, "accept");
    try (Desks other = second()) {
      decide(other, same, "accept");
      assertThat(other.get("/review/agreement").body()).doesNotContain("class=\"sheet dispute\"");
      decide(other, apart, "reject");
      assertThat(other.get("/review/agreement").body()).contains("class=\"sheet dispute\"");
      assertThat(
              other
                  .post(
                      "/review/settlement",
                      Map.of("record", List.of(apart.toString()), "as", List.of("Ben")))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(Reviewed.report(archive, same).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(Reviewed.report(archive, apart).verdict()).isEqualTo(Verdict.MACHINE);
    String page = desk.get("/review/agreement").body();
    assertThat(page)
        .contains("<th scope=\"row\" class=\"quoted\">Ada, Ben</th>")
        .contains("<td class=\"number\">2</td><td class=\"number\">1</td>")
        .contains("class=\"sheet dispute\"");
    desk.post(
        "/review/settlement", Map.of("record", List.of(apart.toString()), "as", List.of("Ben")));
    assertThat(Reviewed.report(archive, apart).verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(desk.get("/review/agreement").body()).contains("None waits to be settled");
  }

  @Test
  void precision_tells_what_was_drawn_from_what_was_picked() throws Exception {
    assertThat(desk.get("/review/precision").body()).contains("Nothing has been decided yet");
    RecordId met = Reviewed.id(archive, "lund", "e2");
    decide(met, "reject");
    String page = desk.get("/review/precision").body();
    assertThat(page).contains("href=\"/frames/meet\"").contains("href=\"/review?frame=meet\"");
    assertThat(desk.get("/review/decided?frame=meet").body())
        .contains("id=\"r-" + met.key().substring(0, 12));
    assertThat(desk.get("/review/precision?by=type").body()).contains("CONSULT");
  }

  @Test
  void the_share_for_two_is_an_editor_s_choice() throws Exception {
    assertThat(desk.post("/review/share", Map.of("percent", List.of("20"))).statusCode())
        .isEqualTo(303);
    assertThat(new Reviewing(archive).percentForTwo()).isEqualTo(20);
    assertThat(desk.post("/review/share", Map.of("percent", List.of("200"))).statusCode())
        .isEqualTo(400);
    try (Desks other = second()) {
      assertThat(other.post("/review/share", Map.of("percent", List.of("0"))).statusCode())
          .isEqualTo(403);
    }
  }

  private Desks second() {
    return Desks.over(archive, request -> new Visitor("Ben", Role.REVIEWER, Visitor.Way.LOCAL));
  }

  private HttpResponse<String> decide(RecordId id, String decision) throws Exception {
    return decide(desk, id, decision);
  }

  private static HttpResponse<String> decide(Desks at, RecordId id, String decision)
      throws Exception {
    return at.post(
        "/review/decision",
        Map.of("record", List.of(id.toString()), "decision", List.of(decision)));
  }

  private static RecordId first(String page) {
    Matcher record = RECORD.matcher(page);
    assertThat(record.find()).as("a record in the queue").isTrue();
    return RecordId.of(record.group(1));
  }
}
