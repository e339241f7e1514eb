package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.desk.export.Samples;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.Article;
import org.demarche.model.Circumstances;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.model.Span;
import org.junit.jupiter.api.Test;

/** Parties over HTTP. */
class PartyPagesTest extends AtDesk {

  private static final String HOSTILE = "<script>alert(1)</script> / ../%2e \u202e\ud83d'\"&";
  private static final Party NORWAY =
      new Party("norway", "NOR", "Norway", List.of("GOV"), "Ada Lund", "minister", "Oslo");

  @Override
  protected void fill() {
    add(Samples.result());
    add(Samples.arms());
  }

  @Test
  void a_party_is_found_by_name_spelling_person_and_code() throws Exception {
    threat("green", party("\"Green Guards\"", "Green Guards", "the guards"), 1);
    assertThat(body("/parties?q=guards")).contains(">Green Guards</a>").doesNotContain(">Norway<");
    assertThat(body("/parties?q=the+guards")).contains("not in the lexicon");
    for (String words : List.of("oslo", "LUND", "nor", "norw")) {
      assertThat(body("/parties?q=" + words)).as(words).contains("href=\"/parties/norway\"");
    }
    assertThat(body("/parties?kind=state")).contains(">Norway</a>").doesNotContain("Green Guards<");
    assertThat(body("/parties?kind=unlisted")).contains(">Green Guards</a>");
    assertThat(body("/parties?q=%25")).contains("No party of the archive is called so");
  }

  @Test
  void an_entry_of_which_nothing_is_told_is_offered_too() throws Exception {
    assertThat(body("/parties?q=Iceland"))
        .contains("In the lexicon only")
        .contains("href=\"/parties/iceland\"");
    assertThat(body("/parties/iceland")).contains("No event of the archive").contains("Reykjav");
    assertThat(desk.get("/parties/atlantis-xyz").statusCode()).isEqualTo(404);
  }

  @Test
  void relations_count_events_once_and_only_what_is_asserted() throws Exception {
    Party guards = party("\"Green Guards\"", "Green Guards", "the guards");
    threat("g1", guards, 1);
    threat("g2", guards, 1);
    threat("g3", guards, 40);
    assertThat(body("/parties/norway/relations.json"))
        .contains("\"name\":\"Green Guards\"")
        .contains("\"out\":2,\"in\":0,\"mutual\":0")
        .contains("\"month\":\"2010-01\",\"out\":1");
    // The meeting is only planned, and the request names Norway as actor.
    assertThat(body("/parties/norway/with/ruritania"))
        .contains("<dt>not asserted</dt><dd>1</dd>")
        .contains("REQUEST change");
    assertThat(body("/parties/norway"))
        .contains("/events?actor=norway&amp;recipient=ruritania&amp;modality=asserted");
  }

  @Test
  void people_stand_with_what_articles_say_and_spellings_lead_to_sentences() throws Exception {
    assertThat(body("/parties/norway"))
        .contains("Ada Lund")
        .contains("minister of defence")
        .contains("Defence Minister Ada Lund")
        .containsPattern("href=\"/articles/\\d+#r-[0-9a-f]{12}\"");
  }

  @Test
  void cases_stand_by_role() throws Exception {
    assertThat(body("/parties/ruritania")).contains("as supplier").contains("Ruritania → Borduria");
    assertThat(body("/parties/norway")).contains("as objector");
    assertThat(body("/parties/borduria")).contains("as recipient").contains("end of a diversion");
    assertThat(body("/parties/ruritania/with/borduria")).contains("status-ordered");
  }

  @Test
  void a_party_is_merged_is_one_everywhere_and_parted_again() throws Exception {
    HttpResponse<String> merged = desk.post("/parties/borduria/merge", form("into", "Syldavia"));
    assertThat(merged.statusCode()).isEqualTo(400);
    merged = desk.post("/parties/borduria/merge", form("into", "syldavia"));
    assertThat(merged.statusCode()).isEqualTo(303);
    assertThat(merged.headers().firstValue("Location")).contains("/parties/syldavia");
    HttpResponse<String> old = desk.get("/parties/borduria");
    assertThat(old.statusCode()).isEqualTo(302);
    assertThat(old.headers().firstValue("Location")).contains("/parties/syldavia");
    assertThat(body("/parties/syldavia"))
        .contains("“Borduria” merged into “Syldavia”")
        .contains("Ada");
    assertThat(body("/parties/ruritania")).contains("Ruritania → Syldavia");
    long number = new PartyDecisionStore(archive).standing().get(0).number();
    HttpResponse<String> undone = desk.post("/parties/decisions/" + number + "/undo", Map.of());
    assertThat(undone.headers().firstValue("Location")).contains("/parties/borduria");
    assertThat(body("/parties/ruritania")).contains("Ruritania → Borduria");
    assertThat(body("/parties/decisions")).contains("decision " + number + " undone");
    assertThat(desk.post("/parties/decisions/" + number + "/undo", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_name_is_given_and_the_old_one_leads_to_it() throws Exception {
    threat("green", party("\"Green Guards\"", "Green Guards", "the guards"), 1);
    String address = "/parties/~?name=Green%20Guards";
    assertThat(desk.post("/parties/~/rename?name=Green%20Guards", form("name", " ")).statusCode())
        .isEqualTo(400);
    HttpResponse<String> renamed =
        desk.post("/parties/~/rename?name=Green%20Guards", form("name", "The Guards"));
    assertThat(renamed.headers().firstValue("Location")).contains("/parties/~?name=The%20Guards");
    assertThat(desk.get(address).headers().firstValue("Location"))
        .contains("/parties/~?name=The%20Guards");
    assertThat(body("/parties/~?name=The%20Guards"))
        .contains("coded as <bdi class=\"quoted\">Green Guards</bdi>");
    assertThat(body("/parties?q=Guards")).contains(">The Guards</a>");
  }

  @Test
  void hostile_names_do_no_harm_and_have_a_page() throws Exception {
    threat("bad", party("\"" + HOSTILE + "\"", HOSTILE, HOSTILE), 1);
    String list = body("/parties?q=alert");
    assertThat(list).contains("&lt;script&gt;").doesNotContain("<script>alert");
    String href = list.replaceAll("(?s).*href=\"(/parties/~\\?name=[^\"]*)\".*", "$1");
    assertThat(body(href)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(body("/parties/norway")).doesNotContain("<script>alert");
    assertThat(body("/parties/norway/relations.json")).contains("<script>");
    HttpResponse<String> json = desk.get("/parties/norway/relations.json");
    assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(desk.post("/parties/norway/rename", form("name", HOSTILE)).statusCode())
        .isEqualTo(303);
    assertThat(body("/parties/norway")).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  // ---- ways

  private static Map<String, List<String>> form(String name, String value) {
    return Map.of(name, List.of(value));
  }

  private static Party party(String key, String name, String words) {
    assertThat(key).isEqualTo("\"" + name + "\"");
    return new Party(null, null, name, List.of(), null, null, words);
  }

  /** Norway threatens somebody on a day of 2010. */
  private void threat(String id, Party recipient, int day) {
    String text = "Norway warned the guards on Friday.";
    LocalDate published = LocalDate.ofYearDay(2010, day);
    Article article = new Article(id, null, text + " " + id, published, null, null, Map.of());
    Event event =
        new Event(
            id + "-e1",
            new EventCode(EventType.THREATEN, null, List.of(), null),
            List.of(NORWAY),
            List.of(recipient),
            null,
            new Circumstances(Modality.ASSERTED, null, null, null),
            new Provenance(
                Evidence.of(article, Part.TEXT, new Span(0, 35)), "threaten", "1", "0.1"));
    add(new CodingResult(article, List.of(event), List.of()));
  }

  private void add(CodingResult result) {
    Addition addition = new Addition(result, "en", "here", new Coding(State.CODED, "1", "0.1"));
    archive.articles().add(List.of(addition), List.of(), Instant.EPOCH);
  }
}
