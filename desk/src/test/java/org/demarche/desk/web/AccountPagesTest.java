package org.demarche.desk.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Role;
import org.demarche.desk.account.SessionStore;
import org.demarche.desk.web.account.AccountIdentity;
import org.demarche.desk.web.site.Entrance;
import org.demarche.desk.web.site.QueryString;
import org.junit.jupiter.api.Test;

/** Logging in and out, and what accounts can do about themselves and others. */
class AccountPagesTest extends AtDesk {

  private static final String OTHER = "nine loud grey geese";

  private People people;

  @Override
  protected void fill() {
    people = People.at(archive);
  }

  @Override
  protected Desks desk() {
    return Desks.over(archive, entrance());
  }

  private Entrance entrance() {
    return Entrance.accounts(new AccountIdentity(archive, Desks.CLOCK));
  }

  @Test
  void who_logs_in_comes_where_they_wanted_to_go() throws Exception {
    Guest rune = Guest.stranger(desk);
    HttpResponse<String> shown = rune.get("/account?x=1&y=a%20b");
    String door = shown.headers().firstValue("Location").orElseThrow();
    assertThat(door).isEqualTo("/login?next=%2Faccount%3Fx%3D1%26y%3Da%2520b");
    assertThat(rune.get(door).body()).contains("value=\"/account?x=1&amp;y=a%20b\"");
    HttpResponse<String> in = rune.logIn("reviewer", People.PASSWORD, "/account?x=1&y=a%20b");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/account?x=1&y=a%20b");
    assertThat(rune.get("/account").body()).contains("Your role is <strong>reviewer</strong>");
  }

  @Test
  void nobody_is_sent_to_another_site() throws Exception {
    for (String next :
        List.of(
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "\\\\evil.example",
            "javascript:alert(1)",
            "/x\r\nSet-Cookie: a=b",
            "/ /evil",
            "/login?next=/login",
            "")) {
      Guest guest = Guest.stranger(desk);
      HttpResponse<String> in = guest.logIn("reader", People.PASSWORD, next);
      assertThat(in.headers().firstValue("Location")).as(next).contains("/");
      String asked = "/login" + QueryString.empty().with("next", next);
      assertThat(guest.get(asked).headers().firstValue("Location")).as(next).contains("/");
    }
  }

  @Test
  void the_secret_of_before_is_worthless_after_the_log_in() throws Exception {
    Guest guest = Guest.stranger(desk);
    guest.get("/login");
    String planted = guest.secret();
    String form = guest.formToken();
    guest.logIn("reader", People.PASSWORD, "");
    assertThat(guest.secret()).hasSize(43).isNotEqualTo(planted);
    assertThat(guest.formToken()).isNotEqualTo(form);
    assertThat(new SessionStore(archive).find(planted, Desks.NOW)).isEmpty();
    assertThat(new SessionStore(archive).find(guest.secret(), Desks.NOW)).isPresent();
  }

  @Test
  void cookies_are_for_this_site_and_for_no_script() throws Exception {
    String cookie =
        Guest.stranger(desk).get("/login").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    assertThat(cookie).doesNotContain("Secure").doesNotContain("Domain");
  }

  @Test
  void what_a_proxy_says_counts_only_where_there_is_one() throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(desk.at("/login")).GET();
    request.header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "192.0.2.7");
    HttpResponse<String> direct = Guest.stranger(desk).send(request);
    assertThat(direct.headers().firstValue("Strict-Transport-Security")).isEmpty();
    try (Desks behind = Desks.over(archive, entrance().behindProxy(true))) {
      HttpRequest.Builder forwarded = HttpRequest.newBuilder(behind.at("/login")).GET();
      forwarded.header("X-Forwarded-Proto", "https");
      HttpResponse<String> answer = Guest.stranger(behind).send(forwarded);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
          .contains("Secure")
          .startsWith("__Host-");
      assertThat(Guest.stranger(behind).get("/login").headers().firstValue("Set-Cookie").orElse(""))
          .doesNotContain("Secure");
    }
  }

  @Test
  void forms_pass_through_a_proxy_that_speaks_https() throws Exception {
    try (Desks behind = Desks.over(archive, entrance().behindProxy(true))) {
      Guest guest = Guest.stranger(behind);
      HttpRequest.Builder door = HttpRequest.newBuilder(behind.at("/login")).GET();
      HttpResponse<String> shown = guest.send(door.header("X-Forwarded-Proto", "https"));
      String cookie = shown.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      Matcher token = Pattern.compile("name=\"_csrf\" value=\"(\\w+)\"").matcher(shown.body());
      assertThat(token.find()).isTrue();
      QueryString form =
          QueryString.empty()
              .with("_csrf", token.group(1))
              .with("name", "reader")
              .with("password", People.PASSWORD);
      HttpRequest.Builder sent =
          guest
              .form("/login", form)
              .header("X-Forwarded-Proto", "https")
              .header("Cookie", cookie)
              .header("Origin", "https://localhost:" + behind.server().port());
      assertThat(guest.send(sent).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void the_last_address_that_a_proxy_names_is_believed() throws Exception {
    try (Desks behind = Desks.over(archive, entrance().behindProxy(true))) {
      Guest guest = Guest.stranger(behind);
      QueryString form =
          QueryString.empty()
              .with("_csrf", guest.formToken())
              .with("name", "reader")
              .with("password", "wrong");
      guest.send(guest.form("/login", form).header("X-Forwarded-For", "198.51.100.1, 192.0.2.7"));
      guest.send(guest.form("/login", form).header("X-Forwarded-For", "<script>"));
    }
    assertThat(entries("log-in refused"))
        .extracting(AuditStore.Entry::address)
        .containsExactly("127.0.0.1", "192.0.2.7");
  }

  @Test
  void wrong_names_and_wrong_passwords_are_answered_alike() throws Exception {
    Guest guest = Guest.stranger(desk);
    HttpResponse<String> name = guest.logIn("nobody", People.PASSWORD, "");
    HttpResponse<String> password = guest.logIn("reader", "wrong", "");
    new AccountStore(archive).disable(people.of(Role.EDITOR), Desks.NOW);
    HttpResponse<String> closed = guest.logIn("editor", People.PASSWORD, "");
    for (HttpResponse<String> answer : List.of(name, password, closed)) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body().replaceAll("(?:nobody|reader|editor)", "X"))
          .isEqualTo(name.body().replace("nobody", "X"));
    }
  }

  @Test
  void after_wrong_passwords_even_the_right_one_must_wait() throws Exception {
    Guest guest = Guest.stranger(desk);
    for (int i = 0; i < 5; i++) {
      assertThat(guest.logIn("reader", "wrong" + i, "").statusCode()).isEqualTo(401);
    }
    assertThat(guest.logIn("reader", People.PASSWORD, "").statusCode()).isEqualTo(401);
    assertThat(guest.logIn("reviewer", People.PASSWORD, "").statusCode()).isEqualTo(303);
  }

  @Test
  void who_tries_too_fast_is_told_when_to_come_back() throws Exception {
    Guest guest = Guest.stranger(desk);
    HttpResponse<String> answer = guest.logIn("nobody", "x", "");
    for (int i = 0; i < 12 && answer.statusCode() == 401; i++) {
      answer = guest.logIn("nobody" + i, "x", "");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d?");
    assertThat(guest.get("/login").statusCode()).as("pages are still shown").isEqualTo(200);
  }

  @Test
  void hostile_names_and_passwords_are_only_wrong() throws Exception {
    Guest guest = Guest.stranger(desk);
    for (String hostile :
        List.of(
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "a\0b",
            "\ud800",
            "\u202Ereader",
            "x".repeat(5_000),
            "%00",
            "reader\n")) {
      HttpResponse<String> name = guest.logIn(hostile, hostile, "");
      assertThat(name.statusCode()).as(hostile).isIn(401, 429);
      assertThat(name.body()).doesNotContain("<script>alert");
    }
    assertThat(entries("log-in refused"))
        .extracting(AuditStore.Entry::who)
        .containsOnly("", "reader");
  }

  @Test
  void strangers_cannot_send_much() throws Exception {
    Guest guest = Guest.stranger(desk);
    assertThat(guest.logIn("reader", "x".repeat(20_000), "").statusCode()).isEqualTo(413);
    HttpRequest.Builder endless =
        HttpRequest.newBuilder(desk.at("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100])));
    assertThat(guest.send(endless).statusCode()).isEqualTo(411);
  }

  @Test
  void after_a_refused_request_the_next_one_on_its_connection_is_understood() throws Exception {
    Guest guest = Guest.stranger(desk);
    for (int length : List.of(1 << 15, 3 << 20)) {
      for (int i = 0; i < 20; i++) {
        assertThat(guest.send(sized(length)).statusCode()).isIn(413, 429);
        assertThat(guest.get("/login").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void a_long_request_is_refused_before_it_is_sent() throws Exception {
    URI login = desk.at("/login");
    try (Socket socket = new Socket(login.getHost(), login.getPort())) {
      String head =
          "POST /login HTTP/1.1\r\nHost: " + login.getAuthority() + "\r\nContent-Length: 99999999";
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 413 ")
          .contains("Connection: close");
    }
  }

  private HttpRequest.Builder sized(int bytes) {
    return HttpRequest.newBuilder(desk.at("/login"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofByteArray(new byte[bytes]));
  }

  @Test
  void logging_out_ends_the_session_and_not_only_the_cookie() throws Exception {
    Guest guest = Guest.loggedIn(desk, "reader", People.PASSWORD);
    String secret = guest.secret();
    assertThat(guest.post("/logout", Map.of()).headers().firstValue("Location")).contains("/login");
    assertThat(new SessionStore(archive).find(secret, Desks.NOW)).isEmpty();
    HttpRequest.Builder stolen =
        HttpRequest.newBuilder(desk.at("/account")).header("Cookie", "demarche=" + secret).GET();
    assertThat(Guest.stranger(desk).send(stolen).statusCode()).isEqualTo(303);
  }

  @Test
  void a_new_password_logs_other_browsers_out() throws Exception {
    Guest here = Guest.loggedIn(desk, "reader", People.PASSWORD);
    Guest there = Guest.loggedIn(desk, "reader", People.PASSWORD);
    assertThat(change(here, "wrong", OTHER, OTHER).statusCode()).isEqualTo(422);
    assertThat(change(here, People.PASSWORD, OTHER, OTHER + "x").statusCode()).isEqualTo(422);
    assertThat(change(here, People.PASSWORD, "short", "short").statusCode()).isEqualTo(422);
    assertThat(there.get("/account").statusCode()).isEqualTo(200);
    assertThat(change(here, People.PASSWORD, OTHER, OTHER).statusCode()).isEqualTo(303);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(there.get("/account").statusCode()).isEqualTo(303);
    assertThat(Guest.stranger(desk).logIn("reader", People.PASSWORD, "").statusCode())
        .isEqualTo(401);
    assertThat(Guest.stranger(desk).logIn("reader", OTHER, "").statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> change(Guest guest, String current, String next, String again)
      throws Exception {
    return guest.post(
        "/account/password",
        Map.of("current", List.of(current), "new", List.of(next), "again", List.of(again)));
  }

  @Test
  void a_browser_is_logged_out_from_another_one_of_its_owner_alone() throws Exception {
    Guest here = Guest.loggedIn(desk, "reader", People.PASSWORD);
    Guest there = Guest.loggedIn(desk, "reader", People.PASSWORD);
    Guest stranger = Guest.loggedIn(desk, "editor", People.PASSWORD);
    String id = SessionStore.id(there.secret());
    stranger.post("/account/sessions/" + id + "/end", Map.of());
    assertThat(there.get("/account").statusCode()).isEqualTo(200);
    here.post("/account/sessions/" + id + "/end", Map.of());
    assertThat(there.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void a_token_is_shown_once_and_opens_the_door_until_it_is_taken_back() throws Exception {
    Guest guest = Guest.loggedIn(desk, "reviewer", People.PASSWORD);
    Map<String, List<String>> form =
        Map.of("name", List.of("<b>night"), "role", List.of("reader"), "days", List.of("2"));
    HttpResponse<String> issued = guest.post("/account/tokens", form);
    Matcher shown = Pattern.compile("dmr_[A-Za-z0-9_-]{43}").matcher(issued.body());
    assertThat(shown.find()).isTrue();
    String token = shown.group();
    assertThat(guest.get("/account").body()).contains("&lt;b>night").doesNotContain(token);
    assertThat(status(token, "/")).isEqualTo(200);
    assertThat(status(token, "/account")).as("programs administer no account").isEqualTo(403);
    assertThat(issued.body()).doesNotContain("value=\"admin\"");
    Matcher number = Pattern.compile("/account/tokens/(\\d+)/revoke").matcher(issued.body());
    assertThat(number.find()).isTrue();
    guest.post(number.group(), Map.of());
    assertThat(status(token, "/")).isEqualTo(401);
  }

  private int status(String token, String path) throws Exception {
    return Guest.stranger(desk)
        .send(
            HttpRequest.newBuilder(desk.at(path)).header("Authorization", "Bearer " + token).GET())
        .statusCode();
  }

  @Test
  void readers_of_feeds_show_a_token_as_password_to_read_alone() throws Exception {
    String pair = "x:" + people.token(Role.ADMIN);
    String shown = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    Guest guest = Guest.stranger(desk);
    HttpRequest.Builder read = HttpRequest.newBuilder(desk.at("/")).header("Authorization", shown);
    assertThat(guest.send(read.GET()).statusCode()).isEqualTo(200);
    HttpRequest.Builder post = guest.form("/logout", QueryString.empty());
    assertThat(guest.send(post.header("Authorization", shown)).statusCode()).isEqualTo(401);
    for (String other : List.of("Basic !", "Basic", "Basic eA==", "Digest x", "")) {
      HttpRequest.Builder wrong =
          HttpRequest.newBuilder(desk.at("/")).header("Authorization", other).GET();
      assertThat(guest.send(wrong).statusCode()).as(other).isEqualTo(401);
    }
  }

  @Test
  void a_proxy_before_a_desk_without_accounts_is_found_out() throws Exception {
    try (Desks here = Desks.over(archive)) {
      for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP")) {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(here.at("/")).header(header, "192.0.2.7").GET();
        assertThat(here.send(request).statusCode()).as(header).isEqualTo(403);
      }
    }
  }

  @Test
  void nobody_gives_a_token_more_than_they_may() throws Exception {
    Guest guest = Guest.loggedIn(desk, "reader", People.PASSWORD);
    for (Map<String, List<String>> form :
        List.of(
            Map.of("name", List.of("x"), "role", List.of("admin"), "days", List.of("2")),
            Map.of("name", List.of("x"), "role", List.of("stranger"), "days", List.of("2")),
            Map.of("name", List.of("x"), "role", List.of("reader"), "days", List.of("367")),
            Map.of("name", List.of("x"), "role", List.of("reader"), "days", List.of("-1")),
            Map.of("name", List.of(" "), "role", List.of("reader"), "days", List.of("1")))) {
      HttpResponse<String> answer = guest.post("/account/tokens", form);
      assertThat(answer.statusCode()).as(form.toString()).isEqualTo(422);
      assertThat(answer.body()).doesNotContain("dmr_");
    }
  }

  @Test
  void an_admin_opens_changes_and_closes_accounts() throws Exception {
    Guest admin = Guest.loggedIn(desk, "admin", People.PASSWORD);
    Map<String, List<String>> form =
        Map.of("name", List.of("Rune"), "role", List.of("reviewer"), "password", List.of(OTHER));
    assertThat(admin.post("/admin/accounts", form).statusCode()).isEqualTo(303);
    assertThat(admin.post("/admin/accounts", form).body()).contains("already");
    long number = new AccountStore(archive).get("rune").number();
    Guest rune = Guest.loggedIn(desk, "rune", OTHER);
    admin.post("/admin/accounts/" + number + "/role", Map.of("role", List.of("editor")));
    assertThat(rune.get("/account").body()).contains("<strong>editor</strong>");
    admin.post("/admin/accounts/" + number + "/close", Map.of());
    assertThat(rune.get("/account").statusCode()).isEqualTo(303);
    admin.post("/admin/accounts/" + number + "/open", Map.of());
    assertThat(Guest.stranger(desk).logIn("rune", OTHER, "").statusCode()).isEqualTo(303);
    long own = people.of(Role.ADMIN).number();
    assertThat(admin.post("/admin/accounts/" + own + "/close", Map.of()).body())
        .contains("last admin");
    assertThat(admin.post("/admin/accounts/999/close", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void the_audit_log_says_who_did_what_and_from_where() throws Exception {
    Guest admin = Guest.loggedIn(desk, "admin", People.PASSWORD);
    long number = people.of(Role.READER).number();
    admin.post("/admin/accounts/" + number + "/role", Map.of("role", List.of("editor")));
    Guest.loggedIn(desk, "reviewer", People.PASSWORD)
        .post("/admin/accounts/" + number + "/close", Map.of());
    assertThat(entries("POST /admin/accounts/{number}/role"))
        .containsExactly(
            new AuditStore.Entry(
                Desks.NOW,
                "admin",
                "POST /admin/accounts/{number}/role",
                "/admin/accounts/" + number + "/role",
                "reader: reader to editor",
                "127.0.0.1"));
    Guest reader = Guest.loggedIn(desk, "reader", People.PASSWORD);
    change(reader, People.PASSWORD, OTHER, OTHER);
    assertThat(entries("POST"))
        .extracting(AuditStore.Entry::toString)
        .noneMatch(entry -> entry.contains(OTHER) || entry.contains(People.PASSWORD));
    assertThat(entries("refused"))
        .extracting(AuditStore.Entry::who, AuditStore.Entry::detail)
        .containsExactly(Tuple.tuple("reviewer", "POST /admin/accounts/{number}/close"));
    String page = admin.get("/admin/audit?who=reviewer&action=refused").body();
    assertThat(page).contains("/close").doesNotContain("reader to editor");
    assertThat(admin.get("/admin/audit?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(admin.get("/admin/audit?before=x").statusCode()).isEqualTo(400);
  }

  private List<AuditStore.Entry> entries(String action) {
    return new AuditStore(archive)
        .page(new AuditStore.Wanted("", action, "", ""), Long.MAX_VALUE, 100).stream()
            .map(AuditStore.Numbered::entry)
            .toList();
  }

  @Test
  void at_the_machine_itself_nobody_logs_in() throws Exception {
    try (Desks here = Desks.over(archive)) {
      assertThat(here.get("/login").headers().firstValue("Location")).contains("/");
      assertThat(here.get("/account").body()).contains("nobody needs an account");
      assertThat(here.get("/admin/accounts").body()).contains("reviewer");
    }
  }
}
