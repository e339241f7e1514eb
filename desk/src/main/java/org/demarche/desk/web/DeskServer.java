package org.demarche.desk.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.AuditStore;
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

/** The desk's web server. */
public final class DeskServer implements Closeable {

  /** Of a request that is read whole; files that are uploaded are not. */
  private static final long MOST_READ = 4L << 20;

  private static final long MOST_UPLOADED = 256L << 20;

  private final Javalin javalin;
  private final List<Router.Route> routes;
  private final List<Pages> pages;
  private final Meters meters;

  private DeskServer(Javalin javalin, List<Router.Route> routes, List<Pages> pages, Meters meters) {
    this.javalin = javalin;
    this.routes = routes;
    this.pages = pages;
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

  /**
   * Starts to answer.
   *
   * @param log where faults are written
   */
  public static DeskServer start(
      Desk desk, Assets assets, Entrance entrance, Address address, PrintStream log) {
    List<Router.Route> routes = new ArrayList<>();
    Meters meters = new Meters(desk);
    List<Pages> pages = new Site(desk, assets).pages();
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
              pages.forEach(some -> some.addTo(router));
              new OperationPages(desk, meters, entrance.openMetrics()).addTo(router);
              routes.addAll(router.routes());
            });
    javalin.start();
    return new DeskServer(javalin, List.copyOf(routes), pages, meters);
  }

  private static void settings(JavalinConfig config, Address address) {
    config.jetty.host = address.host();
    config.jetty.port = address.port();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_READ;
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_UPLOADED, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(MOST_UPLOADED, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
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

  /** Pages that work in the background stop first, and with them what they still send. */
  @Override
  public void close() throws IOException {
    for (Pages some : pages) {
      if (some instanceof Closeable closeable) {
        closeable.close();
      }
    }
    javalin.stop();
    meters.close();
  }
}
