package org.demarche.desk.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.account.Role;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Assets;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Entrance;
import org.demarche.desk.web.site.Identity;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Screens;
import org.demarche.desk.web.site.Upkeep;
import org.demarche.desk.web.site.Visitor;

/** A running desk over an archive, and a visitor without a browser: cookies, forms, answers. */
public final class Desks implements Closeable {

  /** When it is at the desk. */
  public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  /** The clock that stands there. */
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" content=\"(\\w+)\"");

  private final Upkeep upkeep;
  private final DeskServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  private Desks(Archive archive, Entrance entrance) {
    this.upkeep = new Upkeep(archive);
    Assets assets = new Assets(null);
    Desk desk =
        new Desk(
            archive,
            new SampleWorkbench(archive.derived().resolve("lexicon")),
            upkeep,
            new Screens(assets),
            CLOCK);
    this.server =
        DeskServer.start(desk, assets, entrance, new DeskServer.Address("127.0.0.1", 0), log());
  }

  /** Faults fail tests by their status; their traces are not shown. */
  private static PrintStream log() {
    return new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** For somebody at the machine, called Ada, who may do everything. */
  public static Desks over(Archive archive) {
    return over(archive, request -> new Visitor("Ada", Role.ADMIN, Visitor.Way.LOCAL));
  }

  /** For visitors who are told so. */
  public static Desks over(Archive archive, Identity identity) {
    return new Desks(archive, Entrance.here(identity));
  }

  /** For people who come in by another way. */
  public static Desks over(Archive archive, Entrance entrance) {
    return new Desks(archive, entrance);
  }

  public DeskServer server() {
    return server;
  }

  /** The full address of a path. */
  public URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  /** What is shown at a path. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  /** What comes of a form that is sent from a page of the desk. */
  public HttpResponse<String> post(String path, Map<String, List<String>> form)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/").body());
    if (!token.find()) {
      throw new IllegalStateException("the first page carries no token");
    }
    String body = QueryString.of(form).with("_csrf", token.group(1)).toString().substring(1);
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The answer to any request. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    server.close();
    upkeep.close();
  }
}
