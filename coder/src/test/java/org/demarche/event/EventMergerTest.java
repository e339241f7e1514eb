package org.demarche.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Attribution;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.junit.jupiter.api.Test;

class EventMergerTest {

  private static final Place SOCHI = new Place("Sochi", "RUS", null, Place.Kind.CITY, "Sochi");
  private static final Place MOSCOW = new Place("Moscow", "RUS", null, Place.Kind.CITY, "Moscow");
  private static final Place RUSSIA =
      new Place("Russia", "RUS", null, Place.Kind.COUNTRY, "Russia");

  private static List<Event> merge(SomeEvents... events) {
    return new EventMerger()
        .merge("a", java.util.Arrays.stream(events).map(SomeEvents::build).toList());
  }

  private static SomeEvents meeting(String actor, String recipient) {
    return SomeEvents.event(EventType.CONSULT).by(actor).to(recipient);
  }

  @Test
  void keepsOneOfTwoTellings() {
    assertThat(merge(meeting("ISR", "RUS"), meeting("ISR", "RUS"))).hasSize(1);
  }

  @Test
  void keepsTheFullerTelling() {
    List<Event> merged = merge(meeting("ISR", "RUS"), meeting("ISR:Ehud Barak", "RUS"));
    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).actors().get(0).person()).isEqualTo("Ehud Barak");
  }

  @Test
  void takesPlaceDateAndModeFromTheTellingThatHasThem() {
    LocalDate day = LocalDate.of(2010, 9, 6);
    DateRange date = new DateRange(day, day, DateRange.Granularity.DAY, "Monday");
    List<Event> merged =
        merge(
            meeting("ISR", "RUS").at(SOCHI).on(date),
            meeting("ISR:Ehud Barak", "RUS:Vladimir Putin").mode("visit"));
    assertThat(merged).hasSize(1);
    Event event = merged.get(0);
    assertThat(event.code().mode()).isEqualTo("visit");
    assertThat(event.circumstances().place()).isEqualTo(SOCHI);
    assertThat(event.circumstances().date()).isEqualTo(date);
  }

  @Test
  void takesTheFinerPlace() {
    List<Event> merged = merge(meeting("ISR", "RUS").at(RUSSIA), meeting("ISR", "RUS").at(SOCHI));
    assertThat(merged).extracting(e -> e.circumstances().place()).containsExactly(SOCHI);
  }

  @Test
  void keepsMeetingsInTwoPlacesApart() {
    assertThat(merge(meeting("ISR", "RUS").at(SOCHI), meeting("ISR", "RUS").at(MOSCOW))).hasSize(2);
  }

  @Test
  void keepsMeetingsOfTwoPersonsApart() {
    assertThat(
            merge(
                meeting("ISR:Ehud Barak", "RUS:Vladimir Putin"),
                meeting("ISR:Ehud Barak", "RUS:Anatoly Serdyukov")))
        .hasSize(2);
  }

  @Test
  void takesAMeetingToldFromTheOtherSideForTheSame() {
    assertThat(merge(meeting("ISR", "RUS"), meeting("RUS", "ISR"))).hasSize(1);
    assertThat(
            merge(
                SomeEvents.event(EventType.ASSAULT).by("ISR").to("SYR"),
                SomeEvents.event(EventType.ASSAULT).by("SYR").to("ISR")))
        .hasSize(2);
  }

  @Test
  void keepsRequestsAboutTwoStatesApart() {
    assertThat(
            merge(
                SomeEvents.event(EventType.REQUEST)
                    .by("ISR")
                    .to("RUS")
                    .about(EventType.COOPERATE, "IRN"),
                SomeEvents.event(EventType.REQUEST)
                    .by("ISR")
                    .to("RUS")
                    .about(EventType.COOPERATE, "SYR")))
        .hasSize(2);
  }

  @Test
  void keepsADenialApartFromTheClaim() {
    assertThat(
            merge(
                SomeEvents.event(EventType.ASSAULT).by("SYR").to("TUR"),
                SomeEvents.event(EventType.ASSAULT).by("SYR").to("TUR").how(Modality.DENIED)))
        .hasSize(2);
  }

  @Test
  void takesWhatIsAssertedOnceForAsserted() {
    assertThat(
            merge(
                SomeEvents.event(EventType.ASSAULT).by("SYR").to("TUR").how(Modality.POSSIBLE),
                SomeEvents.event(EventType.ASSAULT).by("SYR").to("TUR")))
        .extracting(e -> e.circumstances().modality())
        .containsExactly(Modality.ASSERTED);
  }

  @Test
  void keepsTwoModesApartButNotAModeAndNone() {
    SomeEvents visit = meeting("ISR", "RUS").mode("visit");
    assertThat(merge(visit, meeting("ISR", "RUS").mode("phone"))).hasSize(2);
    assertThat(merge(visit, meeting("ISR", "RUS"))).hasSize(1);
  }

  @Test
  void joinsAnOfficeInTheHeadlineWithItsHolderInTheText() {
    Party office =
        new Party(
            null, null, "the minister", List.of(), null, "minister of defence", "the minister");
    Party holder =
        new Party("isr", "ISR", "Israel", List.of(), "Ehud Barak", "minister of defence", "Barak");
    List<Event> merged =
        merge(
            SomeEvents.event(EventType.CONSULT).by(office).to("RUS"),
            SomeEvents.event(EventType.CONSULT).by(holder).to("RUS"));
    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).actors()).containsExactly(holder);
  }

  @Test
  void keepsTheSourceOfTheTellingThatItKeeps() {
    Attribution source =
        new Attribution(Attribution.Kind.UNNAMED, Attribution.Speech.INDIRECT, null, "sources");
    List<Event> merged =
        merge(meeting("ISR:Ehud Barak", "RUS").saidBy(source), meeting("ISR", "RUS"));
    assertThat(merged).extracting(e -> e.circumstances().attribution()).containsExactly(source);
  }

  @Test
  void numbersTheEventsInOrder() {
    assertThat(merge(meeting("ISR", "RUS"), meeting("NOR", "CHL"), meeting("ISR", "RUS")))
        .extracting(Event::id)
        .containsExactly("a-e1", "a-e2");
  }
}
