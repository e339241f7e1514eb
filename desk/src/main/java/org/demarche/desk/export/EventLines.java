package org.demarche.desk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** An event in words: what, who to whom, about what, how surely, by whose word, when and where. */
final class EventLines {

  private EventLines() {}

  /** The event, one thought a line; the first is its type and mode. */
  static List<String> of(Event event) {
    List<String> lines = new ArrayList<>();
    lines.add(type(event.code().type(), event.code().mode()));
    lines.add(who(event.actors(), event.recipients(), true));
    if (event.content() != null) {
      lines.add(content(event.content()));
    }
    Circumstances circumstances = event.circumstances();
    String certainty = certainty(circumstances);
    if (!certainty.isEmpty()) {
      lines.add(certainty);
    }
    String occasion = occasion(circumstances.date(), circumstances.place());
    if (!occasion.isEmpty()) {
      lines.add(occasion);
    }
    return lines;
  }

  private static String type(EventType type, @Nullable String mode) {
    return mode == null ? type.name() : type + " " + mode;
  }

  private static String who(List<Party> actors, List<Party> recipients, boolean full) {
    if (recipients.isEmpty()) {
      return names(actors, " ↔ ", full);
    }
    return names(actors, ", ", full) + " → " + names(recipients, ", ", full);
  }

  private static String names(List<Party> parties, String separator, boolean full) {
    return parties.isEmpty()
        ? "?"
        : parties.stream().map(p -> name(p, full)).collect(Collectors.joining(separator));
  }

  private static String name(Party party, boolean full) {
    if (!full || (party.person() == null && party.office() == null)) {
      return party.name();
    }
    String acting = party.person() == null ? party.office() : party.person();
    String office = party.person() == null || party.office() == null ? "" : ", " + party.office();
    return party.name() + " (" + acting + office + ")";
  }

  private static String content(EventContent content) {
    String who =
        content.actors().isEmpty() && content.recipients().isEmpty()
            ? ""
            : " " + who(content.actors(), content.recipients(), false);
    return (content.negated() ? "about: not " : "about: ")
        + type(content.type(), content.mode())
        + who;
  }

  private static String certainty(Circumstances circumstances) {
    String modality =
        circumstances.modality() == Modality.ASSERTED
            ? ""
            : circumstances.modality().name().toLowerCase(Locale.ROOT);
    Attribution attribution = circumstances.attribution();
    if (attribution == null) {
      return modality;
    }
    boolean quoted = attribution.speech() == Attribution.Speech.DIRECT;
    String says = (quoted ? "in the words of " : "according to ") + attribution.text();
    return modality.isEmpty() ? says : modality + "; " + says;
  }

  private static String occasion(@Nullable DateRange date, @Nullable Place place) {
    String when = date == null ? "" : when(date);
    String where = place == null ? "" : place.name();
    return when.isEmpty() || where.isEmpty() ? when + where : when + "; " + where;
  }

  private static String when(DateRange date) {
    if (date.start() == null && date.end() == null) {
      return "“" + date.text() + "”";
    }
    if (date.start() != null && date.start().equals(date.end())) {
      return date.start().toString();
    }
    String start = date.start() == null ? "" : date.start().toString();
    String end = date.end() == null ? "" : date.end().toString();
    return start + " to " + end;
  }
}
