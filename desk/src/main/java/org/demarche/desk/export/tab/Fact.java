package org.demarche.desk.export.tab;

import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Modality;

/**
 * Which events a format without modality may hold: those that are told as having happened. A denied
 * or merely possible event would stand there as a fact.
 */
final class Fact {

  private Fact() {}

  /** Whether the event is asserted; a plan counts where PLOVER makes a promise or threat of it. */
  static boolean isTold(Event event) {
    Modality modality = event.circumstances().modality();
    EventType type = event.code().type();
    boolean promise = type == EventType.AGREE || type == EventType.THREATEN;
    return modality == Modality.ASSERTED || (modality == Modality.PLANNED && promise);
  }

  /** The events among reports that are told as facts. */
  static List<Report<Event>> among(List<? extends Report<?>> reports) {
    List<Report<Event>> facts = new ArrayList<>();
    for (Report<?> report : reports) {
      if (report.record() instanceof Event event && isTold(event)) {
        facts.add(new Report<>(report.key(), event, report.verdict(), report.citation()));
      }
    }
    return facts;
  }
}
