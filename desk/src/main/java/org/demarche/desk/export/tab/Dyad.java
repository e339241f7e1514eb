package org.demarche.desk.export.tab;

import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.export.codes.EventCodes;
import org.demarche.desk.store.RecordKey;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * One party's act towards another. An event with several parties is several of them; a meeting, and
 * any mutual act whose parties all stand as actors, is one each way, as in the data sets that know
 * only pairs.
 *
 * @param actor who acts
 * @param recipient whom it is done to; null when nobody is named
 * @param cameo code of the act; of a visit, the host's is that of hosting
 */
record Dyad(Party actor, @Nullable Party recipient, String cameo) {

  private static final String VISIT = "042";
  private static final String HOST = "043";

  static List<Dyad> of(Event event) {
    String cameo = EventCodes.cameo(event.code());
    List<Dyad> dyads = new ArrayList<>();
    if (!event.recipients().isEmpty()) {
      for (Party actor : event.actors()) {
        event.recipients().forEach(recipient -> dyads.add(new Dyad(actor, recipient, cameo)));
      }
      if (event.code().type() == EventType.CONSULT) {
        List.copyOf(dyads).forEach(dyad -> dyads.add(dyad.mirrored()));
      }
    } else if (event.actors().size() > 1 && event.code().type().cooperative()) {
      mutual(event.actors(), cameo, dyads);
    } else {
      event.actors().forEach(actor -> dyads.add(new Dyad(actor, null, cameo)));
    }
    return dyads;
  }

  private static void mutual(List<Party> parties, String cameo, List<Dyad> dyads) {
    for (Party actor : parties) {
      for (Party recipient : parties) {
        if (!actor.sameAs(recipient)) {
          dyads.add(new Dyad(actor, recipient, cameo));
        }
      }
    }
  }

  private Dyad mirrored() {
    Party from = recipient == null ? actor : recipient;
    return new Dyad(from, actor, cameo.equals(VISIT) ? HOST : cameo.equals(HOST) ? VISIT : cameo);
  }

  /** A number for this pair's part in something of this name. */
  long number(String name) {
    return StableNumber.of(
        name, RecordKey.party(actor), recipient == null ? "" : RecordKey.party(recipient));
  }
}
