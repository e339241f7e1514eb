package org.demarche.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Events made for tests; states by their code. */
final class SomeEvents {

  private final EventType type;
  private @Nullable String mode;
  private List<Party> actors = List.of();
  private List<Party> recipients = List.of();
  private @Nullable EventContent content;
  private Modality modality = Modality.ASSERTED;
  private @Nullable Attribution attribution;
  private @Nullable DateRange date;
  private @Nullable Place place;
  private int start;

  private SomeEvents(EventType type) {
    this.type = type;
  }

  static SomeEvents event(EventType type) {
    return new SomeEvents(type);
  }

  /** A state; with "ISR:Ehud Barak" a person who acts for it; "?:the gunmen" a stranger. */
  static Party party(String text) {
    String[] sides = text.split(":", 2);
    String name = sides.length > 1 ? sides[1] : sides[0];
    if (sides[0].equals("?")) {
      return new Party(null, null, name, List.of("UAF"), null, null, name);
    }
    String person = sides.length > 1 ? sides[1] : null;
    String id = sides[0].toLowerCase(Locale.ROOT);
    return new Party(id, sides[0], sides[0], List.of(), person, null, name);
  }

  private static List<Party> parties(String... texts) {
    return Arrays.stream(texts).map(SomeEvents::party).toList();
  }

  SomeEvents mode(@Nullable String newMode) {
    mode = newMode;
    return this;
  }

  SomeEvents by(String... parties) {
    actors = parties(parties);
    return this;
  }

  SomeEvents by(Party party) {
    actors = List.of(party);
    return this;
  }

  SomeEvents to(String... parties) {
    recipients = parties(parties);
    return this;
  }

  SomeEvents about(EventType act, String... recipientsOfAct) {
    content = new EventContent(act, null, List.of(), parties(recipientsOfAct), false);
    return this;
  }

  SomeEvents how(Modality newModality) {
    modality = newModality;
    return this;
  }

  SomeEvents saidBy(Attribution newAttribution) {
    attribution = newAttribution;
    return this;
  }

  SomeEvents on(@Nullable DateRange newDate) {
    date = newDate;
    return this;
  }

  SomeEvents at(@Nullable Place newPlace) {
    place = newPlace;
    return this;
  }

  SomeEvents from(int newStart) {
    start = newStart;
    return this;
  }

  Event build() {
    Evidence evidence = new Evidence("a", Part.TEXT, new Span(start, start + 5), "quote");
    return new Event(
        "",
        new EventCode(type, mode, List.of(), null),
        actors,
        recipients,
        content,
        new Circumstances(modality, attribution, date, place),
        new Provenance(evidence, "frame", "lexicon", "coder"));
  }
}
