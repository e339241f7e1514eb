package org.demarche.desk.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Role;

/**
 * Notes every request that changes something in the audit log, by itself; a page may say what it
 * did in words. Refusals of people who lack the right are noted too.
 */
public final class Trail {

  private static final Set<HandlerType> HARMLESS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final String DETAIL = "trail.detail";
  private static final String SILENT = "trail.silent";

  private final AuditStore audit;
  private final Clock clock;

  /** Into this log. */
  public Trail(AuditStore audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Says in words what a request changed; without it, address and parameters stand alone. */
  public static void detail(Context request, String words) {
    request.attribute(DETAIL, words);
  }

  /** Leaves a request out that decides nothing, as a search that is sent as a form. */
  public static void silence(Context request) {
    request.attribute(SILENT, true);
  }

  /** Listens. */
  public void addTo(RoutesConfig routes) {
    routes.after(this::after);
  }

  private void after(Context request) {
    Visitor visitor = Guard.visitor(request);
    boolean noted =
        !HARMLESS.contains(request.method())
            && visitor.role() != Role.STRANGER
            && request.attribute(SILENT) == null;
    if (noted && request.statusCode() < 400) {
      note(request, visitor.name(), request.method() + " " + route(request), detail(request));
    } else if (noted && request.statusCode() == 403) {
      note(request, visitor.name(), "refused", request.method() + " " + route(request));
    }
  }

  /** Notes what somebody did who need not be logged in, as a log-in. */
  public void note(Context request, String who, String action, String detail) {
    audit.add(
        new AuditStore.Entry(clock.instant(), who, action, request.path(), detail, request.ip()));
  }

  private static String route(Context request) {
    Endpoint endpoint = request.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "" : endpoint.path;
  }

  private static String detail(Context request) {
    return Objects.requireNonNullElse(request.attribute(DETAIL), "");
  }
}
