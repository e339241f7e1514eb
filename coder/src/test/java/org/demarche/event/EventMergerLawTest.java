package org.demarche.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.junit.jupiter.api.Test;

/** What holds for any list of events. */
class EventMergerLawTest {

  private static final List<String> STATES = List.of("ISR", "RUS", "IRN", "SYR");
  private static final List<EventType> TYPES =
      List.of(EventType.CONSULT, EventType.REQUEST, EventType.ASSAULT, EventType.AID);
  private static final int ROUNDS = 400;

  private final EventMerger merger = new EventMerger();

  /** Events as an article has them: few pairs, told more than once, with or without persons. */
  private static List<Event> random(Random random, boolean fullTellings) {
    List<Event> events = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      String actor = STATES.get(random.nextInt(STATES.size()));
      String recipient = STATES.get(random.nextInt(STATES.size()));
      SomeEvents event =
          SomeEvents.event(TYPES.get(random.nextInt(TYPES.size())))
              .by(fullTellings ? actor : maybePerson(random, actor))
              .from(i * 10);
      if (fullTellings || random.nextInt(4) > 0) {
        event.to(recipient);
      }
      if (random.nextInt(8) == 0) {
        event.how(Modality.DENIED);
      }
      events.add(event.build());
    }
    return events;
  }

  private static String maybePerson(Random random, String state) {
    return switch (random.nextInt(4)) {
      case 0 -> state + ":First Person";
      case 1 -> state + ":Second Person";
      default -> state;
    };
  }

  private void forRandomLists(boolean fullTellings, java.util.function.Consumer<List<Event>> law) {
    Random random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      law.accept(random(random, fullTellings));
    }
  }

  private static Set<String> pairs(List<Event> events, Function<Event, String> pair) {
    return events.stream().map(pair).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Type and sides; of a meeting the sides in either order. */
  private static String deed(Event event) {
    List<String> sides = new ArrayList<>(List.of(codes(event.actors()), codes(event.recipients())));
    if (event.code().type() == EventType.CONSULT) {
      Collections.sort(sides);
    }
    return event.code().type() + " " + sides + " " + event.circumstances().modality();
  }

  private static String codes(List<Party> parties) {
    return parties.stream().map(p -> String.valueOf(p.code())).sorted().toList().toString();
  }

  @Test
  void mergingTwiceIsMergingOnce() {
    forRandomLists(
        false,
        events -> {
          List<Event> once = merger.merge("a", events);
          assertThat(merger.merge("a", once)).isEqualTo(once);
        });
  }

  @Test
  void mergingLosesNoTypeOfEvent() {
    forRandomLists(
        false,
        events -> {
          Function<Event, String> kind = e -> e.code().type() + " " + e.circumstances().modality();
          assertThat(pairs(merger.merge("a", events), kind)).isEqualTo(pairs(events, kind));
        });
  }

  @Test
  void mergingLosesNoDeedOfFullTellings() {
    forRandomLists(
        true,
        events ->
            assertThat(pairs(merger.merge("a", events), EventMergerLawTest::deed))
                .isEqualTo(pairs(events, EventMergerLawTest::deed)));
  }

  @Test
  void mergingInventsNothing() {
    forRandomLists(
        false,
        events -> {
          Function<Event, String> sides =
              e -> e.code().type() + " " + e.actors() + " " + e.recipients();
          assertThat(pairs(events, sides)).containsAll(pairs(merger.merge("a", events), sides));
        });
  }

  @Test
  void theOrderOfFullTellingsChangesNeitherNumberNorParties() {
    Random shuffle = new Random(11);
    forRandomLists(
        true,
        events -> {
          List<Event> shuffled = new ArrayList<>(events);
          Collections.shuffle(shuffled, shuffle);
          List<Event> merged = merger.merge("a", events);
          List<Event> other = merger.merge("a", shuffled);
          assertThat(other).hasSameSizeAs(merged);
          assertThat(pairs(other, EventMergerLawTest::deed))
              .isEqualTo(pairs(merged, EventMergerLawTest::deed));
        });
  }

  @Test
  void theOrderOfAnyTellingsChangesNeitherNumberNorParties() {
    Random shuffle = new Random(13);
    forRandomLists(
        false,
        events -> {
          List<Event> shuffled = new ArrayList<>(events);
          Collections.shuffle(shuffled, shuffle);
          List<Event> merged = merger.merge("a", events);
          List<Event> other = merger.merge("a", shuffled);
          assertThat(other).hasSameSizeAs(merged);
          assertThat(pairs(other, EventMergerLawTest::deed))
              .isEqualTo(pairs(merged, EventMergerLawTest::deed));
        });
  }
}
