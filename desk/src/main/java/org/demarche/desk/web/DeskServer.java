package org.demarche.desk.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.Closeable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.web.account.AccountPages;
import org.demarche.desk.web.account.AdminPages;
import org.demarche.desk.web.account.AuditPages;
import org.demarche.desk.web.account.LoginPages;
import org.demarche.desk.web.cases.CasePages;
import org.demarche.desk.web.events.EventsPages;
import org.demarche.desk.web.events.ExportPages;
import org.demarche.desk.web.events.IncidentPages;
import org.demarche.desk.web.operation.Meters;
import org.demarche.desk.web.operation.OperationPages;
import org.demarche.desk.web.site.Assets;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Entrance;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Problems;
import org.demarche.desk.web.site.Proxied;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Trail;
import org.demarche.desk.web.start.StartPages;

/** The desk's web server. */
public final class DeskServer implements Closeable {

  /** Of a request that is read whole; files that are uploaded are not. */
  private static final long MOST_READ = 4L << 20;

  private final Javalin javalin;
  private final List<Router.Route> routes;
  private final Meters meters;

  private DeskServer(Javalin javalin, List<Router.Route> routes, Meters meters) {
    this.javalin = javalin;
    this.routes = routes;
    this.meters = meters;
  }

  /**
   * Where the server listens.
   *
   * @param host an address of this machine
   * @param port 0 for any that is free
   */
  public record Address(String host, int port) {

    /** Whether only this machine can ask. */
    public boolean isLoopback() {
      return host.equals("127.0.0.1") || host.equals("::1") || host.equals("localhost");
    }
  }

  /** All pages of the site. */
  private static List<Pages> pages(Desk desk, Assets assets) {
    Passwords passwords = new Passwords();
    return List.of(
        assets,
        new LoginPages(desk, passwords),
        new AccountPages(desk, passwords),
        new AdminPages(desk, passwords),
        new AuditPages(desk),
        new StartPages(desk),
        new EventsPages(desk),
        new IncidentPages(desk),
        new ExportPages(desk),
        new CasePages(desk));
  }

  /**
   * Starts to answer.
   *
   * @param log where faults are written
   */
  public static DeskServer start(
      Desk desk, Assets assets, Entrance entrance, Address address, PrintStream log) {
    List<Router.Route> routes = new ArrayList<>();
    Meters meters = new Meters(desk);
    Javalin javalin =
        Javalin.create(
            config -> {
              settings(config, address);
              if (entrance.behindProxy()) {
                config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new Proxied()));
              }
              Guard guard = new Guard(entrance, address.isLoopback());
              meters.addTo(config.routes);
              config.routes.before(guard::meet);
              config.routes.beforeMatched(guard::check);
              new Trail(new AuditStore(desk.archive()), desk.clock()).addTo(config.routes);
              new Problems(desk.screens(), log).addTo(config.routes);
              Router router = new Router(config.routes);
              pages(desk, assets).forEach(pages -> pages.addTo(router));
              new OperationPages(desk, meters, entrance.openMetrics()).addTo(router);
              routes.addAll(router.routes());
            });
    javalin.start();
    return new DeskServer(javalin, List.copyOf(routes), meters);
  }

  private static void settings(JavalinConfig config, Address address) {
    config.jetty.host = address.host();
    config.jetty.port = address.port();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_READ;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  /** The port at which it listens. */
  public int port() {
    return javalin.port();
  }

  /** All routes, with the role that each needs. */
  public List<Router.Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    javalin.stop();
    meters.close();
  }
}
