package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.account.Role;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.link.Linking;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.News;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.watch.WatchLook;
import org.demarche.desk.watch.WatchStore;
import org.demarche.desk.web.site.Visitor;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.EventType;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WatchPagesTest extends AtDesk {

  private Visitor visitor = new Visitor("Ada", Role.EDITOR, Visitor.Way.LOCAL);

  @Override
  protected Desks desk() {
    return Desks.over(archive, request -> visitor);
  }

  private String post(String path, String... fields) throws Exception {
    Map<String, List<String>> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    HttpResponse<String> answer = desk.post(path, form);
    return answer.statusCode() == 200 ? answer.uri().getPath() : answer.statusCode() + "";
  }

  private void watchRadar() throws Exception {
    HttpResponse<String> answer =
        desk.post(
            "/searches",
            Map.of(
                "name", List.of("Radars"), "search", List.of("q=radar"), "watch", List.of("true")));
    assertThat(answer.headers().firstValue("Location")).hasValue("/watch/1");
  }

  private void find() throws Exception {
    News.add(
        archive,
        News.of("a", "Radar in the port")
            .says("A radar went to the port.")
            .event(EventType.CONSULT, "norway", "sweden"));
    Linking.catchUp(archive);
    Lexicon lexicon = Lexicon.read(LexiconFiles.shipped());
    try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      new WatchLook(archive, new FilterReader(() -> lexicon)::read, Desks.CLOCK)
          .look(new WatchStore(archive).find(1).orElseThrow(), search);
    }
  }

  @Test
  void a_search_is_saved_and_run_and_forgotten() throws Exception {
    post("/searches", "name", "Radars", "search", "q=radar&party=norway", "shared", "true");
    Document lists = page("/watch");
    assertThat(lists.select("#searches + ul a").first().attr("href"))
        .isEqualTo("/search?q=radar&party=norway");
    visitor = new Visitor("Bea", Role.READER, Visitor.Way.LOCAL);
    assertThat(page("/watch").select("#searches + ul").text()).contains("Radars", "Ada, shared");
    assertThat(post("/searches/1/delete")).isEqualTo("403");
    visitor = new Visitor("Ada", Role.READER, Visitor.Way.LOCAL);
    post("/searches/1/delete");
    assertThat(page("/watch").text()).doesNotContain("Radars");
  }

  @Test
  void what_is_not_shared_is_nobody_elses() throws Exception {
    watchRadar();
    visitor = new Visitor("Bea", Role.EDITOR, Visitor.Way.LOCAL);
    assertThat(desk.get("/watch/1").statusCode()).isEqualTo(404);
    assertThat(desk.get("/watch/1/digest/2026-01-01").statusCode()).isEqualTo(404);
    for (String path : List.of("seen", "digest", "renew", "delete", "hook", "test")) {
      assertThat(post("/watch/1/" + path)).as(path).isEqualTo("404");
    }
    assertThat(page("/watch").text()).doesNotContain("Radars");
  }

  @Test
  void what_is_new_is_shown_until_it_is_seen() throws Exception {
    watchRadar();
    find();
    assertThat(page("/watch").select("tbody .number").text()).isEqualTo("1");
    Document list = page("/watch/1");
    assertThat(list.select(".item-new .hit-title").text()).isEqualTo("Radar in the port");
    assertThat(list.select(".quote").text()).isEqualTo("A radar went to the port.");
    assertThat(list.select(".record-lines").text()).contains("CONSULT Norway → Sweden", "machine");
    post("/watch/1/seen", "latest", "1");
    assertThat(page("/watch").select("tbody .number").text()).isEqualTo("0");
    assertThat(page("/watch/1").select(".item-new")).isEmpty();
  }

  @Test
  void a_feed_is_read_without_logging_in_and_only_when_it_has_changed() throws Exception {
    watchRadar();
    find();
    String feed = page("/watch/1").select("#feed").val().replaceFirst("http://[^/]+", "");
    visitor = Visitor.STRANGER;
    HttpResponse<String> first = desk.get(feed);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml; charset=utf-8");
    assertThat(first.body()).contains("Radar in the port");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String changed = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(status(feed, "If-None-Match", tag)).isEqualTo(304);
    assertThat(status(feed, "If-None-Match", "\"other\", W/" + tag)).isEqualTo(304);
    assertThat(status(feed, "If-None-Match", "\"other\"")).isEqualTo(200);
    assertThat(status(feed, "If-Modified-Since", changed)).isEqualTo(304);
    assertThat(desk.get("/feeds/wrong").statusCode()).isEqualTo(404);
    News.add(archive, News.of("b", "B").says("Oil."));
    assertThat(status(feed, "If-None-Match", tag)).isEqualTo(200);
    visitor = new Visitor("Ada", Role.EDITOR, Visitor.Way.LOCAL);
    post("/watch/1/renew");
    assertThat(desk.get(feed).statusCode()).as("the old address").isEqualTo(404);
  }

  private int status(String path, String header, String value) throws Exception {
    return desk.send(HttpRequest.newBuilder(desk.at(path)).header(header, value).GET())
        .statusCode();
  }

  @Test
  void the_digest_of_a_day_is_a_page_and_a_text() throws Exception {
    watchRadar();
    find();
    Document digest = page("/watch/1/digest/2026-01-01");
    assertThat(digest.select("main h2").text()).isEqualTo("Norway");
    assertThat(digest.select("q").text()).isEqualTo("A radar went to the port.");
    assertThat(desk.get("/watch/1/digest/2026-01-01?format=text").body())
        .contains("* CONSULT Norway → Sweden [machine]");
    assertThat(page("/watch/1/digest/2026-01-02").text()).contains("Nothing new.");
    assertThat(desk.get("/watch/1/digest/soon").statusCode()).isEqualTo(404);
  }

  @Test
  void a_webhook_is_set_by_editors_tried_and_logged() throws Exception {
    watchRadar();
    assertThat(post("/watch/1/hook", "address", "file:///etc/passwd")).isEqualTo("400");
    assertThat(post("/watch/1/test")).isEqualTo("400");
    post("/watch/1/hook", "address", "https://hooks.example/in");
    post("/watch/1/test");
    Document list = page("/watch/1");
    assertThat(list.select("#hook").val()).isEqualTo("https://hooks.example/in");
    assertThat(list.select("section.sheet").text()).contains("whsec_");
    assertThat(list.select("#deliveries + .table-frame").text()).contains("msg_", "waiting");
    visitor = new Visitor("Ada", Role.READER, Visitor.Way.LOCAL);
    assertThat(desk.get("/watch/1").body()).doesNotContain("whsec_", "hooks.example");
    assertThat(post("/watch/1/hook", "address", "")).isEqualTo("403");
  }

  @Test
  void what_cannot_be_watched_is_refused_with_the_reason() throws Exception {
    Map<String, List<String>> form = new HashMap<>();
    form.put("name", List.of("x"));
    form.put("watch", List.of("true"));
    for (String search : List.of("q=radar&by=meaning", "party=atlantis", "like=1")) {
      form.put("search", List.of(search));
      assertThat(desk.post("/searches", form).statusCode()).as(search).isEqualTo(400);
    }
    assertThat(page("/watch").select("tbody tr")).isEmpty();
    assertThat(post("/searches", "name", " ", "search", "q=x")).isEqualTo("400");
  }
}
