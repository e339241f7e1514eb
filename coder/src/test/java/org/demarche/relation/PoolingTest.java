package org.demarche.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;

class PoolingTest {

  /** As the shipped model orders its labels: AGREE first, ASSAULT last but one, then NONE. */
  private static float[] scores(float agree, float assault, float none) {
    float[] scores = new float[17];
    scores[0] = agree;
    scores[15] = assault;
    scores[16] = none;
    return scores;
  }

  private static Vote vote(EventType event, double fit) {
    return new Vote(event, null, fit, "frame");
  }

  @Test
  void without_a_vote_the_model_decides() {
    Pooling.Choice choice = Pooling.shipped().choose(scores(1, 5, 0), null);
    assertThat(choice.event()).isEqualTo(EventType.ASSAULT);
    assertThat(choice.probability()).isBetween(0.5, 1.0);
  }

  @Test
  void a_frame_that_fits_outweighs_a_model_that_is_not_sure() {
    float[] scores = scores(1, 1.2f, 0);
    Pooling.Choice choice = Pooling.shipped().choose(scores, vote(EventType.AGREE, 8));
    assertThat(choice.event()).isEqualTo(EventType.AGREE);
    assertThat(choice.probability())
        .isGreaterThan(Pooling.shipped().choose(scores, null).probability());
  }

  @Test
  void a_model_that_is_sure_outweighs_a_frame() {
    Pooling.Choice choice = Pooling.shipped().choose(scores(0, 40, 0), vote(EventType.AGREE, 8));
    assertThat(choice.event()).isEqualTo(EventType.ASSAULT);
  }

  @Test
  void there_is_an_event_even_where_none_is_likelier_but_its_probability_is_low() {
    Pooling.Choice choice = Pooling.shipped().choose(scores(3, 0, 30), null);
    assertThat(choice.event()).isEqualTo(EventType.AGREE);
    assertThat(choice.probability()).isCloseTo(0, within(0.01));
  }
}
