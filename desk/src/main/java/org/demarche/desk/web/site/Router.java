package org.demarche.desk.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.Role;

/** Takes the routes of the site, each with the role that it needs. */
public final class Router {

  private final RoutesConfig javalin;
  private final List<Route> routes = new ArrayList<>();

  /** Over Javalin's. */
  public Router(RoutesConfig javalin) {
    this.javalin = javalin;
  }

  /**
   * A way in.
   *
   * @param path with names in braces for what varies: {@code /cases/{id}}
   */
  public record Route(HandlerType method, String path, Role needs) {}

  /** The role that a route needs, as Javalin carries it. */
  record Needs(Role role) implements RouteRole {}

  /** Shows something. */
  public Router get(String path, Role needs, Handler handler) {
    return add(HandlerType.GET, path, needs, handler);
  }

  /** Shows something, or its head alone, for programs that look before they fetch. */
  public Router getOrHead(String path, Role needs, Handler handler) {
    javalin.addHttpHandler(HandlerType.HEAD, path, handler, new Needs(needs));
    return get(path, needs, handler);
  }

  /** Does something. */
  public Router post(String path, Role needs, Handler handler) {
    return add(HandlerType.POST, path, needs, handler);
  }

  /** Takes something away. */
  public Router delete(String path, Role needs, Handler handler) {
    return add(HandlerType.DELETE, path, needs, handler);
  }

  private Router add(HandlerType method, String path, Role needs, Handler handler) {
    routes.add(new Route(method, path, needs));
    javalin.addHttpHandler(method, path, handler, new Needs(needs));
    return this;
  }

  /** All that were added, in their order. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }
}
