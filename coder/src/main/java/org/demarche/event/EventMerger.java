package org.demarche.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Circumstances;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one event where an article tells it twice: in the headline and the lead, or again further
 * down. The fuller telling stays and takes over the place, date and content that only the other
 * has. Which tellings are joined does not depend on their order.
 */
public final class EventMerger {

  /** What two do together, whoever is named first. */
  private static final Set<EventType> SHARED =
      Set.of(EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE);

  /**
   * One event and its tellings.
   *
   * @param place of the first telling in the article
   */
  private record Joined(Event event, int place) {

    Joined with(Joined other) {
      return new Joined(merged(event, other.event), Math.min(place, other.place));
    }
  }

  /** The events without repetitions, in the order of their first tellings, with ids. */
  public List<Event> merge(String article, List<Event> events) {
    List<Joined> kept = new ArrayList<>();
    for (Joined telling : fullestFirst(events)) {
      int twin = twin(kept, telling.event());
      if (twin < 0) {
        kept.add(telling);
      } else {
        kept.set(twin, kept.get(twin).with(telling));
      }
    }
    kept.sort(
        Comparator.comparing((Joined j) -> evidence(j).part())
            .thenComparing(j -> evidence(j).span().start())
            .thenComparingInt(Joined::place));
    List<Event> numbered = new ArrayList<>();
    for (Joined joined : kept) {
      numbered.add(withId(joined.event(), article + "-e" + (numbered.size() + 1)));
    }
    return numbered;
  }

  private static Evidence evidence(Joined joined) {
    return joined.event().provenance().evidence();
  }

  /**
   * The tellings, the fullest first and equally full ones by what they say: so a sparse telling
   * finds all those that it may belong to, in whatever order the article has them.
   */
  private static List<Joined> fullestFirst(List<Event> events) {
    List<Joined> tellings = new ArrayList<>();
    for (Event event : events) {
      tellings.add(new Joined(event, tellings.size()));
    }
    Map<Joined, String> said = new HashMap<>();
    tellings.forEach(t -> said.put(t, said(t.event())));
    tellings.sort(
        Comparator.comparingInt((Joined t) -> fullness(t.event()))
            .reversed()
            .thenComparing(t -> Objects.requireNonNull(said.get(t)))
            .thenComparingInt(Joined::place));
    return tellings;
  }

  private static String said(Event event) {
    Circumstances c = event.circumstances();
    Place place = c.place();
    return event.code().type()
        + " "
        + event.code().mode()
        + who(event.actors())
        + who(event.recipients())
        + (event.content() == null
            ? ""
            : event.content().type() + " " + codes(event.content().recipients()))
        + c.modality()
        + (place == null ? "" : place.kind() + place.name());
  }

  private static List<String> who(List<Party> parties) {
    return parties.stream()
        .map(p -> p.id() + p.code() + p.name() + p.sector() + p.person() + p.office())
        .toList();
  }

  private static int twin(List<Joined> kept, Event event) {
    for (int i = 0; i < kept.size(); i++) {
      if (isTwin(kept.get(i).event(), event)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTwin(Event a, Event b) {
    boolean sameModality =
        (a.circumstances().modality() == Modality.DENIED)
            == (b.circumstances().modality() == Modality.DENIED);
    return a.code().type() == b.code().type()
        && sameModality
        && !isOneSideOf(a, b)
        && !isOneSideOf(b, a)
        && agree(a.code().mode(), b.code().mode())
        && (sameSides(a.actors(), b.actors(), a.recipients(), b.recipients())
            || (a.code().type() == EventType.CONSULT
                && sameSides(a.actors(), b.recipients(), a.recipients(), b.actors())))
        && places(a, b)
        && sameContent(a.content(), b.content());
  }

  /** Requests not to sell to Iran and not to sell to Syria are two. */
  private static boolean sameContent(@Nullable EventContent a, @Nullable EventContent b) {
    return a == null
        || b == null
        || (a.type() == b.type() && sameOrUnsaid(codes(a.recipients()), codes(b.recipients())));
  }

  private static boolean sameOrUnsaid(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private static Set<String> codes(List<Party> parties) {
    return parties.stream()
        .map(p -> Objects.requireNonNullElse(p.code(), p.name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean places(Event a, Event b) {
    return a.circumstances().place() == null
        || b.circumstances().place() == null
        || Objects.equals(a.circumstances().place().name(), b.circumstances().place().name())
        || a.circumstances().place().kind() != b.circumstances().place().kind();
  }

  private static boolean agree(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }

  private static boolean sameSides(
      List<Party> actorsA, List<Party> actorsB, List<Party> recipientsA, List<Party> recipientsB) {
    return overlap(actorsA, actorsB)
        && (recipientsA.isEmpty() || recipientsB.isEmpty() || overlap(recipientsA, recipientsB));
  }

  /** "A freed prisoners of B" is not "A and B freed prisoners"; but talks are both parties'. */
  private static boolean isOneSideOf(Event one, Event mutual) {
    return !SHARED.contains(one.code().type())
        && mutual.recipients().isEmpty()
        && mutual.actors().size() > 1
        && one.actors().size() == 1
        && !one.recipients().isEmpty();
  }

  /** Whether a party of one side is also on the other, and no two different persons act for it. */
  private static boolean overlap(List<Party> a, List<Party> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> same(x, y)));
  }

  private static boolean same(Party a, Party b) {
    if (a.code() == null || b.code() == null) {
      return sameUnnamed(a, b);
    }
    boolean party =
        a.sameAs(b)
            || (a.code() != null && a.code().equals(b.code()) && a.sector().equals(b.sector()));
    boolean named = a.person() != null && b.person() != null;
    return party && (named ? agree(a.person(), b.person()) : sameOffice(a.office(), b.office()));
  }

  /** A headline's "minister" may be the minister of foreign affairs. */
  private static boolean sameOffice(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.startsWith(b) || b.startsWith(a);
  }

  /** "The defense minister" in a headline and the minister whom the text then names. */
  private static boolean sameUnnamed(Party a, Party b) {
    return a.name().equals(b.name()) || (a.office() != null && a.office().equals(b.office()));
  }

  private static Event merged(Event keep, Event other) {
    Circumstances k = keep.circumstances();
    Circumstances o = other.circumstances();
    Modality modality =
        k.modality() == Modality.ASSERTED || o.modality() == Modality.ASSERTED
            ? Modality.ASSERTED
            : k.modality();
    return new Event(
        keep.id(),
        keep.code(),
        keep.actors(),
        keep.recipients(),
        keep.content() == null ? other.content() : keep.content(),
        Stream.concat(keep.about().stream(), other.about().stream()).distinct().toList(),
        new Circumstances(
            modality,
            k.attribution(),
            k.date() == null ? o.date() : k.date(),
            finer(k.place(), o.place())),
        keep.provenance());
  }

  /** The place that says more: Sochi rather than Russia. */
  private static @Nullable Place finer(@Nullable Place a, @Nullable Place b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.kind() == Place.Kind.COUNTRY && b.kind() != Place.Kind.COUNTRY ? b : a;
  }

  private static int fullness(Event event) {
    int persons =
        (int) event.actors().stream().filter(p -> p.person() != null).count()
            + (int) event.recipients().stream().filter(p -> p.person() != null).count();
    int known = (int) event.actors().stream().filter(p -> p.code() != null).count() > 0 ? 20 : 0;
    Circumstances c = event.circumstances();
    return known
        + 10 * (event.recipients().isEmpty() ? 0 : 1)
        + 5 * (event.code().mode() == null ? 0 : 1)
        + 2 * persons
        + (event.content() == null ? 0 : 1)
        + (c.attribution() == null ? 0 : 1)
        + (c.date() == null ? 0 : 1)
        + (c.place() == null ? 0 : 1);
  }

  private static Event withId(Event e, String id) {
    return new Event(
        id,
        e.code(),
        e.actors(),
        e.recipients(),
        e.content(),
        e.about(),
        e.circumstances(),
        e.provenance());
  }
}
