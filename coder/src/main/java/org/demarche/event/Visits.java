package org.demarche.event;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.demarche.model.Place;

/**
 * Tells host from visitor by where two parties met: on the soil of one of them the other is the
 * visitor and so the actor; on a third party's soil the mode is {@code third-party} (PLOVER manual,
 * CONSULT).
 */
final class Visits {

  private Visits() {}

  /** The event with its mode and sides, or the event as it was. */
  static Event settle(Event event) {
    Place place = event.circumstances().place();
    if (event.code().type() != EventType.CONSULT
        || event.code().mode() != null
        || place == null
        || place.country() == null) {
      return event;
    }
    List<Party> parties = new ArrayList<>(event.actors());
    parties.addAll(event.recipients());
    if (parties.size() != 2 || parties.stream().anyMatch(p -> p.code() == null)) {
      return event;
    }
    Party first = parties.get(0);
    Party second = parties.get(1);
    boolean atFirst = place.country().equals(first.code());
    boolean atSecond = place.country().equals(second.code());
    if (atFirst && atSecond) {
      return event;
    }
    if (!atFirst && !atSecond) {
      return with(event, "third-party", event.actors(), event.recipients());
    }
    return atSecond
        ? with(event, "visit", List.of(first), List.of(second))
        : with(event, "visit", List.of(second), List.of(first));
  }

  private static Event with(Event event, String mode, List<Party> actors, List<Party> recipients) {
    EventCode code = event.code();
    return new Event(
        event.id(),
        new EventCode(code.type(), mode, code.contexts(), code.cameo()),
        actors,
        recipients,
        event.content(),
        event.about(),
        event.circumstances(),
        event.provenance());
  }
}
