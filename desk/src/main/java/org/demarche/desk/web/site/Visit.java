package org.demarche.desk.web.site;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.demarche.desk.store.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One browser's stay: a secret of 256 bits in a cookie that no script and no other site can read.
 * Forms carry a digest of it, which shows that they come from a page of ours.
 */
public final class Visit {

  private static final String COOKIE = "demarche";
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Visit() {}

  /** A new secret: 256 random bits, in letters that fit a URL. */
  public static String newSecret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Over HTTPS no other host of the same domain may set it. */
  private static String name(Context request) {
    return isSafe(request) ? "__Host-" + COOKIE : COOKIE;
  }

  private static boolean isSafe(Context request) {
    return request.scheme().equals("https");
  }

  /** The secret that the browser sends; null when it sends none of ours. */
  public static @Nullable String secret(Context request) {
    String sent = request.cookie(name(request));
    return sent != null && SECRET.matcher(sent).matches() ? sent : null;
  }

  /** The browser's secret; a new one for a browser without. */
  static String begun(Context request) {
    String known = request.attribute(COOKIE);
    if (known == null) {
      known = secret(request);
    }
    return known == null ? begin(request) : known;
  }

  /** Gives the browser a new secret; what was tied to the old one is no longer reached. */
  public static String begin(Context request) {
    String secret = newSecret();
    request.attribute(COOKIE, secret);
    Cookie cookie = new Cookie(name(request), secret, "/", -1, isSafe(request));
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    request.cookie(cookie);
    return secret;
  }

  /** What forms of this browser carry. */
  static String formToken(String secret) {
    return Digest.hex("form " + secret);
  }

  /** Whether a request carries what only our pages know. */
  static boolean isFromOurPage(Context request) {
    String secret = secret(request);
    String sent =
        Objects.requireNonNullElseGet(
            request.header("X-CSRF-Token"),
            () -> Objects.requireNonNullElse(request.formParam("_csrf"), ""));
    return secret != null
        && MessageDigest.isEqual(
            formToken(secret).getBytes(StandardCharsets.UTF_8),
            sent.getBytes(StandardCharsets.UTF_8));
  }
}
