package org.demarche.desk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.desk.store.Report;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.junit.jupiter.api.Test;

class IncidentsTest {

  @Test
  void reports_of_one_day_are_one_incident() {
    List<Incident> incidents =
        Incidents.of(
            List.of(
                shelling(Telling.of("a", "2010-03-02").on("2010-03-01")),
                shelling(Telling.of("b", "2010-03-05").on("2010-03-01"))));
    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).first()).isEqualTo("2010-03-01").isEqualTo(incidents.get(0).last());
  }

  @Test
  void daily_shelling_stays_one_incident_a_day() {
    List<Report<Event>> reports = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      String date = "2010-03-0" + day;
      reports.add(shelling(Telling.of("dated" + day, date).on(date)));
      reports.add(shelling(Telling.of("undated" + day, date)));
    }
    assertThat(Incidents.of(reports)).hasSize(9).allMatch(i -> i.reports().size() == 2);
  }

  @Test
  void without_a_date_a_report_reaches_back_two_days() {
    Report<Event> dated = shelling(Telling.of("a", "2010-03-01").on("2010-03-01"));
    assertThat(Incidents.of(List.of(dated, shelling(Telling.of("b", "2010-03-03"))))).hasSize(1);
    assertThat(Incidents.of(List.of(dated, shelling(Telling.of("b", "2010-03-04"))))).hasSize(2);
    assertThat(Incidents.of(List.of(dated, shelling(Telling.of("b", "2010-02-28"))))).hasSize(2);
  }

  @Test
  void reports_without_a_date_form_no_chain() {
    List<Report<Event>> reports = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      reports.add(shelling(Telling.of("a" + day, "2010-03-0" + day)));
    }
    assertThat(Incidents.of(reports)).hasSize(3).allMatch(i -> i.reports().size() == 3);
  }

  @Test
  void a_week_joins_the_one_incident_that_it_holds_and_glues_no_two() {
    Report<Event> week = shelling(Telling.of("w", "2010-03-08").within("2010-03-01", "2010-03-07"));
    Report<Event> one = shelling(Telling.of("a", "2010-03-03").on("2010-03-02"));
    Report<Event> other = shelling(Telling.of("b", "2010-03-06").on("2010-03-05"));
    assertThat(Incidents.of(List.of(week, one))).hasSize(1);
    assertThat(Incidents.of(List.of(week, one, other))).hasSize(3);
  }

  @Test
  void different_places_are_different_incidents_and_no_place_goes_with_the_more_told() {
    List<Incident> incidents =
        Incidents.of(
            List.of(
                shelling(Telling.of("a", "2010-03-01").on("2010-03-01").in("Strelsau")),
                shelling(Telling.of("b", "2010-03-01").on("2010-03-01").in("Zenda")),
                shelling(Telling.of("c", "2010-03-01").on("2010-03-01").in("Zenda")),
                shelling(Telling.of("d", "2010-03-01").on("2010-03-01"))));
    assertThat(incidents).extracting(i -> i.reports().size()).containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void the_fullest_report_gives_the_mode() {
    List<Report<Event>> reports =
        List.of(
            Telling.of("a", "2010-03-01").on("2010-03-01").event(EventType.ASSAULT, null),
            Telling.of("b", "2010-03-02")
                .on("2010-03-01")
                .in("Zenda")
                .event(EventType.ASSAULT, "heavy-weapons"));
    Incident incident = Incidents.of(reports).get(0);
    assertThat(incident.event().code().mode()).isEqualTo("heavy-weapons");
    assertThat(incident.reports()).hasSize(2);
  }

  @Test
  void copies_are_kept_but_count_as_one_for_the_mode() {
    List<Report<Event>> reports = new ArrayList<>();
    for (String copy : List.of("c1", "c2", "c3")) {
      reports.add(
          Telling.of(copy, "2010-03-01")
              .on("2010-03-01")
              .copyOf("c1")
              .event(EventType.ASSAULT, "aerial"));
    }
    for (String other : List.of("d1", "d2")) {
      reports.add(
          Telling.of(other, "2010-03-02")
              .on("2010-03-01")
              .event(EventType.ASSAULT, "heavy-weapons"));
    }
    Incident incident = Incidents.of(reports).get(0);
    assertThat(incident.reports()).hasSize(5);
    assertThat(incident.event().code().mode()).isEqualTo("heavy-weapons");
  }

  @Test
  void what_is_asked_for_keeps_requests_apart() {
    assertThat(
            Incidents.of(
                List.of(
                    Telling.of("a", "2010-03-01")
                        .meaning(EventType.CONSULT)
                        .event(EventType.REQUEST, "meet"),
                    Telling.of("b", "2010-03-01")
                        .meaning(EventType.AID)
                        .event(EventType.REQUEST, "assist"),
                    Telling.of("c", "2010-03-01").event(EventType.REQUEST, null))))
        .extracting(i -> i.reports().size())
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void of_one_party_alone_only_the_words_can_tell() {
    assertThat(
            Incidents.of(
                List.of(
                    alone("a", "called for an early vote on the fishing treaty"),
                    alone("b", "wants parliament to hold an early vote on the fishing treaty"),
                    alone("c", "demanded higher harbour fees"))))
        .extracting(i -> i.reports().size())
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void what_is_only_planned_is_not_what_has_happened() {
    assertThat(
            Incidents.of(
                List.of(
                    shelling(Telling.of("a", "2010-03-01").as(Modality.PLANNED)),
                    shelling(Telling.of("b", "2010-03-02")))))
        .hasSize(2);
  }

  @Test
  void neither_order_nor_grouping_of_arrival_matters() {
    List<Report<Event>> reports = many();
    List<Incident> expected = Incidents.of(reports);
    assertThat(expected.size()).isGreaterThan(20);
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(reports, random);
      assertThat(Incidents.of(reports)).isEqualTo(expected);
    }
  }

  @Test
  void ids_are_unique_and_each_report_is_in_one_incident() {
    List<Report<Event>> reports = many();
    List<Incident> incidents = Incidents.of(reports);
    assertThat(incidents).extracting(Incident::id).doesNotHaveDuplicates();
    assertThat(incidents.stream().flatMap(i -> i.reports().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(reports);
  }

  /** Reports of all sorts, the same each time. */
  private static List<Report<Event>> many() {
    Random random = new Random(1);
    List<Report<Event>> reports = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String day = String.format("2010-03-%02d", 1 + random.nextInt(28));
      Telling telling = Telling.of("a" + i, random.nextInt(10) == 0 ? null : day);
      switch (random.nextInt(4)) {
        case 0 -> telling.on(day);
        case 1 -> telling.within(day, "2010-03-31");
        case 2 -> telling.on("2010-03");
        default -> {}
      }
      if (random.nextInt(3) == 0) {
        telling.in(random.nextBoolean() ? "Strelsau" : "Zenda");
      }
      if (random.nextInt(4) == 0) {
        telling.as(Modality.POSSIBLE);
      }
      if (random.nextInt(4) == 0) {
        telling.copyOf("a" + i / 2);
      }
      if (random.nextInt(4) == 0) {
        telling.meaning(random.nextBoolean() ? EventType.AID : EventType.CONSULT);
      }
      reports.add(telling.event(EventType.ASSAULT, random.nextBoolean() ? "aerial" : null));
    }
    return reports;
  }

  private static Report<Event> shelling(Telling telling) {
    return telling.event(EventType.ASSAULT, "heavy-weapons");
  }

  private static Report<Event> alone(String article, String words) {
    return Telling.of(article, "2010-03-01")
        .saying(words)
        .event(EventType.REQUEST, null, List.of(Telling.party("ruritania")), List.of());
  }
}
