package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.desk.web.account.AccountIdentity;
import org.demarche.desk.web.site.Entrance;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in, tried by everybody who must not pass. New routes are tried by themselves. */
class RightsTest extends AtDesk {

  /** What changes by itself when somebody comes to the door. */
  private static final List<String> DOOR =
      List.of("account_session", "account_token", "login_failure", "audit");

  private People people;
  private final Map<Role, Guest> guests = new EnumMap<>(Role.class);
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);

  @Override
  protected void fill() {
    archive
        .articles()
        .add(
            List.of(
                new Addition(Samples.arms(), "en", "file:1", new Coding(State.CODED, "lex", "0"))),
            List.of(),
            Desks.NOW);
    people = People.at(archive);
  }

  @Override
  protected Desks desk() {
    return Desks.over(
        archive, Entrance.accounts(new AccountIdentity(archive, Desks.CLOCK)).withoutLimits());
  }

  @BeforeEach
  void come() throws Exception {
    guests.put(Role.STRANGER, Guest.stranger(desk));
    for (Role role : People.roles()) {
      guests.put(role, Guest.loggedIn(desk, role.word(), People.PASSWORD));
      tokens.put(role, people.token(role));
    }
  }

  @Test
  void strangers_are_shown_the_door_at_every_route() throws Exception {
    Map<String, String> before = rows();
    for (Route route : closed()) {
      HttpResponse<String> answer = ask(Role.STRANGER, route, "");
      assertThat(answer.statusCode()).as(route.toString()).isIn(401, 303);
      assertThat(answer.headers().firstValue("Location").orElse("/login"))
          .as(route.toString())
          .startsWith("/login");
      assertThat(answer.body()).as(route.toString()).doesNotContain("Ruritania");
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_wrong_token_opens_nothing_and_makes_a_session_worthless() throws Exception {
    Map<String, String> before = rows();
    String good = tokens.get(Role.ADMIN);
    String wrong =
        good.substring(0, 20) + (good.charAt(20) == 'A' ? 'B' : 'A') + good.substring(21);
    for (Route route : closed()) {
      for (String shown : List.of("Bearer " + wrong, "Bearer", "Bearer " + good + "x", good)) {
        HttpRequest.Builder request = request(route, "").header("Authorization", shown);
        HttpResponse<String> answer = guests.get(Role.ADMIN).send(request);
        assertThat(answer.statusCode()).as(route + " with " + shown).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).as("%s", route).isPresent();
      }
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void each_role_is_refused_what_needs_another() throws Exception {
    Map<String, String> before = rows();
    for (Route route : closed()) {
      for (Role role : People.roles()) {
        if (role.covers(route.needs())) {
          continue;
        }
        String form = guests.get(role).formToken();
        assertThat(ask(role, route, form).statusCode()).as(role + " at " + route).isEqualTo(403);
        HttpRequest.Builder program =
            request(route, "").header("Authorization", "Bearer " + tokens.get(role));
        assertThat(guests.get(Role.STRANGER).send(program).statusCode())
            .as("token of " + role + " at " + route)
            .isEqualTo(403);
      }
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void nothing_that_a_foreign_page_sends_changes_anything() throws Exception {
    Map<String, String> before = rows();
    Guest admin = guests.get(Role.ADMIN);
    String form = admin.formToken();
    for (Route route : changing()) {
      for (Map.Entry<String, String> sign :
          List.of(
              Map.entry("Origin", "https://evil.example"),
              Map.entry("Origin", "null"),
              Map.entry("Origin", "http://localhost:1"),
              Map.entry("Sec-Fetch-Site", "cross-site"),
              Map.entry("Sec-Fetch-Site", "same-site"))) {
        HttpRequest.Builder request = request(route, form).header(sign.getKey(), sign.getValue());
        assertThat(admin.send(request).statusCode()).as(route + " with " + sign).isEqualTo(403);
      }
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void forms_without_the_sign_of_our_pages_change_nothing() throws Exception {
    Map<String, String> before = rows();
    Guest admin = guests.get(Role.ADMIN);
    String ofAnother = guests.get(Role.READER).formToken();
    for (Route route : changing()) {
      for (String form : List.of("", "x", ofAnother)) {
        assertThat(admin.send(request(route, form)).statusCode())
            .as(route + " with \"" + form + "\"")
            .isEqualTo(403);
      }
      HttpRequest.Builder json = request(route, "").setHeader("Content-Type", "application/json");
      assertThat(admin.send(json).statusCode()).as(route + " as JSON").isEqualTo(403);
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void other_methods_do_nothing_at_any_route() throws Exception {
    Map<String, String> before = rows();
    Guest admin = guests.get(Role.ADMIN);
    List<String> paths = desk.server().routes().stream().map(Route::path).distinct().toList();
    for (String path : paths) {
      for (String method : List.of("PUT", "PATCH", "OPTIONS", "PROPFIND")) {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(desk.at(filled(path)))
                .method(method, BodyPublishers.ofString("x=1"));
        assertThat(admin.send(request).statusCode()).as(method + " " + path).isBetween(400, 499);
      }
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void asking_for_heads_alone_needs_the_same_rights() throws Exception {
    for (Route route : closed()) {
      if (route.method().equals(HandlerType.GET)) {
        HttpRequest.Builder head =
            HttpRequest.newBuilder(desk.at(filled(route.path())))
                .method("HEAD", BodyPublishers.noBody());
        assertThat(guests.get(Role.STRANGER).send(head).statusCode())
            .as(route.toString())
            .isIn(303, 401);
      }
    }
  }

  @Test
  void pages_behind_the_door_stay_in_no_memory() throws Exception {
    assertThat(guests.get(Role.READER).get("/account").headers().firstValue("Cache-Control"))
        .contains("no-store");
    assertThat(guests.get(Role.STRANGER).get("/login").headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void strangers_do_not_learn_which_addresses_there_are() throws Exception {
    Guest stranger = guests.get(Role.STRANGER);
    assertThat(stranger.get("/nowhere").statusCode()).isEqualTo(303);
    assertThat(stranger.get("/api/v1/nowhere").statusCode()).isEqualTo(401);
    assertThat(guests.get(Role.READER).get("/nowhere").statusCode()).isEqualTo(404);
  }

  private List<Route> closed() {
    return desk.server().routes().stream().filter(route -> route.needs() != Role.STRANGER).toList();
  }

  private List<Route> changing() {
    return desk.server().routes().stream()
        .filter(route -> !route.method().equals(HandlerType.GET))
        .toList();
  }

  private HttpResponse<String> ask(Role role, Route route, String form) throws Exception {
    return guests.get(role).send(request(route, form));
  }

  /** A request that would do something if it passed. */
  private HttpRequest.Builder request(Route route, String form) {
    String path = filled(route.path());
    if (route.method().equals(HandlerType.GET)) {
      return HttpRequest.newBuilder(desk.at(path)).GET();
    }
    Guest stranger = guests.get(Role.STRANGER);
    HttpRequest.Builder request =
        stranger.form(path, QueryString.empty().with("_csrf", form).with("name", "x"));
    return route.method().equals(HandlerType.DELETE) ? request.method("DELETE", none()) : request;
  }

  private static HttpRequest.BodyPublisher none() {
    return BodyPublishers.noBody();
  }

  private static String filled(String path) {
    return path.replaceAll("\\{[^}]*}", "1").replaceAll("<[^>]*>", "1");
  }

  /** All that the archive holds, by table. */
  private Map<String, String> rows() {
    return archive
        .jdbi()
        .withHandle(
            handle -> {
              List<String> tables =
                  new ArrayList<>(
                      handle
                          .createQuery(
                              "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT"
                                  + " LIKE 'sqlite%'")
                          .mapTo(String.class)
                          .list());
              tables.removeAll(DOOR);
              Map<String, String> rows = new TreeMap<>();
              for (String table : tables) {
                rows.put(
                    table, handle.select("SELECT * FROM " + table).mapToMap().list().toString());
              }
              return rows;
            });
  }
}
