package org.demarche.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void figures_go_by_the_first_word_of_their_line() {
    assertThat(Figures.in("transfer  P=0.500 R=0.250 F1=0.333 (gold 4, coded 2)\n\nnothing\n"))
        .isEqualTo(Map.of("transfer P", 0.5, "transfer R", 0.25, "transfer F1", 0.333));
  }

  @Test
  void or_by_the_words_before_the_number() {
    assertThat(Figures.in("quad macro-F1 0.910\nevent macro-F1 0.810 accuracy 0.820 (n=9)"))
        .isEqualTo(Map.of("quad macro-F1", 0.91, "event macro-F1", 0.81, "accuracy", 0.82));
  }

  @Test
  void a_figure_may_fall_a_little_and_no_more() {
    Pin pin = new Pin("a", "a", "", Pin.Kind.PAIRS, null, Map.of("x F1", 0.5, "y F1", 0.5));
    assertThat(pin.broken(Map.of("x F1", 0.495, "y F1", 0.6))).isEmpty();
    assertThat(pin.broken(Map.of("x F1", 0.494)))
        .isEqualTo(Map.of("x F1", "fell from 0.5 to 0.494", "y F1", "the scorer did not print it"));
    assertThat(pin.risen(Map.of("x F1", 0.505, "y F1", 0.6))).isEqualTo(Map.of("y F1", 0.6));
  }

  @Test
  void the_median_is_the_middle_of_the_rounds() {
    assertThat(Speed.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Speed(2, 1, 3));
    assertThat(Speed.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Speed(2.5, 1, 4));
  }
}
