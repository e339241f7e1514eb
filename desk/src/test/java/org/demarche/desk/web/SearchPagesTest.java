package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.desk.search.News;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SearchPagesTest extends AtDesk {

  private static final List<String> PARTIES = List.of("russia", "iran", "norway", "china");

  private static News batteries() {
    return News.of("a", "Batteries for Iran")
        .says("Officials said 😀 that the batteries arrived in the port.")
        .transfer("russia", "iran", "s-300", TransferStatus.DELIVERED)
        .event(EventType.ACCUSE, "norway", "russia");
  }

  @Test
  void a_hit_shows_title_sentence_with_marks_and_records() throws Exception {
    News.add(archive, batteries(), News.of("b", "Oil").says("Oil is dear."));
    Document page = page("/search?q=battery");
    assertThat(page.select("#found h2").text()).isEqualTo("1 article");
    Element hit = page.selectFirst(".hit");
    assertThat(hit.select(".hit-title mark").text()).isEqualTo("Batteries");
    assertThat(hit.select(".quote").text())
        .isEqualTo("Officials said 😀 that the batteries arrived in the port.");
    assertThat(hit.select(".quote mark").text()).isEqualTo("batteries");
    assertThat(hit.select(".record-lines").text())
        .contains("transfer Russia → Iran: S-300, delivered", "machine");
    assertThat(hit.select(".record-lines a").attr("href")).matches("/articles/1#r-[0-9a-f]{12}");
  }

  @Test
  void without_a_query_the_newest_come_first() throws Exception {
    News.add(archive, batteries(), News.of("b", "Oil").says("Oil is dear."));
    assertThat(page("/search").select(".hit-title").eachText())
        .containsExactly("Oil", "Batteries for Iran");
    assertThat(page("/search?sort=oldest").select(".hit-title").eachText())
        .containsExactly("Batteries for Iran", "Oil");
  }

  @Test
  void every_facet_leads_to_as_many_articles_as_it_says() throws Exception {
    Random random = new Random(11);
    List<News> news = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      News one = News.of("n" + i, "Notes " + i).says("They met in the port, " + i + ".");
      for (int j = random.nextInt(3); j > 0; j--) {
        one.event(
            EventType.values()[random.nextInt(EventType.values().length)],
            PARTIES.get(random.nextInt(PARTIES.size())),
            PARTIES.get(random.nextInt(PARTIES.size())));
      }
      if (random.nextInt(3) == 0) {
        one.transfer(
            PARTIES.get(random.nextInt(PARTIES.size())), "iran", "s-300", TransferStatus.ORDERED);
      }
      news.add(one);
    }
    News.add(archive, news.toArray(News[]::new));
    for (String start : List.of("/search", "/search?party=iran", "/search?q=port&kind=event")) {
      int checked = 0;
      for (Element value : page(start).select(".facets li")) {
        if (value.select("a[aria-current]").isEmpty()) {
          String count = value.select(".count").text();
          String heading = page(value.select("a").attr("href")).select("#found h2").text();
          assertThat(heading)
              .as(start + " " + value.text())
              .isEqualTo(count + (count.equals("1") ? " article" : " articles"));
          checked++;
        }
      }
      assertThat(checked).as(start).isGreaterThan(5);
    }
  }

  @Test
  void what_was_chosen_is_kept_and_can_be_taken_out() throws Exception {
    News.add(archive, batteries());
    Document page = page("/search?q=port&party=iran&status=delivered&from=2010&sort=newest");
    assertThat(page.select(".chips a").eachText())
        .containsExactly("party iran ×", "status delivered ×", "from 2010 ×");
    assertThat(page.select(".chips a").first().attr("href"))
        .contains("q=port", "status=delivered", "from=2010", "sort=newest")
        .doesNotContain("party");
    assertThat(page.select("form.search-form input[type=hidden]").eachAttr("name"))
        .containsExactlyInAnyOrder("party", "status");
    assertThat(page.select("#search-words").val()).isEqualTo("port");
  }

  @Test
  void a_fault_of_the_query_is_shown_where_it_is() throws Exception {
    HttpResponse<String> answer = desk.get("/search?q=(radar%20AND");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("[role=alert] code").text()).isEqualTo("(radar AND␣");
    assertThat(page.select("[role=alert]").text()).contains("Character 11", "missing after AND");
    assertThat(page.select("#search-words").val()).isEqualTo("(radar AND");
    HttpRequest.Builder typing =
        HttpRequest.newBuilder(desk.at("/search?q=(radar%20AND")).header("HX-Request", "true");
    assertThat(desk.send(typing.GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void pages_follow_each_other_without_a_gap() throws Exception {
    for (int i = 0; i < 45; i++) {
      News.add(archive, News.of("n" + i, "Note " + i).says(distinct(i)));
    }
    List<String> titles = new ArrayList<>();
    String path = "/search?q=note";
    while (path != null) {
      Document page = page(path);
      titles.addAll(page.select(".hit-title").eachText());
      Element next = page.selectFirst("a[rel=next]");
      path = next == null ? null : next.attr("href");
    }
    assertThat(titles).hasSize(45).doesNotHaveDuplicates();
  }

  private static String distinct(int i) {
    return new Random(i)
            .ints(30, 0, 100_000)
            .mapToObj(Integer::toString)
            .reduce("Figures", (all, one) -> all + " " + one)
        + ".";
  }

  @Test
  void copies_are_counted_and_put_under_the_first() throws Exception {
    String words =
        "The minister of the port said on Monday that the long talks about the radar and the fish"
            + " had ended without a word about the price of either, and that nobody was surprised.";
    News.add(
        archive,
        News.of("a", "Talks End").says(words),
        News.of("b", "Talks End").says(words + " So."));
    Document page = page("/search?q=radar");
    assertThat(page.select(".hit")).hasSize(1);
    assertThat(page.select(".hit-ways").text()).contains("and 1 copy");
    assertThat(page.select(".hit details .hit-title")).hasSize(1);
  }

  @Test
  void by_meaning_without_vectors_it_says_what_is_missing() throws Exception {
    News.add(archive, batteries());
    Document page = page("/search?q=arms%20in%20a%20harbour%20port&by=meaning");
    assertThat(page.select(".notice").text()).contains("not been embedded", "demarche index embed");
    assertThat(page.select(".facets li")).isEmpty();
    assertThat(page.select(".hit")).hasSize(1);
  }

  @Test
  void more_like_this_leads_to_others() throws Exception {
    News.add(
        archive,
        batteries(),
        News.of("b", "Other batteries").says("Other batteries arrived in another port."));
    String like = page("/search?q=officials").select(".hit-ways a").first().attr("href");
    assertThat(like).isEqualTo("/search?like=1");
    assertThat(page(like).select("#found h2").text()).contains("Batteries for Iran");
    assertThat(desk.get("/search?like=999").statusCode()).isEqualTo(409);
  }

  @Test
  void hostile_words_stay_words() throws Exception {
    News.add(
        archive,
        News.of("x", "<img src=x onerror=alert(1)> port")
            .says("The port <script>alert(1)</script> \u202e was \"closed\"."));
    String body = desk.get("/search?q=port%20%22%3Cscript%3E%22").body();
    assertThat(body).doesNotContain("<script>alert", "<img src=x");
    Document page = page("/search?q=port");
    assertThat(page.select(".hit-title").text()).contains("<img src=x onerror=alert(1)>");
  }

  @Test
  void an_unknown_party_and_an_odd_page_are_no_fault_of_the_program() throws Exception {
    assertThat(desk.get("/search?party=atlantis").statusCode()).isEqualTo(400);
    assertThat(desk.get("/search?page=99999999999&like=x&sort=odd").statusCode()).isEqualTo(200);
    assertThat(desk.get("/search?page=999999").statusCode()).isEqualTo(200);
  }
}
