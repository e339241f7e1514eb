package org.demarche.desk.export;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** An event in words: what, who to whom, about what, how surely, by whose word, when and where. */
final class EventLines {

  private EventLines() {}

  /** The event, one thought a line; the first is its type and mode. */
  static List<String> of(Event event) {
    List<String> lines = new ArrayList<>();
    lines.add(Wording.type(event.code().type(), event.code().mode()));
    lines.add(who(event.actors(), event.recipients(), true));
    if (event.content() != null) {
      lines.add(content(event.content()));
    }
    Circumstances circumstances = event.circumstances();
    String certainty = Wording.certainty(circumstances);
    if (!certainty.isEmpty()) {
      lines.add(certainty);
    }
    String occasion = occasion(circumstances.date(), circumstances.place());
    if (!occasion.isEmpty()) {
      lines.add(occasion);
    }
    return lines;
  }

  private static String who(List<Party> actors, List<Party> recipients, boolean full) {
    if (recipients.isEmpty()) {
      return Wording.names(actors, " ↔ ", full);
    }
    return Wording.names(actors, ", ", full) + " → " + Wording.names(recipients, ", ", full);
  }

  private static String content(EventContent content) {
    String who =
        content.actors().isEmpty() && content.recipients().isEmpty()
            ? ""
            : " " + who(content.actors(), content.recipients(), false);
    return (content.negated() ? "about: not " : "about: ")
        + Wording.type(content.type(), content.mode())
        + who;
  }

  private static String occasion(@Nullable DateRange date, @Nullable Place place) {
    String when = date == null ? "" : Wording.when(date);
    String where = place == null ? "" : place.name();
    return when.isEmpty() || where.isEmpty() ? when + where : when + "; " + where;
  }
}
