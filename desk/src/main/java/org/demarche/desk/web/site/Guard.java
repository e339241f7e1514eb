package org.demarche.desk.web.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.UnauthorizedResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.desk.account.Role;

/**
 * Lets a request through or not: by the host that it names, the page that it comes from, and what
 * its sender may do.
 */
public final class Guard {

  private static final Set<HandlerType> HARMLESS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?");

  private final Identity identity;
  private final boolean loopback;

  /**
   * A guard.
   *
   * @param loopback whether only this machine may ask: then a name that another site has given to
   *     its address is refused
   */
  public Guard(Identity identity, boolean loopback) {
    this.identity = identity;
    this.loopback = loopback;
  }

  /** The sender of a request that was let through. */
  public static Visitor visitor(Context request) {
    return Objects.requireNonNullElse(request.attribute("visitor"), Visitor.STRANGER);
  }

  /** Puts the headers that keep hostile text harmless on every answer, errors included. */
  public static void harden(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    request.header("Cache-Control", "private, no-cache");
  }

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  /** Throws what Javalin answers with 401 or 403 when the request must not go on. */
  public void check(Context request) {
    checkHost(request);
    Visitor visitor = identity.of(request);
    request.attribute("visitor", visitor);
    checkRole(request, visitor);
    if (!HARMLESS.contains(request.method())) {
      checkOrigin(request);
      checkPage(request, visitor);
    }
  }

  private void checkHost(Context request) {
    String host = Objects.requireNonNullElse(request.host(), "");
    if (loopback && !LOOPBACK.matcher(host).matches()) {
      throw new ForbiddenResponse("this desk answers at localhost only");
    }
  }

  private static void checkRole(Context request, Visitor visitor) {
    Role needed =
        request.routeRoles().stream()
            .map(role -> ((Router.Needs) role).role())
            .findFirst()
            .orElse(Role.ADMIN);
    if (visitor.may(needed)) {
      return;
    }
    if (visitor.role() == Role.STRANGER) {
      throw new UnauthorizedResponse("log in first");
    }
    throw new ForbiddenResponse("this needs the role of " + needed.name().toLowerCase(Locale.ROOT));
  }

  /** Browsers say from which site a request comes; a foreign one may do nothing here. */
  private static void checkOrigin(Context request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    boolean foreign =
        (site != null && !site.equals("same-origin") && !site.equals("none"))
            || (origin != null && !origin.equals(request.scheme() + "://" + request.host()));
    if (foreign) {
      throw new ForbiddenResponse("the request comes from another site");
    }
  }

  /**
   * Programs show a token, or at a desk for this machine alone send JSON, which no foreign page can
   * without being asked about; all others show that they come from a page of ours.
   */
  private static void checkPage(Context request, Visitor visitor) {
    boolean program =
        visitor.way() == Visitor.Way.TOKEN
            || (visitor.way() == Visitor.Way.LOCAL
                && request.path().startsWith("/api/")
                && "application/json".equals(mediaType(request)));
    if (!program && !Visit.isFromOurPage(request)) {
      throw new ForbiddenResponse("the form is out of date; load the page again and repeat");
    }
  }

  private static String mediaType(Context request) {
    String type = Objects.requireNonNullElse(request.contentType(), "");
    return type.split(";", 2)[0].strip();
  }
}
