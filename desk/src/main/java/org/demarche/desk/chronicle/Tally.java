package org.demarche.desk.chronicle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * How many events there are over time.
 *
 * @param bars from the first that is not empty to the last, without a gap
 * @param left those that no bar counts
 */
public record Tally(Unit unit, List<Bar> bars, Left left) {

  /** Copies the bars. */
  public Tally {
    bars = List.copyOf(bars);
  }

  /** How many there are in all. */
  public long total() {
    return left.earlier()
        + left.later()
        + left.undated()
        + bars.stream().mapToLong(Bar::total).sum();
  }

  /**
   * Events outside the bars.
   *
   * @param earlier than the first bar: the few that would make the many too small to be seen
   * @param later than the last bar, likewise
   * @param undated without a day
   */
  public record Left(long earlier, long later, long undated) {}

  /**
   * The events of a span of days.
   *
   * @param score mean of PLOVER's scores, from -10 (conflict) to 10 (cooperation); null without
   *     events
   */
  public record Bar(
      LocalDate from, LocalDate to, Map<EventType, Long> types, @Nullable Double score) {

    /** Copies the counts. */
    public Bar {
      types = types.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(types));
    }

    /** How many there are. */
    public long total() {
      return types.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many are of a quad class. */
    public long ofQuad(int quad) {
      return types.entrySet().stream()
          .filter(type -> type.getKey().quad() == quad)
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }
}
