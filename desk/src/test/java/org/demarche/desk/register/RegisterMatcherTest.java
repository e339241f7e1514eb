package org.demarche.desk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.desk.register.CaseSamples.F_16;
import static org.demarche.desk.register.CaseSamples.MISSILES;
import static org.demarche.desk.register.CaseSamples.RIFLES;
import static org.demarche.desk.register.CaseSamples.S_300;
import static org.demarche.desk.register.CaseSamples.YAKHONT;
import static org.demarche.desk.register.CaseSamples.row;

import java.util.List;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseMatch.Difference;
import org.demarche.desk.register.CaseMatch.Ground;
import org.demarche.desk.register.CaseMatch.Reason;
import org.demarche.desk.register.CaseMatch.Reason.Kind;
import org.demarche.desk.register.CaseMatch.Standing;
import org.demarche.desk.register.CaseMatch.Timing;
import org.demarche.desk.register.CaseMatch.What;
import org.demarche.desk.register.CaseSamples.Said;
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.Test;

class RegisterMatcherTest {

  private static final RegisterWeapons WEAPONS = new RegisterWeapons(Lexicon.shipped());

  private final RegisterMatcher matcher =
      new RegisterMatcher(WEAPONS, new RegisterStore.Years(1995L, 2024L));

  @Test
  void a_missile_and_its_launcher_are_one_case() {
    CaseMatch match =
        match(
            CaseSamples.of(YAKHONT, Said.of(TransferStatus.CONSIDERED, "2010-09-06")),
            row(1, "Bastion", "coastal defence system", 2007, 2010, 2011),
            row(2, "Yakhont", "anti-ship missile", 2007, 2010, 2011),
            row(3, "Igla-S", "portable SAM", 2008, 2009, 2010));
    assertThat(match.standing()).isEqualTo(Standing.KNOWN);
    assertThat(match.fits()).extracting(fit -> fit.row().number()).containsExactly(2L, 1L);
    assertThat(match.fits())
        .extracting(CaseMatch.Fit::ground)
        .containsExactly(Ground.FAMILY, Ground.SYSTEM);
    assertThat(match.differences())
        .containsExactly(
            new Difference(What.STATUS, "considered on 2010-09-06", "delivered 2010–2011"));
  }

  @Test
  void what_is_for_a_platform_belongs_to_it() {
    CaseMatch match =
        match(
            CaseSamples.of(S_300, Said.in(TransferStatus.ORDERED, 2015)),
            row(1, "Zorro-7", "radar", "For S-300PMU-2 SAM systems; status uncertain", 2015, 2016),
            row(2, "Zorro-8", "radar", "For frigates", 2015, 2016),
            row(3, "48N6", "SAM", 2015, 2016));
    assertThat(match.fits()).extracting(fit -> fit.row().number()).containsExactly(3L, 1L);
  }

  @Test
  void orders_of_the_same_weapon_in_different_years_are_kept_apart() {
    StoredRow early = row(1, "F-16C", "fighter aircraft", 1990, 1995, 1996);
    StoredRow late = row(2, "F-16C Block-50", "FGA aircraft", 2015, 2017, 2018);
    CaseMatch of2015 =
        match(
            CaseSamples.of(
                F_16,
                Said.of(TransferStatus.NEGOTIATING, "2013-05-02"),
                Said.in(TransferStatus.ORDERED, 2015)),
            early,
            late);
    assertThat(of2015.fits()).extracting(CaseMatch.Fit::row).containsExactly(late);
    assertThat(of2015.fits().get(0).timing()).isEqualTo(Timing.SAME_ORDER);
    CaseMatch of1990 =
        match(CaseSamples.of(F_16, Said.in(TransferStatus.ORDERED, 1990)), early, late);
    assertThat(of1990.fits()).extracting(CaseMatch.Fit::row).containsExactly(early);
    CaseMatch of2005 =
        match(CaseSamples.of(F_16, Said.in(TransferStatus.ORDERED, 2005)), early, late);
    assertThat(of2005.standing()).isEqualTo(Standing.ABSENT);
  }

  @Test
  void reports_before_the_order_are_of_the_next_one() {
    CaseMatch match =
        match(
            CaseSamples.of(S_300, Said.of(TransferStatus.CONSIDERED, "2010-09-06")),
            row(1, "S-300PMU2", "SAM system", 2015, 2016),
            row(2, "S-300PMU2", "SAM system", 2016, 2018),
            row(3, "S-300PMU2", "SAM system", 2019, 2020));
    assertThat(match.standing()).isEqualTo(Standing.KNOWN);
    assertThat(match.fits()).extracting(fit -> fit.row().number()).containsExactly(1L);
    assertThat(match.fits().get(0).timing()).isEqualTo(Timing.LATER);
  }

  @Test
  void what_is_still_offered_is_not_what_was_delivered_before() {
    CaseMatch match =
        match(
            CaseSamples.of(F_16, Said.of(TransferStatus.OFFERED, "2023-12-20")),
            row(1, "F-16C", "FGA aircraft", 2017, 2019, 2022));
    assertThat(match.standing()).isEqualTo(Standing.ABSENT);
    assertThat(kinds(match)).containsExactly(Kind.NEVER_ORDERED);
  }

  @Test
  void a_cancelled_case_shows_only_the_later_order() {
    CaseMatch match =
        match(
            CaseSamples.of(
                S_300,
                Said.in(TransferStatus.ORDERED, 2007),
                Said.in(TransferStatus.CANCELLED, 2010)),
            row(1, "S-300PMU2", "SAM system", 2015, 2016));
    assertThat(match.standing()).isEqualTo(Standing.ABSENT);
    assertThat(match.fits()).isEmpty();
    assertThat(kinds(match)).containsExactly(Kind.HALTED);
    Case open = CaseSamples.of(S_300, Said.of(TransferStatus.CANCELLED, "2010-09-22"));
    assertThat(match(open, row(1, "S-300PMU2", "SAM system", 2015, 2016)).later())
        .extracting(StoredRow::number)
        .containsExactly(1L);
  }

  @Test
  void differences_say_what_either_side_says() {
    CaseMatch match =
        match(
            CaseSamples.of(
                S_300,
                Said.in(TransferStatus.ORDERED, 2014).number(5),
                Said.in(TransferStatus.DELIVERED, 2018).number(10)),
            row(1, "S-300PMU2", "SAM system", 2015, 2016));
    assertThat(match.standing()).isEqualTo(Standing.KNOWN);
    assertThat(match.differences())
        .containsExactly(
            new Difference(What.ORDER_YEAR, "2014", "2015"),
            new Difference(What.NUMBER_ORDERED, "5", "4"),
            new Difference(What.NUMBER_DELIVERED, "10", "4"),
            new Difference(What.DELIVERY_YEARS, "2018", "2016"));
  }

  @Test
  void numbers_agree_with_a_row_or_with_the_sum_of_rows() {
    CaseMatch match =
        match(
            CaseSamples.of(S_300, Said.in(TransferStatus.DELIVERED, 2016).number(8)),
            row(1, "S-300PMU2", "SAM system", 2015, 2016),
            row(2, "S-300PMU1", "SAM system", 2015, 2016));
    assertThat(match.differences()).isEmpty();
  }

  @Test
  void a_class_of_weapons_is_known_when_one_family_fits_and_unclear_when_several_do() {
    Case missiles = CaseSamples.of(MISSILES, Said.in(TransferStatus.DELIVERED, 2010));
    StoredRow yakhont = row(1, "Yakhont", "anti-ship missile", 2007, 2010, 2011);
    StoredRow launcher = row(2, "T-90S", "tank", 2008, 2010);
    CaseMatch one = match(missiles, yakhont, launcher);
    assertThat(one.standing()).isEqualTo(Standing.KNOWN);
    assertThat(one.fits()).extracting(CaseMatch.Fit::ground).containsExactly(Ground.CATEGORY);
    CaseMatch two = match(missiles, yakhont, row(3, "Kornet", "anti-tank missile", 2008, 2010));
    assertThat(two.standing()).isEqualTo(Standing.UNCLEAR);
    assertThat(two.fits()).hasSize(2);
    assertThat(kinds(two)).containsExactly(Kind.CLASS_ONLY);
  }

  @Test
  void reasons_for_absence_are_told() {
    assertThat(kinds(match(CaseSamples.of(RIFLES, Said.in(TransferStatus.DELIVERED, 2010)))))
        .containsExactly(Kind.NO_MAJOR_WEAPON, Kind.CLASS_ONLY);
    assertThat(kinds(match(CaseSamples.of(S_300, Said.in(TransferStatus.DELIVERED, 1987)))))
        .containsExactly(Kind.OUTSIDE_YEARS);
    assertThat(kinds(match(CaseSamples.of(S_300, Said.in(TransferStatus.DELIVERED, 2010)))))
        .as("no reason can be told")
        .isEmpty();
    CaseMatch stranger =
        matcher.match(
            CaseSamples.of(S_300, Said.in(TransferStatus.DELIVERED, 2010)),
            List.of(),
            List.of(CaseSamples.party("x", "Delta Rivermen")));
    assertThat(stranger.reasons())
        .containsExactly(
            new Reason(Kind.PARTY_UNKNOWN, "the register has no party \"Delta Rivermen\""));
  }

  @Test
  void the_order_of_rows_does_not_matter() {
    Case of = CaseSamples.of(YAKHONT, Said.of(TransferStatus.CONSIDERED, "2010-09-06"));
    StoredRow one = row(1, "Bastion", "coastal defence system", 2007, 2010, 2011);
    StoredRow two = row(2, "Yakhont", "anti-ship missile", 2007, 2010, 2011);
    assertThat(match(of, one, two)).isEqualTo(match(of, two, one));
  }

  private CaseMatch match(Case of, StoredRow... rows) {
    return matcher.match(of, List.of(rows), List.of());
  }

  private static List<Kind> kinds(CaseMatch match) {
    return match.reasons().stream().map(Reason::kind).toList();
  }
}
