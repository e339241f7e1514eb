package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.Samples;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewed;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.review.correction.Correction;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.Verdict;
import org.demarche.desk.web.site.Visitor;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.Test;

/** An article's page, and what is decided there. */
class ArticlePagesTest extends AtDesk {

  @Override
  protected void fill() {
    Reviewed.fill(archive);
  }

  @Test
  void an_article_shows_its_records_beside_its_words() throws Exception {
    RecordId id = Reviewed.id(archive, "radars", "t1");
    String page = desk.get("/articles/" + id.article()).body();
    String anchor = "r-" + id.key().substring(0, 12);
    assertThat(page)
        .contains("<h1 class=\"quoted\">Borduria Waits for Its Radars</h1>")
        .contains("id=\"" + anchor + "\"")
        .containsPattern("<mark [^>]*data-records=\"[^\"]*" + anchor)
        .contains("href=\"/parties/ruritania\"")
        .contains("class=\"chip status-ordered\"")
        .contains("class=\"chip machine\"")
        .contains("href=\"/frames/order\"")
        .contains("Borduria&#39;s view of the sea");
    assertThat(page.replaceAll("<[^>]*>", "")).contains("Ruritania denied that");
  }

  @Test
  void what_is_no_article_is_not_found() throws Exception {
    for (String path : List.of("/articles/999", "/articles/radars", "/records/none")) {
      assertThat(desk.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_record_leads_to_its_place_in_the_article() throws Exception {
    RecordId id = Reviewed.id(archive, "radars", "t1");
    HttpResponse<String> answer = desk.get("/records/" + id.key());
    assertThat(answer.headers().firstValue("Location"))
        .contains("/articles/" + id.article() + "#r-" + id.key().substring(0, 12));
  }

  @Test
  void pages_lead_to_each_of_two_records_that_claim_the_same_at_one_place() throws Exception {
    StoredArticle lund = archive.articles().find("lund").orElseThrow();
    Event one = Samples.request();
    Event other =
        new Event(
            "e9",
            new EventCode(EventType.REQUEST, "yield", List.of(), null),
            one.actors(),
            one.recipients(),
            null,
            List.of(),
            one.circumstances(),
            one.provenance());
    archive
        .records()
        .replace(
            lund,
            Reviewed.CODED,
            new CodingResult(Samples.ARTICLE, List.of(one, other), List.of()));
    String second = Reviewed.id(archive, "lund", "e9").key();
    assertThat(second).endsWith("-2");
    String anchor = "r-" + second.substring(0, 12) + "-2";
    assertThat(desk.get("/articles/" + lund.number()).body()).contains("id=\"" + anchor + "\"");
    assertThat(desk.get("/search?type=REQUEST").body())
        .contains("href=\"/articles/" + lund.number() + "#" + anchor + "\"");
  }

  @Test
  void a_record_is_accepted_rejected_and_taken_back() throws Exception {
    RecordId id = Reviewed.id(archive, "lund", "e1");
    decide(id, "accept");
    assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.ACCEPTED);
    decide(id, "withdraw");
    assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.MACHINE);
    decide(id, "reject");
    assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(desk.get("/articles/" + id.article()).body())
        .contains("verdict-rejected")
        .contains("<dd class=\"quoted\">Ada, 2026-01-01 12:00: “seen”</dd>");
    assertThat(archive.reviews().ofArticle("lund"))
        .extracting(Review::decision)
        .containsExactly(Decision.ACCEPT, Decision.WITHDRAW, Decision.REJECT);
  }

  private void decide(RecordId id, String decision) throws Exception {
    HttpResponse<String> answer =
        desk.post(
            path(id) + "/decision", Map.of("decision", List.of(decision), "note", List.of("seen")));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void a_correction_is_kept_and_outlasts_recoding() throws Exception {
    RecordId id = Reviewed.id(archive, "radars", "t1");
    assertThat(desk.get(path(id) + "/correction").body())
        .contains("value=\"Giraffe\"")
        .contains("<option value=\"ordered\" selected");
    Map<String, List<String>> form = form(Samples.order());
    form.put("status", List.of("delivered"));
    assertThat(desk.post(path(id) + "/correction", form).statusCode()).isEqualTo(303);
    archive.records().replace(archive.articles().get(id.article()), Reviewed.CODED, Samples.arms());
    assertThat(((Transfer) Reviewed.record(archive, id)).status())
        .isEqualTo(TransferStatus.DELIVERED);
    assertThat(desk.get("/articles/" + id.article()).body()).contains("status-delivered");
  }

  @Test
  void a_correction_that_makes_no_record_changes_nothing_and_says_why() throws Exception {
    RecordId id = Reviewed.id(archive, "lund", "e1");
    Map<String, List<String>> form = form(Samples.request());
    form.put("mode", List.of("visit"));
    HttpResponse<String> answer = desk.post(path(id) + "/correction", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("mode: REQUEST has these modes: assist, change, yield, meet");
    assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.MACHINE);
  }

  @Test
  void a_record_that_the_machine_missed_is_added_and_taken_back() throws Exception {
    long number = archive.articles().find("lund").orElseThrow().number();
    int start = Samples.ARTICLE.text().indexOf(Samples.MET);
    Map<String, List<String>> form = new HashMap<>();
    form.put("kind", List.of("event"));
    form.put("part", List.of("text"));
    form.put("start", List.of("" + start));
    form.put("end", List.of("" + (start + Samples.MET.length())));
    form.put("type", List.of("AGREE"));
    form.put("actor", List.of("Norway"));
    form.put("modality", List.of("asserted"));
    form.put("quote", List.of(Samples.MET));
    HttpResponse<String> answer = desk.post("/articles/" + number + "/missed", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    Event added =
        archive.records().ofArticle(number).stream()
            .filter(report -> report.verdict() == Verdict.CORRECTED)
            .map(report -> (Event) report.record())
            .findFirst()
            .orElseThrow();
    assertThat(added.code().type()).isEqualTo(EventType.AGREE);
    assertThat(added.provenance().frame()).isEqualTo("by-hand");
    assertThat(desk.post("/articles/" + number + "/missed", form).statusCode()).isEqualTo(400);
    decide(Reviewed.id(archive, "lund", added.id()), "withdraw");
    assertThat(archive.records().ofArticle(number)).hasSize(2);
  }

  @Test
  void why_is_told_of_a_record_and_of_any_sentence() throws Exception {
    RecordId id = Reviewed.id(archive, "lund", "e1");
    assertThat(desk.get(path(id) + "/why").body()).contains("request fired at");
    String sentence = "/articles/" + id.article() + "/why?part=text&start=0&end=20";
    assertThat(desk.get(sentence).body()).contains("request fired at");
    for (String wrong : List.of("start=5&end=5", "start=0&end=99999", "start=x&end=1", "")) {
      assertThat(desk.get("/articles/" + id.article() + "/why?" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  @Test
  void the_opinion_of_the_first_of_two_reviewers_is_not_shown_to_the_second() throws Exception {
    new Reviewing(archive).choosePercentForTwo(100, "Eve", Reviewed.NOW);
    RecordId id = Reviewed.id(archive, "lund", "e1");
    try (Desks first =
        Desks.over(archive, request -> new Visitor("Zo Quill", Role.REVIEWER, Visitor.Way.LOCAL))) {
      first.post(path(id) + "/decision", Map.of("decision", List.of("reject")));
      assertThat(first.get("/articles/" + id.article()).body()).contains("you: reject");
    }
    try (Desks second =
        Desks.over(archive, request -> new Visitor("Ben", Role.REVIEWER, Visitor.Way.LOCAL))) {
      for (String path :
          List.of("/articles/" + id.article(), "/review/agreement", "/review/decided", path(id))) {
        assertThat(second.get(path).body())
            .as(path)
            .doesNotContain("Zo Quill")
            .doesNotContain("you: reject")
            .doesNotContain("verdict-rejected");
      }
    }
  }

  @Test
  void who_may_only_read_decides_nothing() throws Exception {
    RecordId id = Reviewed.id(archive, "lund", "e1");
    try (Desks reader =
        Desks.over(archive, request -> new Visitor("Cy", Role.READER, Visitor.Way.LOCAL))) {
      assertThat(reader.get("/articles/" + id.article()).body())
          .doesNotContain("value=\"accept\"")
          .contains(">Why?</a>");
      assertThat(
              reader
                  .post(path(id) + "/decision", Map.of("decision", List.of("reject")))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.MACHINE);
  }

  @Test
  void a_form_from_elsewhere_decides_nothing() throws Exception {
    RecordId id = Reviewed.id(archive, "lund", "e1");
    HttpRequest.Builder form =
        HttpRequest.newBuilder(desk.at(path(id) + "/decision"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("decision=reject"));
    assertThat(desk.send(form).statusCode()).isEqualTo(403);
    assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.MACHINE);
  }

  @Test
  void an_address_that_is_none_of_the_web_is_no_link() throws Exception {
    String[] urls = {"javascript:alert(1)", "data:text/html,x", "https://example.org/a?b=\"><i>"};
    for (int i = 0; i < urls.length; i++) {
      Article article =
          new Article(
              "url" + i, null, "Text " + i + ".", LocalDate.EPOCH, urls[i], "<i>W</i>", Map.of());
      Reviewed.add(archive, new CodingResult(article, List.of(), List.of()));
      long number = archive.articles().find("url" + i).orElseThrow().number();
      assertThat(desk.get("/articles/" + number).body())
          .doesNotContain("as published")
          .doesNotContain("<i>");
    }
    Article good =
        new Article("good", null, "Good.", null, "https://example.org/a", null, Map.of());
    Reviewed.add(archive, new CodingResult(good, List.of(), List.of()));
    long number = archive.articles().find("good").orElseThrow().number();
    assertThat(desk.get("/articles/" + number).body())
        .contains("<a href=\"https://example.org/a\" rel=\"noopener noreferrer\"");
  }

  private static String path(RecordId id) {
    return "/articles/" + id.article() + "/records/" + id.key();
  }

  private static Map<String, List<String>> form(CodedRecord record) {
    Map<String, List<String>> form = new HashMap<>();
    Correction.fields(record).forEach(field -> form.put(field.name(), field.values()));
    return form;
  }
}
