package org.demarche.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.SmallCoder;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitsTest {

  private static Event meeting(String actor, String recipient, @Nullable Place place) {
    return SomeEvents.event(EventType.CONSULT).by(actor).to(recipient).at(place).build();
  }

  private static Place in(@Nullable String country) {
    return new Place("somewhere", country, null, Place.Kind.CITY, "somewhere");
  }

  private static String settled(Event event) {
    return SmallCoder.code(Visits.settle(event));
  }

  @Test
  void makesTheVisitorTheActor() {
    assertThat(settled(meeting("ISR", "RUS", in("RUS")))).isEqualTo("ISR CONSULT/visit RUS");
    assertThat(settled(meeting("RUS", "ISR", in("RUS")))).isEqualTo("ISR CONSULT/visit RUS");
  }

  @Test
  void knowsAThirdPartysSoil() {
    assertThat(settled(meeting("ISR", "RUS", in("CHE")))).isEqualTo("ISR CONSULT/third-party RUS");
  }

  @Test
  void leavesAMeetingWithoutPlaceOrStateOrSidesAlone() {
    assertThat(settled(meeting("ISR", "RUS", null))).isEqualTo("ISR CONSULT RUS");
    assertThat(settled(meeting("ISR", "RUS", in(null)))).isEqualTo("ISR CONSULT RUS");
    assertThat(settled(meeting("ISR", "ISR", in("ISR")))).isEqualTo("ISR CONSULT ISR");
    Event three =
        SomeEvents.event(EventType.CONSULT).by("ISR", "RUS").to("USA").at(in("USA")).build();
    assertThat(settled(three)).isEqualTo("ISR+RUS CONSULT USA");
  }

  @Test
  void keepsAModeThatTheFrameKnows() {
    Event call =
        SomeEvents.event(EventType.CONSULT).mode("phone").by("ISR").to("RUS").at(in("RUS")).build();
    assertThat(settled(call)).isEqualTo("ISR CONSULT/phone RUS");
  }

  @Test
  void changesNothingButMeetings() {
    Event attack = SomeEvents.event(EventType.ASSAULT).by("ISR").to("RUS").at(in("RUS")).build();
    assertThat(Visits.settle(attack)).isSameAs(attack);
  }

  @Test
  void findsTheHostInAnArticle() {
    assertThat(SmallCoder.codes("The Turkish president met the Egyptian president in Cairo."))
        .isEqualTo(List.of("TUR CONSULT/visit EGY"));
    assertThat(SmallCoder.codes("The Turkish president met the Egyptian president in Ankara."))
        .isEqualTo(List.of("EGY CONSULT/visit TUR"));
    assertThat(SmallCoder.codes("The Turkish president met the Egyptian president in Geneva."))
        .isEqualTo(List.of("TUR CONSULT/third-party EGY"));
  }
}
