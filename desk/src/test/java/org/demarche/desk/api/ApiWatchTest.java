package org.demarche.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.demarche.desk.account.Role;
import org.demarche.desk.search.News;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;

/** Saved searches and watch-lists, as programs keep them. */
class ApiWatchTest extends AtApi {

  private void watchRadar() throws Exception {
    JsonNode kept =
        posted("/searches", "{\"name\":\"Radars\",\"search\":\"q=radar\",\"watch\":true}");
    assertThat(kept.path("watch_list").asLong()).isEqualTo(1);
  }

  private void find(String... ids) throws Exception {
    for (String id : ids) {
      News.add(
          archive,
          News.of(id, "Radar " + id)
              .says("A radar went to the port of " + id + ".")
              .event(EventType.CONSULT, "norway", "sweden"));
    }
    ApiSamples.look(archive, 1);
  }

  @Test
  void a_search_is_kept_shown_watched_and_forgotten() throws Exception {
    JsonNode kept = posted("/searches", "{\"name\":\" Oil \",\"search\":\"q=oil&party=norway\"}");
    assertThat(kept.path("name").asText()).isEqualTo("Oil");
    assertThat(kept.path("owner").asText()).isEqualTo("Ada");
    assertThat(kept.path("shared").asBoolean()).isFalse();
    assertThat(texts(all("/searches"), "search")).containsExactly("q=oil&party=norway");
    JsonNode list = posted("/searches/1/watch", "");
    assertThat(list.path("name").asText()).isEqualTo("Oil");
    assertThat(posted("/searches/1/watch", "")).as("watched already").isEqualTo(list);
    assertThat(all("/searches")).isEmpty();
    assertThat(texts(all("/watch-lists"), "name")).containsExactly("Oil");
    assertThat(delete("/searches/1")).isEqualTo(204);
    assertThat(status("/searches/1")).isEqualTo(404);
    assertThat(all("/watch-lists")).isEmpty();
    assertThat(trail())
        .containsExactly(
            "deleted Oil", "watches Oil", "watches Oil", "name: Oil; search: q=oil&party=norway");
  }

  @Test
  void what_cannot_be_kept_or_watched_is_refused_as_on_the_pages() throws Exception {
    String asked = "{\"name\":\"x\",\"watch\":true,\"search\":\"%s\"}";
    refused(
        422,
        "/searches",
        "{}",
        "{\"name\":\" \",\"search\":\"q=x\"}",
        "{\"name\":\"" + "x".repeat(121) + "\",\"search\":\"q=x\"}",
        "{\"name\":\"x\",\"search\":\"" + "x".repeat(6_001) + "\"}",
        "{\"name\":\"x\",\"search\":\"q=x\",\"watch\":\"yes\"}",
        "{\"name\":\"x\",\"search\":\"q=x\",\"colour\":\"red\"}",
        asked.formatted("q=radar&by=meaning"),
        asked.formatted("like=1"),
        asked.formatted("party=Atlantis"));
    assertThat(all("/searches")).isEmpty();
    posted("/searches", "{\"name\":\"x\",\"search\":\"q=x&by=meaning\"}");
    refused(422, "/searches/1/watch", "");
    assertThat(all("/watch-lists")).isEmpty();
  }

  @Test
  void items_come_page_by_page_until_they_are_seen() throws Exception {
    watchRadar();
    find("a", "b", "c");
    List<JsonNode> items = all("/watch-lists/1/items?limit=2");
    assertThat(texts(items, "number")).containsExactly("3", "2", "1");
    JsonNode item = items.get(2);
    assertThat(item.at("/article/title").asText()).isEqualTo("Radar a");
    assertThat(item.path("sentence").asText()).isEqualTo("A radar went to the port of a.");
    assertThat(item.at("/records/0/verdict").asText()).isEqualTo("machine");
    assertThat(item.path("seen").asBoolean()).isFalse();
    assertThat(json("/watch-lists/1").path("unseen").asInt()).isEqualTo(3);
    int noted = trail().size();
    assertThat(posted("/watch-lists/1/seen", "{\"item\":2}").path("unseen").asInt()).isEqualTo(1);
    assertThat(trail()).as("nobody else's business").hasSize(noted);
    assertThat(texts(all("/watch-lists/1/items"), "seen")).containsExactly("false", "true", "true");
    refused(422, "/watch-lists/1/seen", "{}", "{\"item\":\"2\"}", "{\"item\":1.5}");
    assertThat(status("/watch-lists/1/items?cursor=x")).isEqualTo(400);
  }

  @Test
  void digest_and_token_are_settled_and_the_list_ends() throws Exception {
    watchRadar();
    String feed = json("/watch-lists/1").path("feed").asText();
    assertThat(desk.get(feed).statusCode()).isEqualTo(200);
    JsonNode renewed = posted("/watch-lists/1/renew", "");
    assertThat(desk.get(feed).statusCode()).as("the old address").isEqualTo(404);
    assertThat(desk.get(renewed.path("feed").asText()).statusCode()).isEqualTo(200);
    assertThat(posted("/watch-lists/1/digest", "{\"digest\":false}").path("digest").asBoolean())
        .isFalse();
    assertThat(delete("/watch-lists/1")).isEqualTo(204);
    assertThat(status("/watch-lists/1")).isEqualTo(404);
    assertThat(texts(all("/searches"), "name")).as("the search stays").containsExactly("Radars");
    assertThat(trail().subList(0, 3))
        .containsExactly(
            "watches no longer: Radars", "Radars: no digest", "Radars: new address and secret");
  }

  @Test
  void a_webhook_is_set_tried_and_followed() throws Exception {
    watchRadar();
    refused(422, "/watch-lists/1/test", "");
    refused(
        422,
        "/watch-lists/1/hook",
        "{\"address\":\"file:///etc/passwd\"}",
        "{\"address\":\"https://user@hooks.example/\"}",
        "{\"address\":1}");
    JsonNode set = posted("/watch-lists/1/hook", "{\"address\":\"https://hooks.example/in\"}");
    assertThat(set.path("hook").asText()).isEqualTo("https://hooks.example/in");
    assertThat(set.path("secret").asText()).startsWith("whsec_");
    posted("/watch-lists/1/test", "");
    List<JsonNode> sent = all("/watch-lists/1/deliveries");
    assertThat(texts(sent, "state")).containsExactly("waiting");
    assertThat(sent.get(0).path("attempts")).isEmpty();
    posted("/watch-lists/1/deliveries/1/retry", "");
    refused(404, "/watch-lists/1/deliveries/9/retry", "");
    refused(404, "/watch-lists/1/deliveries/x/retry", "");
    assertThat(posted("/watch-lists/1/hook", "{}").has("hook")).isFalse();
    assertThat(trail()).allSatisfy(said -> assertThat(said).doesNotContain("hooks.example"));
  }

  @Test
  void token_and_secret_are_shown_to_who_may_change_the_list_alone() throws Exception {
    posted(
        "/searches", "{\"name\":\"Radars\",\"search\":\"q=radar\",\"shared\":true,\"watch\":true}");
    posted("/watch-lists/1/hook", "{\"address\":\"https://hooks.example/in\"}");
    comes("Bea", Role.EDITOR);
    JsonNode seen = json("/watch-lists/1");
    assertThat(seen.path("name").asText()).isEqualTo("Radars");
    for (String field : List.of("feed", "hook", "secret")) {
      assertThat(seen.has(field)).as(field).isFalse();
      assertThat(json("/watch-lists").at("/items/0").has(field)).as(field).isFalse();
    }
    assertThat(status("/watch-lists/1/items")).isEqualTo(200);
    assertThat(status("/watch-lists/1/deliveries")).isEqualTo(403);
    for (String path : List.of("seen", "digest", "renew", "hook", "test", "deliveries/1/retry")) {
      refused(403, "/watch-lists/1/" + path, "{}");
    }
    assertThat(delete("/watch-lists/1")).isEqualTo(403);
    assertThat(delete("/searches/1")).isEqualTo(403);
    comes("Ada", Role.READER);
    seen = json("/watch-lists/1");
    assertThat(seen.has("feed")).isTrue();
    assertThat(seen.has("hook") || seen.has("secret")).as("editors alone").isFalse();
    refused(403, "/watch-lists/1/hook", "{}");
  }

  @Test
  void what_is_not_shared_is_not_there_for_others() throws Exception {
    watchRadar();
    posted("/searches", "{\"name\":\"Oil\",\"search\":\"q=oil\"}");
    comes("Bea", Role.EDITOR);
    assertThat(all("/watch-lists")).isEmpty();
    assertThat(all("/searches")).isEmpty();
    for (String path : List.of("/watch-lists/1", "/watch-lists/1/items", "/searches/2")) {
      assertThat(status(path)).as(path).isEqualTo(404);
    }
    refused(404, "/watch-lists/1/renew", "");
    refused(404, "/searches/2/watch", "");
    assertThat(delete("/watch-lists/1")).isEqualTo(404);
  }
}
