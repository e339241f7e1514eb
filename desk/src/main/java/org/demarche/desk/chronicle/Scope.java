package org.demarche.desk.chronicle;

import java.util.List;
import org.demarche.desk.store.Filter;

/** Which events are listed or counted, and whether each report counts or each incident once. */
public record Scope(Filter filter, Counted counted) {

  private static final Filter EVENTS =
      Filter.ALL.withWhat(Filter.What.ANY.withKinds(List.of("event")));

  /** Narrows the filter to events. */
  public Scope {
    filter = filter.withWhat(filter.what().withKinds(List.of("event")));
  }

  /** What counts as one. */
  public enum Counted {
    /** One real event, however often it is reported. */
    INCIDENTS,
    REPORTS
  }

  /** Whether no event is left out. */
  boolean isAll() {
    return filter.equals(EVENTS);
  }
}
