package org.demarche.desk.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be sent, or was.
 *
 * @param id the same however often it is sent
 * @param due when it is tried next, while it waits
 * @param attempts the last ones first; as many as were asked for
 */
public record Delivery(
    long number,
    String id,
    String body,
    State state,
    Instant due,
    int tries,
    List<Attempt> attempts) {

  /** Copies the attempts. */
  public Delivery {
    attempts = List.copyOf(attempts);
  }

  /** What has become of it. */
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }

  /**
   * One try.
   *
   * @param status of HTTP; null where there was no answer
   * @param outcome in words
   * @param millis how long it took
   */
  public record Attempt(Instant tried, @Nullable Integer status, String outcome, long millis) {}
}
