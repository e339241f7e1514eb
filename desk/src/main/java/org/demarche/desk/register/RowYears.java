package org.demarche.desk.register;

import java.util.Optional;
import java.util.OptionalLong;
import org.demarche.desk.register.CaseMatch.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The years of a register's row, and how a case's years lie to them. Reports begin a year before an
 * order and end a year after the last delivery; where no delivery is known, an order is thought to
 * be alive for ten years.
 */
record RowYears(@Nullable Figure order, long from, long to) {

  private static final int NEWS = 1;
  private static final int ALIVE = 10;

  /** An order year that the register is sure of may still be that of the licence or the law. */
  private static final int SLIP = 1;

  private static final int SLIP_OF_ESTIMATE = 2;

  /** Further apart, two stated order years are two orders. */
  private static final int ONE_ORDER = 3;

  /** Longer than this after the last report, an order is another affair. */
  private static final int PATIENCE = 6;

  private static final int MEMORY = 2;

  /** The years of a row; empty when it has none. */
  static Optional<RowYears> of(RegisterRow row) {
    Figure order = row.order().year();
    OptionalLong first = row.firstDelivery();
    OptionalLong last = row.lastDelivery();
    if (order == null && first.isEmpty()) {
      return Optional.empty();
    }
    long from = order == null ? first.orElseThrow() - SLIP_OF_ESTIMATE : order.value();
    return Optional.of(new RowYears(order, from - NEWS, last.orElse(from + ALIVE) + NEWS));
  }

  /** How a case's years lie to these; empty when they are far from each other. */
  Optional<Timing> timing(CaseFacts facts) {
    if (!facts.isDated()) {
      return Optional.of(Timing.SAME_YEARS);
    }
    if (order != null && !facts.orderYears().isEmpty()) {
      return ofOrders(order, facts);
    }
    return overlaps(facts) ? Optional.of(Timing.SAME_YEARS) : apart(facts);
  }

  private Optional<Timing> ofOrders(Figure year, CaseFacts facts) {
    long gap =
        facts.orderYears().stream().mapToLong(y -> Math.abs(y - year.value())).min().orElseThrow();
    if (gap <= (year.uncertain() ? SLIP_OF_ESTIMATE : SLIP)) {
      return Optional.of(Timing.SAME_ORDER);
    }
    boolean arrived = facts.deliveryYears().stream().anyMatch(y -> from < y && y < to);
    if (arrived || gap <= ONE_ORDER && overlaps(facts)) {
      return Optional.of(Timing.SAME_YEARS);
    }
    return year.value() > facts.orderYears().last() ? apart(facts) : Optional.empty();
  }

  /** What is still only talked about has not all been delivered before. */
  private boolean overlaps(CaseFacts facts) {
    long end = facts.wasOrdered() ? to : to - NEWS;
    return facts.years().first() <= end && facts.years().last() >= from;
  }

  private Optional<Timing> apart(CaseFacts facts) {
    int first = facts.years().first();
    int last = facts.years().last();
    if (order != null && last < order.value() && from - last <= PATIENCE) {
      return Optional.of(Timing.LATER);
    }
    boolean told = first > to && first - to <= MEMORY && facts.wasOrdered();
    return told ? Optional.of(Timing.BEFORE) : Optional.empty();
  }
}
