package org.demarche.desk.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.demarche.desk.account.Role;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Assets;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Entrance;
import org.demarche.desk.web.site.Identity;
import org.demarche.desk.web.site.Screens;
import org.demarche.desk.web.site.Upkeep;
import org.demarche.desk.web.site.Visitor;

/** A running desk over an archive, and somebody who visits it. */
public final class Desks implements Closeable {

  /** When it is at the desk. */
  public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  /** The clock that stands there. */
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Upkeep upkeep;
  private final DeskServer server;
  private final Guest visitor = Guest.stranger(this);

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
    return visitor.get(path);
  }

  /** What comes of a form that is sent from a page of the desk. */
  public HttpResponse<String> post(String path, Map<String, List<String>> form)
      throws IOException, InterruptedException {
    return visitor.post(path, form);
  }

  /** What forms of its pages carry. */
  String formToken() throws IOException, InterruptedException {
    return visitor.formToken();
  }

  /** The answer to any request. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return visitor.send(request);
  }

  @Override
  public void close() throws IOException {
    server.close();
    upkeep.close();
  }
}
