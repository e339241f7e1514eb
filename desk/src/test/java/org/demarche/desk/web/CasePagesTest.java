package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.register.RegisterReader;
import org.demarche.desk.register.RegisterStore;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.junit.jupiter.api.Test;

/** The list of cases, a case's dossier, and decisions about it. */
class CasePagesTest extends AtDesk {

  private static final String PATH = "/cases/" + DealArchive.CASE;

  @Override
  protected void fill() {
    DealArchive.fill(archive);
  }

  @Test
  void the_list_shows_how_each_case_stands() throws Exception {
    String page = body("/cases");
    assertThat(page)
        .contains("href=\"" + PATH + "\"", "Norway → Portugal", "NASAMS", "4 claims", "ordered")
        .contains("≠ 2 contradict", "1 objection", "1 onward", ">machine<")
        .contains("aria-label=\"2009-03-11 considered (planned)");
  }

  @Test
  void filters_narrow_the_list_and_are_shown_as_chips() throws Exception {
    for (String query :
        List.of(
            "supplier=Norway",
            "recipient=PRT",
            "party=Lisbon",
            "weapon=NASAMS",
            "weapon=air%20defence%20system",
            "status=ordered",
            "contradicted=yes",
            "from=2009-10",
            "to=2009-04")) {
      assertThat(body("/cases?" + query)).as(query).contains(PATH + "\"", "class=\"remove\"");
    }
    for (String query :
        List.of(
            "supplier=Portugal",
            "recipient=Norway",
            "status=delivered",
            "reviewed=yes",
            "from=2010",
            "to=2008",
            "weapon=tank")) {
      HttpResponse<String> answer = desk.get("/cases?" + query);
      assertThat(answer.body()).as(query).doesNotContain(PATH + "\"");
    }
    assertThat(desk.get("/cases?supplier=Nowhereland").statusCode()).isEqualTo(400);
  }

  @Test
  void every_order_of_the_list_can_be_asked_for() throws Exception {
    for (String order :
        List.of("moved", "status", "supplier", "weapon", "claims", "marks", "nonsense")) {
      assertThat(body("/cases?sort=" + order)).as(order).contains(PATH);
    }
  }

  @Test
  void the_dossier_gives_each_claim_with_its_words_and_whose_they_are() throws Exception {
    String page = body(PATH);
    assertThat(page)
        .contains("Norway → Portugal: NASAMS", "since <strong>2009-09-22</strong>")
        .contains("Portugal ordered three NASAMS", "according to the Lisbon ministry")
        .contains("USD 240 million", "denied", "#r-");
    assertThat(page).contains("4 claims</a> in <a href=\"#sources\">4 articles");
    assertThat(page).contains("https://wire.example/1", "rel=\"noopener noreferrer\"");
  }

  @Test
  void a_figure_of_the_summary_leads_to_its_claims_alone() throws Exception {
    Matcher figure =
        Pattern.compile("href=\"([^\"]+\\?show=considered)#history\"").matcher(body(PATH));
    assertThat(figure.find()).isTrue();
    assertThat(body(figure.group(1)))
        .contains("Portugal is thinking of NASAMS", "considered (1) out of 4")
        .doesNotContain("<tr id=\"c-" + keys().get(1));
  }

  @Test
  void contradictions_stand_side_by_side_and_say_why() throws Exception {
    assertThat(body(PATH))
        .contains("They give different numbers for the same step.")
        .containsPattern("(?s)class=\"dispute .*ordered three.*ordered nine");
  }

  @Test
  void objections_fears_and_effects_have_their_sentences() throws Exception {
    assertThat(body(PATH))
        .containsPattern("(?s)Who objects.*Spain.*objects, to.*Norway.*keep its missiles")
        .containsPattern("(?s)To whom it may go on.*Portugal.*may pass them to.*Morocco")
        .containsPattern("(?s)said to change.*gains in.*the guard of its harbours");
  }

  @Test
  void the_register_is_laid_beside_a_case() throws Exception {
    assertThat(body(PATH)).contains("No trade register has been imported");
    Path file = folder.resolve("deals.csv");
    Files.writeString(
        file,
        """
        SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,\
        Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,\
        Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production
        7,Norway,Portugal,NASAMS,SAM system,Air-defence systems,2009,No,3,No,2011,No,New,0.5,0.5,1.5,No
        """);
    try (RegisterReader reader = RegisterReader.open(file, problem -> {})) {
      assertThat(new RegisterStore(archive).add(reader, Desks.NOW)).isPresent();
    }
    assertThat(body(PATH))
        .contains("The register knows this deal", "SAM system", "delivered 3 in 2011", "deals.csv")
        .containsPattern("(?s)Differs in.*status.*ordered on 2009-09-22.*delivered 2011");
    assertThat(body("/cases")).contains("register-differs");
  }

  @Test
  void drawings_know_days_places_ties_and_the_published_range() throws Exception {
    HttpResponse<String> answer = desk.get(PATH + "/drawings.json");
    JsonNode all = new ObjectMapper().readTree(answer.body());
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(all.get("lanes").toString())
        .isEqualTo("[\"considered\",\"ordered\",\"delivered\",\"objections\",\"onward\"]");
    assertThat(all.get("points")).hasSize(6);
    assertThat(all.get("points").get(3).get("modality").asText()).isEqualTo("denied");
    assertThat(all.get("points").get(1).get("against")).hasSize(1);
    assertThat(all.get("places").findValuesAsText("name")).contains("Lisbon", "Porto", "Oslo");
    assertThat(all.get("range").asInt()).isEqualTo(40);
    assertThat(all.get("ties").findValuesAsText("role"))
        .contains("supplies", "objects", "passes on");
  }

  @Test
  void the_record_and_its_sources_come_as_files() throws Exception {
    JsonNode record = new ObjectMapper().readTree(body(PATH + "/files/case.json"));
    assertThat(record.get("id").asText()).isEqualTo(DealArchive.CASE);
    assertThat(record.get("claims")).hasSize(4);
    assertThat(body(PATH + "/files/sources.bib")).contains("Wire report of 2009-09-25");
    assertThat(new ObjectMapper().readTree(body(PATH + "/files/sources.csl.json"))).hasSize(4);
    assertThat(desk.get(PATH + "/files/passwd").statusCode()).isEqualTo(404);
    assertThat(desk.get("/cases/no-such-case").statusCode()).isEqualTo(404);
  }

  @Test
  void a_new_name_is_kept_and_can_be_taken_back() throws Exception {
    decided("rename", Map.of("name", List.of("The Lisbon missiles")));
    assertThat(body(PATH)).contains("<h1 class=\"quoted\">The Lisbon missiles</h1>");
    assertThat(body("/cases")).contains("The Lisbon missiles");
    decided("undo", Map.of("number", List.of("1")));
    assertThat(body(PATH))
        .contains("<h1 class=\"quoted\">Norway → Portugal: NASAMS</h1>")
        .containsPattern("(?s)Renamed it “The Lisbon missiles”.*taken back by.*Ada");
    assertThat(desk.post(PATH + "/rename", Map.of("name", List.of(" "))).statusCode())
        .isEqualTo(400);
    assertThat(desk.post(PATH + "/undo", Map.of("number", List.of("1"))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void claims_are_split_off_into_a_case_of_their_own_and_merged_again() throws Exception {
    String last = keys().get(3);
    decided("split", Map.of("claim", List.of(last)));
    assertThat(keys()).hasSize(3).doesNotContain(last);
    String other = new CaseStore(archive).count() == 2 ? other() : "";
    decided("merge", Map.of("other", List.of("http://localhost/cases/" + other)));
    assertThat(keys()).hasSize(4).contains(last);
    assertThat(desk.get("/cases/" + other).headers().firstValue("Location").orElse(""))
        .endsWith(PATH);
    assertThat(desk.post(PATH + "/split", Map.of("claim", keys())).statusCode()).isEqualTo(400);
    assertThat(desk.post(PATH + "/split", Map.of("claim", List.of("gone"))).statusCode())
        .isEqualTo(400);
    assertThat(desk.post(PATH + "/merge", Map.of("other", List.of(PATH))).statusCode())
        .isEqualTo(400);
    assertThat(desk.post(PATH + "/merge", Map.of("other", List.of("nowhere"))).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_claim_is_accepted_and_another_rejected_in_the_dossier() throws Exception {
    List<String> keys = keys();
    decided(
        "claims/" + keys.get(1), Map.of("article", List.of("a1"), "decision", List.of("accept")));
    assertThat(body(PATH)).contains("1 of 4 claims reviewed");
    assertThat(body("/cases?reviewed=yes")).contains("1 of 4 reviewed");
    decided(
        "claims/" + keys.get(2), Map.of("article", List.of("a2"), "decision", List.of("reject")));
    assertThat(keys()).hasSize(3);
    assertThat(body(PATH)).doesNotContain("id=\"contradictions\"");
    decided(
        "claims/" + keys.get(1), Map.of("article", List.of("a1"), "decision", List.of("withdraw")));
    assertThat(body(PATH)).contains("nobody has reviewed a claim");
  }

  @Test
  void hostile_words_are_shown_and_do_nothing() throws Exception {
    DealArchive deal = new DealArchive(archive);
    String evil = "<script>alert(1)</script>\"'${7*7}</script>\u202Eevil";
    Party rogue = new Party(null, null, evil, List.of(), null, null, evil);
    Weapon weapon = new Weapon(null, null, WeaponCategory.MISSILE, evil);
    for (int i = 0; i < 5; i++) {
      deal.add("2009-03-1" + i);
    }
    deal.add(
        evil,
        "2011-01-01",
        deal.transfer(rogue, rogue, weapon, TransferStatus.ORDERED, evil, Modality.POSSIBLE));
    String list = body("/cases");
    assertThat(list).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    Matcher link = Pattern.compile("/cases/(script[a-z0-9-]+)\"").matcher(list);
    assertThat(link.find()).isTrue();
    String page = body("/cases/" + link.group(1));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    String data = body("/cases/" + link.group(1) + "/drawings.json");
    assertThat(new ObjectMapper().readTree(data).get("points").get(0).get("quote").asText())
        .isEqualTo(evil);
  }

  @Test
  void a_weapon_has_its_range_its_names_and_its_cases() throws Exception {
    assertThat(body("/weapons/nasams"))
        .contains("published range", "up to 40 km", "weapons/", "Norway → Portugal");
    assertThat(desk.get("/weapons/pea-shooter").statusCode()).isEqualTo(404);
  }

  // ---- asking

  private void decided(String what, Map<String, List<String>> form) throws Exception {
    HttpResponse<String> answer = desk.post(PATH + "/" + what, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(PATH);
  }

  private List<String> keys() throws Exception {
    body("/cases");
    return new CaseStore(archive)
        .find(DealArchive.CASE).orElseThrow().history().stream()
            .map(claim -> claim.report().key())
            .toList();
  }

  private String other() {
    List<String> ids = new ArrayList<>();
    new CaseStore(archive).each(CaseStore.Choice.ALL, (Case each) -> ids.add(each.head().id()));
    ids.remove(DealArchive.CASE);
    return ids.get(0);
  }
}
