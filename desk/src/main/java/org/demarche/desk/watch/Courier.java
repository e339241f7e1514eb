package org.demarche.desk.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.watch.Delivery.Attempt;
import org.demarche.desk.watch.Delivery.State;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due to other programs, signed, one message after the other. What is not taken is
 * sent again after pauses that grow from a minute to a day; after eight tries it is given up.
 */
public final class Courier {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private static final int GONE = 410;
  private static final int MOST_AT_ONCE = 100;

  private final HookStore hooks;
  private final Post post;
  private final Clock clock;

  /** Of what is in this store. */
  public Courier(HookStore hooks, Post post, Clock clock) {
    this.hooks = hooks;
    this.post = post;
    this.clock = clock;
  }

  /** Carries messages to where they go. */
  @FunctionalInterface
  public interface Post {

    /**
     * Sends a body; gives the status of HTTP with which it was taken or refused.
     *
     * @throws IOException when there is no answer, with the reason
     */
    int send(String address, Map<String, String> headers, byte[] body) throws IOException;
  }

  /** Sends what is due; gives how many messages arrived. */
  public int deliver() {
    int arrived = 0;
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      Optional<HookStore.Parcel> due = hooks.take(clock.instant());
      if (due.isEmpty()) {
        break;
      }
      arrived += deliver(due.get()) ? 1 : 0;
    }
    return arrived;
  }

  private boolean deliver(HookStore.Parcel parcel) {
    Instant start = clock.instant();
    Delivery delivery = parcel.delivery();
    Integer status = null;
    String outcome;
    try {
      status =
          post.send(
              Objects.requireNonNull(parcel.hook().address()),
              headers(delivery, parcel.hook().secret(), start.getEpochSecond()),
              delivery.body().getBytes(StandardCharsets.UTF_8));
      outcome = status / 100 == 2 ? "taken" : "refused with " + status;
    } catch (IOException e) {
      outcome = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
    Instant end = clock.instant();
    State state = state(status, delivery.tries());
    long millis = Duration.between(start, end).toMillis();
    hooks.note(delivery, new Attempt(start, status, outcome, millis), state, next(delivery, end));
    return state == State.DELIVERED;
  }

  private static Map<String, String> headers(Delivery delivery, String secret, long seconds) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("webhook-id", delivery.id());
    headers.put("webhook-timestamp", Long.toString(seconds));
    headers.put("webhook-signature", Signature.of(secret, delivery.id(), seconds, delivery.body()));
    return headers;
  }

  private static State state(@Nullable Integer status, int earlierTries) {
    if (status != null && status / 100 == 2) {
      return State.DELIVERED;
    }
    boolean hopeless = (status != null && status == GONE) || earlierTries >= PAUSES.size();
    return hopeless ? State.GIVEN_UP : State.WAITING;
  }

  private static Instant next(Delivery delivery, Instant now) {
    return now.plus(PAUSES.get(Math.min(delivery.tries(), PAUSES.size() - 1)));
  }
}
