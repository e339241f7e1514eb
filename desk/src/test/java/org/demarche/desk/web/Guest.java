package org.demarche.desk.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.web.site.QueryString;

/** One of several visitors of a desk, with a browser's cookies but without a browser. */
public final class Guest {

  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" content=\"(\\w+)\"");

  private final Desks desk;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Guest(Desks desk) {
    this.desk = desk;
  }

  /** Somebody whom the desk does not know. */
  public static Guest stranger(Desks desk) {
    return new Guest(desk);
  }

  /** Somebody who has logged in. */
  public static Guest loggedIn(Desks desk, String name, String password)
      throws IOException, InterruptedException {
    Guest guest = new Guest(desk);
    HttpResponse<String> answer = guest.logIn(name, password, "");
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("the log-in was answered with " + answer.statusCode());
    }
    return guest;
  }

  public HttpResponse<String> logIn(String name, String password, String next)
      throws IOException, InterruptedException {
    return post(
        "/login",
        Map.of("name", List.of(name), "password", List.of(password), "next", List.of(next)));
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(desk.at(path)).GET());
  }

  /** Sends a form from a page of the desk. */
  public HttpResponse<String> post(String path, Map<String, List<String>> form)
      throws IOException, InterruptedException {
    return send(form(path, QueryString.of(form).with("_csrf", formToken())));
  }

  /** A form as a browser sends it. */
  public HttpRequest.Builder form(String path, QueryString fields) {
    String body = fields.toString();
    return HttpRequest.newBuilder(desk.at(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.isEmpty() ? "" : body.substring(1)));
  }

  /** What forms of this visitor's pages carry. */
  public String formToken() throws IOException, InterruptedException {
    for (String page : List.of("/login", "/account")) {
      Matcher token = TOKEN.matcher(get(page).body());
      if (token.find()) {
        return token.group(1);
      }
    }
    throw new IllegalStateException("no page carries a token");
  }

  /** The secret that the browser keeps; empty for none. */
  public String secret() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("demarche"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
