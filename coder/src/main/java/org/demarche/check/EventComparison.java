package org.demarche.check;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.Example;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** Compares the events that an example wants with those that came out. */
final class EventComparison {

  private EventComparison() {}

  /** What is different, in words; empty when nothing is. */
  static String difference(Example example, List<Event> events) {
    List<Event> left = new ArrayList<>(events);
    List<Example.Expected> missing = new ArrayList<>();
    for (Example.Expected expected : example.codes()) {
      Event found = left.stream().filter(e -> fits(expected, e)).findFirst().orElse(null);
      if (found == null) {
        missing.add(expected);
      } else {
        left.remove(found);
      }
    }
    if (missing.isEmpty() && left.isEmpty()) {
      return "";
    }
    return "expected "
        + show(example.codes())
        + ", got "
        + events.stream().map(EventComparison::show).toList();
  }

  private static boolean fits(Example.Expected expected, Event event) {
    return event.code().type().name().equals(expected.event())
        && (expected.mode() == null || expected.mode().equals(event.code().mode()))
        && (expected.modality() == null
            || expected.modality().equalsIgnoreCase(event.circumstances().modality().name()))
        && same(expected.actor(), event.actors())
        && same(expected.recipient(), event.recipients());
  }

  private static boolean same(List<String> expected, List<Party> parties) {
    return expected.stream().allMatch(e -> parties.stream().anyMatch(p -> named(e, p)))
        && parties.stream().allMatch(p -> expected.stream().anyMatch(e -> named(e, p)));
  }

  /** Whether a code, id or name is that of a party. */
  static boolean named(String expected, @Nullable Party party) {
    return party != null
        && (expected.equals(party.code())
            || expected.equals(party.id())
            || expected.equals(party.name()));
  }

  private static String show(List<Example.Expected> codes) {
    return codes.stream()
        .map(
            c ->
                c.event()
                    + (c.mode() == null ? "" : "/" + c.mode())
                    + " "
                    + c.actor()
                    + "->"
                    + c.recipient()
                    + (c.modality() == null ? "" : " " + c.modality()))
        .toList()
        .toString();
  }

  private static String show(Event event) {
    return event.code().type()
        + (event.code().mode() == null ? "" : "/" + event.code().mode())
        + " "
        + codes(event.actors())
        + "->"
        + codes(event.recipients())
        + " "
        + event.circumstances().modality().name().toLowerCase(java.util.Locale.ROOT)
        + " ("
        + event.provenance().frame()
        + ")";
  }

  private static List<String> codes(List<Party> parties) {
    return parties.stream().map(EventComparison::code).toList();
  }

  /** What a party is shown as: its code, or else its name. */
  static String code(Party party) {
    String code = party.code();
    return code != null ? code : party.name();
  }
}
