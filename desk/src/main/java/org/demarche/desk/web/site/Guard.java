package org.demarche.desk.web.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
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

  /** What proxies add, which let others in than who sits at this machine. */
  private static final Set<String> FORWARDED =
      Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

  /** What pages of other sites cannot send unasked. */
  private static final Set<String> OF_PROGRAMS =
      Set.of("application/json", "application/octet-stream");

  private final Entrance entrance;
  private final boolean loopback;
  private final Limits limits = new Limits();

  /**
   * A guard.
   *
   * @param loopback whether only this machine may ask: then, unless people log in, a name that
   *     another site has given to its address is refused
   */
  public Guard(Entrance entrance, boolean loopback) {
    this.entrance = entrance;
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
    // "no-referrer" would make browsers call the origin of our own forms "null".
    request.header("Referrer-Policy", "same-origin");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    request.header("Cache-Control", "private, no-cache");
    if (request.scheme().equals("https")) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  /** Looks at every request, whatever it asks for: where it is sent, by whom, and how much. */
  public void meet(Context request) {
    harden(request);
    checkHost(request);
    Visitor visitor = entrance.identity().of(request);
    request.attribute("visitor", visitor);
    if (entrance.accounts()) {
      Limits.checkSize(request, visitor);
      request.header("Cache-Control", kept(visitor));
    }
    if (entrance.limited()) {
      limits.checkRate(request, visitor);
    }
  }

  /** What is shown to who has logged in stays in no memory once they have left. */
  private static String kept(Visitor visitor) {
    return visitor.way() == Visitor.Way.TOKEN ? "private, no-cache" : "no-store";
  }

  /** Throws what Javalin answers with 401 or 403 when a request for one of our routes must end. */
  public void check(Context request) {
    Visitor visitor = visitor(request);
    checkRole(request, visitor);
    if (!HARMLESS.contains(request.method())) {
      checkOrigin(request);
      checkPage(request, visitor);
    }
  }

  /**
   * What an address that is none of ours is answered with: strangers do not learn that it is none.
   */
  static HttpResponseException unmatched(Context request) {
    return visitor(request).role() == Role.STRANGER
        ? new UnauthorizedResponse("log in first")
        : new NotFoundResponse("there is nothing at this address");
  }

  /** Throws what is answered with 403 for programs: this is for people alone. */
  public static void checkPerson(Context request) {
    if (visitor(request).way() == Visitor.Way.TOKEN) {
      throw new ForbiddenResponse("a program may not do this; log in");
    }
  }

  private void checkHost(Context request) {
    String host = Objects.requireNonNullElse(request.host(), "");
    if (entrance.accounts()) {
      return;
    }
    if (loopback && !LOOPBACK.matcher(host).matches()) {
      throw new ForbiddenResponse("this desk answers at localhost only");
    }
    if (FORWARDED.stream().anyMatch(header -> request.header(header) != null)) {
      throw new ForbiddenResponse(
          "a proxy passes requests of others on to this desk, at which nobody logs in; start it with"
              + " --behind-proxy");
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
    throw new ForbiddenResponse("this needs the role of " + needed.word());
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
   * Programs show a token, or at a desk for this machine alone send JSON or plain bytes, which no
   * foreign page can without being asked about; all others show that they come from a page of ours.
   */
  private static void checkPage(Context request, Visitor visitor) {
    boolean program =
        visitor.way() == Visitor.Way.TOKEN
            || (visitor.way() == Visitor.Way.LOCAL
                && request.path().startsWith("/api/")
                && OF_PROGRAMS.contains(mediaType(request)));
    if (!program && !Visit.isFromOurPage(request)) {
      throw new ForbiddenResponse("the form is out of date; load the page again and repeat");
    }
  }

  private static String mediaType(Context request) {
    String type = Objects.requireNonNullElse(request.contentType(), "");
    return type.split(";", 2)[0].strip();
  }
}
