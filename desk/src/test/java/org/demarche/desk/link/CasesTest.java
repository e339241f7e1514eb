package org.demarche.desk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.desk.link.Telling.ARMS;
import static org.demarche.desk.link.Telling.HALBERD;
import static org.demarche.desk.link.Telling.LANCER;
import static org.demarche.desk.link.Telling.MISSILES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.desk.link.Case.Attachment;
import org.demarche.desk.link.Case.Relation;
import org.demarche.desk.link.Decision.Act;
import org.demarche.desk.link.Decision.Subject;
import org.demarche.desk.store.Report;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.Test;

class CasesTest {

  private static final String FIRST = "ruritania-borduria-lancer-2007";
  private static final String SECOND = "ruritania-borduria-lancer-2015";

  // ---- what belongs together

  @Test
  void an_order_that_was_cancelled_and_a_later_one_are_two_cases() {
    List<Case> cases = cases(twoOrders());
    assertThat(cases).extracting(c -> c.head().id()).containsExactly(FIRST, SECOND);
    assertThat(cases.get(0).head().standing().status()).isEqualTo(TransferStatus.CANCELLED);
    assertThat(cases.get(1).head().standing().status()).isEqualTo(TransferStatus.DELIVERED);
    assertThat(cases.get(0).related())
        .containsExactly(new Relation(Relation.Kind.REPLACED_BY, SECOND));
    assertThat(cases.get(1).related()).containsExactly(new Relation(Relation.Kind.REPLACES, FIRST));
  }

  @Test
  void looking_back_a_claim_goes_to_the_case_whose_time_it_states() {
    List<Report<?>> reports = new ArrayList<>(twoOrders());
    reports.add(
        Telling.of("late", "2017-01-01").on("2008").transfer(LANCER, TransferStatus.ORDERED));
    assertThat(named(cases(reports), FIRST).history())
        .extracting(c -> c.report().citation().article())
        .contains("late");
  }

  @Test
  void a_cancellation_that_is_told_again_later_cancels_nothing_new() {
    List<Report<?>> reports = new ArrayList<>(twoOrders());
    reports.add(Telling.of("late", "2015-09-01").transfer(LANCER, TransferStatus.CANCELLED));
    assertThat(cases(reports)).extracting(c -> c.head().id()).containsExactly(FIRST, SECOND);
  }

  @Test
  void undated_claims_begin_a_new_case_only_half_a_year_after_the_end() {
    Report<?> ended =
        Telling.of("a", "2010-01-01").on("2010-01-01").transfer(LANCER, TransferStatus.CANCELLED);
    Report<?> soon = Telling.of("b", "2010-06-01").transfer(LANCER, TransferStatus.ORDERED);
    Report<?> later = Telling.of("c", "2010-07-04").transfer(LANCER, TransferStatus.ORDERED);
    assertThat(cases(List.of(ended, soon))).hasSize(1);
    assertThat(cases(List.of(ended, later))).hasSize(2);
  }

  @Test
  void suspended_and_taken_up_again_is_one_case() {
    assertThat(
            cases(
                List.of(
                    Telling.of("a", "2010-01-01")
                        .on("2010-01-01")
                        .transfer(LANCER, TransferStatus.ORDERED),
                    Telling.of("b", "2010-05-01")
                        .on("2010-05-01")
                        .transfer(LANCER, TransferStatus.SUSPENDED),
                    Telling.of("c", "2011-05-01")
                        .on("2011-05-01")
                        .transfer(LANCER, TransferStatus.DELIVERED))))
        .hasSize(1);
  }

  @Test
  void an_order_begun_after_years_of_silence_is_another_case() {
    List<Case> cases =
        cases(
            List.of(
                Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.DELIVERED),
                Telling.of("b", "2015-02-01").transfer(LANCER, TransferStatus.REQUESTED)));
    assertThat(cases).hasSize(2);
    assertThat(cases.get(1).related())
        .extracting(Relation::kind)
        .containsExactly(Relation.Kind.EARLIER);
    assertThat(
            cases(
                List.of(
                    Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED),
                    Telling.of("b", "2015-02-01").transfer(LANCER, TransferStatus.DELIVERED))))
        .hasSize(1);
  }

  @Test
  void a_class_of_weapons_means_the_one_case_that_fits_and_the_claim_says_so() {
    Report<?> named = Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED);
    Report<?> generic = Telling.of("b", "2010-02-01").transfer(MISSILES, TransferStatus.DELIVERED);
    List<Case> cases = cases(List.of(named, generic));
    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).history())
        .extracting(Case.Claim::attachment)
        .containsExactly(Attachment.NAMED, Attachment.GENERIC_WEAPON);
    assertThat(cases.get(0).head().weapon().id()).isEqualTo("lancer");
  }

  @Test
  void a_class_of_weapons_that_may_mean_two_is_a_case_of_its_own() {
    assertThat(
            cases(
                List.of(
                    Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED),
                    Telling.of("b", "2010-01-01").transfer(HALBERD, TransferStatus.ORDERED),
                    Telling.of("c", "2010-02-01").transfer(MISSILES, TransferStatus.DELIVERED))))
        .extracting(c -> c.head().id())
        .contains("ruritania-borduria-missile-launcher-2010")
        .hasSize(3);
  }

  @Test
  void mere_arms_a_far_day_and_another_supplier_do_not_fit() {
    Report<?> named = Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED);
    assertThat(
            cases(
                List.of(
                    named, Telling.of("b", "2010-01-01").transfer(ARMS, TransferStatus.ORDERED))))
        .hasSize(2);
    assertThat(
            cases(
                List.of(
                    named,
                    Telling.of("b", "1990-01-01").transfer(MISSILES, TransferStatus.ORDERED))))
        .hasSize(2);
    assertThat(
            cases(
                List.of(
                    named,
                    Telling.of("b", "2010-01-01")
                        .from("syldavia")
                        .transfer(MISSILES, TransferStatus.ORDERED))))
        .hasSize(2);
  }

  @Test
  void a_claim_without_supplier_belongs_to_the_one_case_of_its_weapon() {
    Report<?> named = Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED);
    Report<?> left =
        Telling.of("b", "2010-02-01").from(null).transfer(LANCER, TransferStatus.DELIVERED);
    Report<?> other =
        Telling.of("c", "2010-01-01").from("syldavia").transfer(LANCER, TransferStatus.ORDERED);
    assertThat(cases(List.of(named, left)).get(0).history())
        .extracting(Case.Claim::attachment)
        .containsExactly(Attachment.NAMED, Attachment.PARTY_LEFT_OUT);
    assertThat(cases(List.of(named, left, other))).hasSize(3);
  }

  @Test
  void objections_diversions_and_effects_go_to_the_case_they_are_about() {
    List<Report<?>> reports = new ArrayList<>(twoOrders());
    reports.add(Telling.of("o1", "2009-01-01").objection("syldavia", LANCER));
    reports.add(Telling.of("o2", "2016-01-01").objection("syldavia", MISSILES));
    reports.add(Telling.of("dv", "2009-01-01").diversion("syldavia", LANCER));
    reports.add(Telling.of("f", "2016-02-01").effect(LANCER));
    List<Case> cases = cases(reports);
    assertThat(named(cases, FIRST).around().objections()).hasSize(1);
    assertThat(named(cases, FIRST).around().diversions()).hasSize(1);
    assertThat(named(cases, SECOND).around().objections()).hasSize(1);
    assertThat(named(cases, SECOND).around().effects()).hasSize(1);
  }

  // ---- how it stands

  @Test
  void what_is_denied_considered_or_mentioned_again_does_not_undo_what_was_done() {
    List<Case> cases =
        cases(
            List.of(
                Telling.of("a", "2010-01-01")
                    .on("2010-01-01")
                    .transfer(LANCER, TransferStatus.DELIVERED),
                Telling.of("b", "2010-03-01")
                    .as(Modality.DENIED)
                    .transfer(LANCER, TransferStatus.DELIVERED),
                Telling.of("c", "2010-04-01").transfer(LANCER, TransferStatus.CONSIDERED),
                Telling.of("d", "2010-05-01").transfer(LANCER, TransferStatus.ORDERED)));
    assertThat(cases.get(0).head().standing())
        .isEqualTo(new Case.Standing(TransferStatus.DELIVERED, java.time.LocalDate.of(2010, 1, 1)));
  }

  @Test
  void a_halt_counts_and_so_does_what_goes_further_after_it() {
    List<Report<?>> reports = new ArrayList<>();
    reports.add(Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED));
    reports.add(Telling.of("b", "2010-02-01").transfer(LANCER, TransferStatus.SUSPENDED));
    assertThat(standing(reports)).isEqualTo(TransferStatus.SUSPENDED);
    reports.add(Telling.of("c", "2010-03-01").transfer(LANCER, TransferStatus.ORDERED));
    assertThat(standing(reports)).isEqualTo(TransferStatus.SUSPENDED);
    reports.add(Telling.of("d", "2010-04-01").transfer(LANCER, TransferStatus.DELIVERING));
    assertThat(standing(reports)).isEqualTo(TransferStatus.DELIVERING);
  }

  @Test
  void what_nobody_asserts_is_only_considered() {
    assertThat(
            standing(
                List.of(
                    Telling.of("a", "2010-01-01")
                        .as(Modality.POSSIBLE)
                        .transfer(LANCER, TransferStatus.ORDERED))))
        .isEqualTo(TransferStatus.CONSIDERED);
  }

  @Test
  void what_is_said_of_a_day_to_come_has_not_happened() {
    List<Case> cases =
        cases(
            List.of(
                Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED),
                Telling.of("b", "2010-01-02").on("2019").transfer(LANCER, TransferStatus.DELIVERED)));
    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).head().standing().status()).isEqualTo(TransferStatus.ORDERED);
  }

  // ---- contradictions

  @Test
  void denied_and_asserted_contradict_each_other() {
    assertContradiction(
        Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.DELIVERED),
        Telling.of("b", "2010-01-03").as(Modality.DENIED).transfer(LANCER, TransferStatus.ORDERED),
        true);
    assertContradiction(
        Telling.of("a", "2012-01-01").on("2012-01-01").transfer(LANCER, TransferStatus.DELIVERED),
        Telling.of("b", "2010-01-03")
            .as(Modality.DENIED)
            .transfer(LANCER, TransferStatus.DELIVERED),
        false);
  }

  @Test
  void cancelled_after_delivery_is_a_contradiction_unless_it_was_a_part() {
    assertContradiction(
        Telling.of("a", "2010-01-01").on("2010-01-01").transfer(LANCER, TransferStatus.DELIVERED),
        Telling.of("b", "2010-02-01").on("2010-02-01").transfer(LANCER, TransferStatus.CANCELLED),
        true);
    assertContradiction(
        Telling.of("a", "2010-01-01")
            .on("2010-01-01")
            .counting(4)
            .transfer(LANCER, TransferStatus.DELIVERED),
        Telling.of("b", "2010-02-01")
            .on("2010-02-01")
            .counting(12)
            .transfer(LANCER, TransferStatus.CANCELLED),
        false);
  }

  @Test
  void other_numbers_and_sums_for_the_same_contradict_beyond_rounding() {
    assertContradiction(ordered("a").counting(12), ordered("b").counting(24), true);
    assertContradiction(ordered("a").counting(12), ordered("b").about(13), false);
    assertContradiction(ordered("a").worth(1_000), ordered("b").worth(1_050), false);
    assertContradiction(ordered("a").worth(1_000), ordered("b").worth(1_500), true);
  }

  @Test
  void to_deny_that_deliveries_go_on_is_not_to_deny_those_made() {
    assertContradiction(
        Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.DELIVERED),
        Telling.of("b", "2010-02-01")
            .as(Modality.DENIED)
            .transfer(LANCER, TransferStatus.DELIVERING),
        false);
  }

  @Test
  void deliveries_of_different_days_do_not_contradict() {
    assertContradiction(
        Telling.of("a", "2010-01-02")
            .on("2010-01-01")
            .counting(4)
            .transfer(LANCER, TransferStatus.DELIVERED),
        Telling.of("b", "2011-01-02")
            .on("2011-01-01")
            .counting(8)
            .transfer(LANCER, TransferStatus.DELIVERED),
        false);
  }

  // ---- by hand

  @Test
  void a_merged_case_draws_what_comes_later() {
    List<Report<?>> reports = new ArrayList<>();
    reports.add(Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.ORDERED));
    reports.add(Telling.of("b", "2010-01-01").transfer(ARMS, TransferStatus.ORDERED));
    List<Case> before = cases(reports);
    List<Decision> decisions =
        List.of(
            decision(1, new Decision.Merge(subject(before, "lancer"), subject(before, "arms"))));
    reports.add(Telling.of("c", "2010-02-01").transfer(ARMS, TransferStatus.DELIVERED));
    List<Case> after = Cases.of(reports, decisions);
    assertThat(after).hasSize(1);
    assertThat(after.get(0).head().id()).isEqualTo("ruritania-borduria-lancer-2010");
    assertThat(after.get(0).history())
        .extracting(Case.Claim::attachment)
        .containsExactlyInAnyOrder(Attachment.NAMED, Attachment.BY_HAND, Attachment.BY_HAND);
  }

  @Test
  void claims_that_are_split_off_make_a_case_and_an_undoing_brings_them_back() {
    List<Report<?>> reports = new ArrayList<>(twoOrders().subList(0, 2));
    List<Case> before = cases(reports);
    Subject subject = subject(before, "lancer");
    String moved = before.get(0).history().get(1).report().key();
    List<Decision> decisions =
        new ArrayList<>(List.of(decision(1, new Decision.Split(subject, List.of(moved)))));
    List<Case> after = Cases.of(reports, decisions);
    assertThat(after).hasSize(2);
    assertThat(after.get(1).history())
        .extracting(Case.Claim::attachment)
        .containsExactly(Attachment.BY_HAND);
    decisions.add(decision(2, new Decision.Undo(1)));
    assertThat(Cases.of(reports, decisions)).isEqualTo(before);
  }

  @Test
  void a_name_stays_with_the_case_when_its_id_changes() {
    List<Report<?>> reports = new ArrayList<>();
    reports.add(Telling.of("a", "2010-01-01").transfer(LANCER, TransferStatus.DELIVERED));
    List<Decision> decisions =
        List.of(decision(1, new Decision.Rename(subject(cases(reports), "lancer"), "The Lancers")));
    reports.add(Telling.of("b", "2010-02-01").on("2008").transfer(LANCER, TransferStatus.ORDERED));
    Case after = Cases.of(reports, decisions).get(0);
    assertThat(after.head().id()).isEqualTo("ruritania-borduria-lancer-2008");
    assertThat(after.head().name()).isEqualTo("The Lancers");
  }

  // ---- order

  @Test
  void the_order_of_arrival_does_not_matter() {
    Random random = new Random(3);
    List<Report<?>> reports = many(random);
    List<Case> expected = cases(reports);
    assertThat(expected.size()).isGreaterThan(8);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(reports, random);
      assertThat(cases(reports)).isEqualTo(expected);
    }
  }

  @Test
  void each_claim_is_in_one_case_and_no_id_is_given_twice() {
    List<Report<?>> reports = many(new Random(4));
    List<Case> cases = cases(reports);
    assertThat(cases).extracting(c -> c.head().id()).doesNotHaveDuplicates();
    assertThat(cases.stream().flatMap(c -> c.history().stream()).map(c -> c.report().key()))
        .containsExactlyInAnyOrderElementsOf(reports.stream().map(Report::key).toList());
  }

  private static List<Report<?>> many(Random random) {
    List<Report<?>> reports = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      String day = (2005 + random.nextInt(12)) + "-0" + (1 + random.nextInt(9)) + "-15";
      Telling telling = Telling.of("a" + i, day);
      if (random.nextInt(3) == 0) {
        telling.on(random.nextBoolean() ? day : day.substring(0, 4));
      }
      telling.from(List.of("ruritania", "syldavia").get(random.nextInt(2)));
      if (random.nextInt(8) == 0) {
        telling.from(null);
      }
      telling.as(Modality.values()[random.nextInt(Modality.values().length)]);
      TransferStatus status =
          TransferStatus.values()[random.nextInt(TransferStatus.values().length)];
      reports.add(
          telling.transfer(
              List.of(LANCER, HALBERD, MISSILES, ARMS).get(random.nextInt(4)), status));
    }
    return reports;
  }

  // ---- shorthand

  /** Ordered in 2007 and cancelled in 2010; ordered again in 2015 and delivered in 2016. */
  private static List<Report<?>> twoOrders() {
    return List.of(
        Telling.of("a", "2009-05-01").on("2007").transfer(LANCER, TransferStatus.ORDERED),
        Telling.of("b", "2010-09-23").on("2010-09-22").transfer(LANCER, TransferStatus.CANCELLED),
        Telling.of("c", "2015-11-10").on("2015-11-09").transfer(LANCER, TransferStatus.ORDERED),
        Telling.of("d", "2016-10-14").on("2016-10-13").transfer(LANCER, TransferStatus.DELIVERED));
  }

  private static Telling ordered(String article) {
    return Telling.of(article, "2010-01-01");
  }

  private static void assertContradiction(Telling one, Telling other, boolean expected) {
    assertContradiction(
        one.transfer(LANCER, TransferStatus.ORDERED),
        other.transfer(LANCER, TransferStatus.ORDERED),
        expected);
  }

  private static void assertContradiction(Report<?> one, Report<?> other, boolean expected) {
    List<Case> cases = cases(List.of(one, other));
    assertThat(cases).hasSize(1);
    Case of = cases.get(0);
    for (Case.Claim claim : of.history()) {
      String partner = claim.report().key().equals(one.key()) ? other.key() : one.key();
      assertThat(claim.contradicts()).isEqualTo(expected ? List.of(partner) : List.of());
    }
  }

  private static List<Case> cases(List<Report<?>> reports) {
    return Cases.of(reports, List.of());
  }

  private static TransferStatus standing(List<Report<?>> reports) {
    return cases(reports).get(0).head().standing().status();
  }

  private static Case named(List<Case> cases, String id) {
    return cases.stream().filter(c -> c.head().id().equals(id)).findFirst().orElseThrow();
  }

  private static Subject subject(List<Case> cases, String weapon) {
    Case of = cases.stream().filter(c -> c.head().id().contains(weapon)).findFirst().orElseThrow();
    return new Subject(
        of.head().id(), "arms:borduria", of.history().stream().map(c -> c.report().key()).toList());
  }

  private static Decision decision(long number, Act act) {
    return new Decision(number, Instant.parse("2026-01-01T00:00:00Z"), "ada", act);
  }
}
