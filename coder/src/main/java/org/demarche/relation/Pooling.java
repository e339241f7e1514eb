package org.demarche.relation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what a frame and the model say of a pair, as a logarithmic pool: the model's scores,
 * divided by a temperature, and on the frame's event a weight that grows with how well the frame's
 * roles fit. Temperature and weights were learnt on sentences that the model had not seen, so that
 * the probability means what it says.
 */
final class Pooling {

  private static final String NONE = "NONE";

  private final List<String> labels = new ArrayList<>();
  private final List<Weight> weights = new ArrayList<>();
  private final double temperature;

  /** A frame's weight from a fit on, until the next. */
  private record Weight(double fit, double weight) {}

  /**
   * The likeliest event.
   *
   * @param probability that it is this event and no other, nor none
   */
  record Choice(EventType event, double probability) {}

  private Pooling(JsonNode card) {
    card.get("labels").forEach(label -> labels.add(label.textValue()));
    for (JsonNode weight : card.get("frames")) {
      weights.add(new Weight(weight.get("fit").doubleValue(), weight.get("weight").doubleValue()));
    }
    this.temperature = card.get("temperature").doubleValue();
  }

  /** As learnt for the model that is shipped. */
  static Pooling shipped() {
    try (InputStream card = Pooling.class.getResourceAsStream("relation.json")) {
      return new Pooling(new ObjectMapper().readTree(Objects.requireNonNull(card)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The likeliest event by the model's scores and a frame's vote, if there is one. */
  Choice choose(float[] scores, @Nullable Vote vote) {
    double[] pooled = new double[labels.size()];
    double most = Double.NEGATIVE_INFINITY;
    int best = 0;
    for (int i = 0; i < pooled.length; i++) {
      String label = labels.get(i);
      pooled[i] = scores[i] / temperature;
      if (vote != null && label.equals(vote.event().name())) {
        pooled[i] += weight(vote.fit());
      }
      if (pooled[i] > most && !label.equals(NONE)) {
        most = pooled[i];
        best = i;
      }
    }
    double sum = 0;
    for (double score : pooled) {
      sum += Math.exp(score - most);
    }
    return new Choice(EventType.valueOf(labels.get(best)), 1 / sum);
  }

  private double weight(double fit) {
    double weight = 0;
    for (Weight each : weights) {
      if (fit >= each.fit) {
        weight = each.weight;
      }
    }
    return weight;
  }
}
