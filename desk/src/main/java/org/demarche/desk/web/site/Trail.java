package org.demarche.desk.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Role;

/**
 * Notes every request that changes something in the audit log, by itself: its route, its address,
 * and what its form said; a page may say in words what it did. Refusals of people who lack the
 * right are noted too.
 */
public final class Trail {

  private static final Set<HandlerType> HARMLESS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final String DETAIL = "trail.detail";
  private static final int LONGEST_VALUE = 100;

  /** Routes that take a form or a text and change nothing that others see. */
  private static final Set<String> IDLE =
      Set.of("/api/v1/code", "/api/v1/classify", "/lexicon/check", "/seen", "/watch/{number}/seen");

  /** Fields of forms that are nobody's business. */
  private static final Pattern SECRET =
      Pattern.compile("_csrf|current|new|again|.*(?:password|secret|token|hook).*");

  private final AuditStore audit;
  private final Clock clock;

  /** Into this log. */
  public Trail(AuditStore audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Says in words what a request changed; without it, the form speaks. */
  public static void detail(Context request, String words) {
    request.attribute(DETAIL, words);
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
            && !IDLE.contains(route(request));
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
    String said = request.attribute(DETAIL);
    return said == null ? fields(request) : said;
  }

  /** What a form said, as far as it is short and no secret. */
  private static String fields(Context request) {
    String type = Objects.requireNonNullElse(request.contentType(), "");
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      return "";
    }
    return request.formParamMap().entrySet().stream()
        .filter(field -> !SECRET.matcher(field.getKey()).matches())
        .filter(field -> !String.join("", field.getValue()).isBlank())
        .map(field -> field.getKey() + ": " + shortened(String.join(", ", field.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE) + "… (" + value.length() + " characters)";
  }
}
