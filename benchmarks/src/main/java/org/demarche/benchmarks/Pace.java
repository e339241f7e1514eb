package org.demarche.benchmarks;

import java.util.List;

/**
 * How one way of working went, over several rounds.
 *
 * @param seconds of each round
 * @param allocated bytes in a round, on average
 * @param peak bytes of heap in use at most, garbage included
 */
record Pace(List<Double> seconds, double allocated, long peak) {

  static Pace of(List<Race.Lap> laps) {
    return new Pace(
        laps.stream().map(Race.Lap::seconds).toList(),
        laps.stream().mapToLong(Race.Lap::allocated).average().orElse(0),
        laps.stream().mapToLong(Race.Lap::peak).max().orElse(0));
  }

  /** How many a second, of so many in each round. */
  Speed speed(double amount) {
    return Speed.of(seconds.stream().map(s -> amount / s).toList());
  }

  /** Seconds of the round in the middle. */
  double median() {
    return Speed.of(seconds).median();
  }
}
