package org.demarche.desk.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures give what their authors, or those who compared them, have published. */
class MeasuresTest {

  /** Cohen 1960, table 1: 200 cases, two judges, three categories; kappa .492. */
  @Test
  void kappa_is_that_of_cohen_s_own_example() {
    int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    CohenKappa kappa = new CohenKappa();
    for (int one = 0; one < 3; one++) {
      for (int other = 0; other < 3; other++) {
        for (int i = 0; i < table[one][other]; i++) {
          kappa.add("category " + one, "category " + other);
        }
      }
    }
    assertThat(kappa.value()).isCloseTo(0.492, within(0.0005));
    assertThat(kappa.items()).isEqualTo(200);
    assertThat(kappa.agreed()).isEqualTo(140);
  }

  @Test
  void kappa_tells_nothing_where_both_always_say_the_same_one_thing() {
    assertThat(CohenKappa.of(List.of("a", "a"), List.of("a", "a")).value()).isNaN();
    assertThat(new CohenKappa().value()).isNaN();
    assertThat(CohenKappa.of(List.of("a", "b"), List.of("a", "b")).value()).isEqualTo(1);
    assertThat(CohenKappa.of(List.of("a", "b"), List.of("b", "a")).value()).isEqualTo(-1);
  }

  /** Krippendorff 2011, example A: ten units, two observers, binary; alpha .095. */
  @Test
  void alpha_is_that_of_krippendorff_s_binary_example() {
    assertThat(KrippendorffAlpha.of(units("0100000000", "1110010100")).value())
        .isCloseTo(0.095, within(0.0005));
  }

  /** The same, example B: twelve units, two observers, five values; alpha .692. */
  @Test
  void alpha_is_that_of_krippendorff_s_nominal_example() {
    assertThat(KrippendorffAlpha.of(units("aabbdcccedda", "babbbcccedd" + "d")).value())
        .isCloseTo(0.692, within(0.0005));
  }

  /** The same, example C: four observers, values missing; alpha .743. */
  @Test
  void alpha_is_that_of_krippendorff_s_example_with_missing_values() {
    KrippendorffAlpha alpha =
        KrippendorffAlpha.of(
            units("1233214" + "12...", "123322412" + "5.3", ".33323422" + "51.", "123324412" + "51."));
    assertThat(alpha.value()).isCloseTo(0.743, within(0.0005));
    assertThat(alpha.pairable()).isEqualTo(40);
  }

  @Test
  void alpha_does_not_count_what_one_alone_has_looked_at() {
    List<List<String>> both = List.of(List.of("a", "a"), List.of("b", "b"), List.of("a", "b"));
    List<List<String>> more = new ArrayList<>(both);
    more.add(List.of("c"));
    assertThat(KrippendorffAlpha.of(more).value())
        .isEqualTo(KrippendorffAlpha.of(both).value());
    assertThat(KrippendorffAlpha.of(List.of()).value()).isNaN();
  }

  /** Newcombe 1998, table I, method 3. */
  @Test
  void wilson_s_interval_is_that_of_newcombe_s_table() {
    assertInterval(new Share(81, 263), 0.2553, 0.3662);
    assertInterval(new Share(15, 148), 0.0624, 0.1605);
    assertInterval(new Share(0, 20), 0, 0.1611);
    assertInterval(new Share(1, 29), 0.0061, 0.1718);
  }

  private static void assertInterval(Share share, double low, double high) {
    assertThat(share.low()).as("low of " + share).isCloseTo(low, within(0.00006));
    assertThat(share.high()).as("high of " + share).isCloseTo(high, within(0.00006));
  }

  @Test
  void of_nothing_nothing_is_known() {
    assertThat(new Share(0, 0).low()).isZero();
    assertThat(new Share(0, 0).high()).isEqualTo(1);
    assertThat(new Share(0, 0).expected()).isEqualTo(0.5);
    assertThat(new Share(3, 3).expected()).isEqualTo(0.8);
  }

  /** What each observer says of the units, a letter for each; a dot for nothing. */
  private static List<List<String>> units(String... observers) {
    List<List<String>> units = new ArrayList<>();
    for (int i = 0; i < observers[0].length(); i++) {
      int unit = i;
      List<String> values =
          Arrays.stream(observers).map(said -> said.substring(unit, unit + 1)).toList();
      units.add(values.stream().filter(value -> !value.equals(".")).toList());
    }
    return Collections.unmodifiableList(units);
  }
}
