package org.demarche.desk.web.site;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.account.Role;

/**
 * How much one visitor may ask of a desk with accounts: how often, told by account, or by address
 * for strangers; and how much at once.
 */
final class Limits {

  private static final int MOST_KNOWN = 20_000;
  private static final long MOST_OF_A_STRANGER = 16L << 10;
  private static final long MOST_OF_A_FORM = 4L << 20;
  private static final long MOST_UPLOADED = 256L << 20;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /** What is counted apart. */
  enum Kind {
    /** Passwords that are tried. */
    LOGIN(10, 10),
    /** Texts that are coded on request. */
    CODING(20, 60),
    /** What programs ask. */
    API(200, 1_200),
    /** Everything else. */
    PAGE(400, 2_400);

    private final int atOnce;
    private final int perMinute;

    Kind(int atOnce, int perMinute) {
      this.atOnce = atOnce;
      this.perMinute = perMinute;
    }

    static Kind of(Context request) {
      String path = request.path();
      boolean post = request.method().equals(HandlerType.POST);
      if (post && (path.equals("/login") || path.equals("/account/password"))) {
        return LOGIN;
      }
      boolean codes = post && (path.equals("/api/v1/code") || path.equals("/api/v1/classify"));
      if (codes || path.endsWith("/why")) {
        return CODING;
      }
      return path.startsWith("/api/") ? API : PAGE;
    }

    private Bucket bucket() {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)))
          .build();
    }
  }

  /** Throws what is answered with 429 when a visitor asks too often. */
  void checkRate(Context request, Visitor visitor) {
    Kind kind = Kind.of(request);
    boolean known = kind != Kind.LOGIN && !visitor.name().isEmpty();
    String who = known ? "account " + visitor.name() : "address " + request.ip();
    ConsumptionProbe probe = bucket(kind, who).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
      request.header("Retry-After", Long.toString(seconds));
      throw new TooManyRequestsResponse("too many requests; try again in " + seconds + " seconds");
    }
  }

  private Bucket bucket(Kind kind, String who) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(kind + " " + who, key -> kind.bucket());
    }
  }

  /** Throws what is answered with 411 or 413 when a visitor sends too much. */
  static void checkSize(Context request, Visitor visitor) {
    if (request.method().equals(HandlerType.GET) || request.method().equals(HandlerType.HEAD)) {
      return;
    }
    long length = request.req().getContentLengthLong();
    boolean stranger = visitor.role() == Role.STRANGER;
    if (length < 0 && stranger && request.header("Transfer-Encoding") != null) {
      throw new HttpResponseException(411, "say how long the request is");
    }
    if (length > most(request, visitor)) {
      throw new ContentTooLargeResponse(
          "too large: at most " + (most(request, visitor) >> 10) + " KiB");
    }
  }

  private static long most(Context request, Visitor visitor) {
    if (visitor.role() == Role.STRANGER) {
      return MOST_OF_A_STRANGER;
    }
    String type = Objects.requireNonNullElse(request.contentType(), "");
    boolean file =
        type.startsWith("multipart/form-data") || type.startsWith("application/octet-stream");
    return file && visitor.may(Role.EDITOR) ? MOST_UPLOADED : MOST_OF_A_FORM;
  }
}
