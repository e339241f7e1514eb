package org.demarche.desk.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one party and a counterpart did to each other.
 *
 * @param key of the counterpart
 * @param quads events by PLOVER's quad class, 1 to 4, each way and mutual together
 * @param unsure events that are only planned, possible, requested or denied; not among the others
 */
public record Relation(
    String key,
    String name,
    @Nullable String code,
    Ways ways,
    List<Long> quads,
    Score score,
    long unsure) {

  /** Copies the quads. */
  public Relation {
    quads = List.copyOf(quads);
  }

  /**
   * Events by who acts.
   *
   * @param out the party acts on the counterpart
   * @param in the counterpart acts on the party
   * @param mutual both act, on nobody else: they meet, they agree
   */
  public record Ways(long out, long in, long mutual) {

    /** All of them. */
    public long all() {
      return out + in + mutual;
    }

    Ways plus(Ways other) {
      return new Ways(out + other.out, in + other.in, mutual + other.mutual);
    }
  }

  /** Sum of the PLOVER scores of events, -10 to 10 each, and of how many. */
  public record Score(double sum, long events) {

    /** No event. */
    static final Score NONE = new Score(0, 0);

    Score plus(Score other) {
      return new Score(sum + other.sum, events + other.events);
    }

    /** The mean; null when there is no event. */
    public @Nullable Double mean() {
      return events == 0 ? null : sum / events;
    }
  }

  /**
   * Events of a time.
   *
   * @param period {@code 1987-03}
   */
  public record Point(String period, Ways ways, Score score) {}
}
