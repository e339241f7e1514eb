package org.demarche.relation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.demarche.model.EventType;

/**
 * The sentences from which the model learnt, each at its place among relations; they say why the
 * model answers as it does. Read when first asked. Thread-safe.
 */
final class Likeness {

  private static final int DIMENSIONS = 64;

  private volatile List<Learnt> learnt = List.of();

  /** A sentence of one event; its place in 127ths. */
  private record Learnt(EventType event, String sentence, byte[] place) {

    int near(float[] other) {
      float product = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        product += place[i] * other[i];
      }
      return Math.round(product);
    }
  }

  /** The nearest sentence of this event, as a reason. */
  String why(EventType event, float[] place) {
    Learnt nearest = null;
    int most = Integer.MIN_VALUE;
    for (Learnt each : learnt()) {
      int near = each.event == event ? each.near(place) : Integer.MIN_VALUE;
      if (near > most) {
        most = near;
        nearest = each;
      }
    }
    return nearest == null ? "model" : "model, as in: " + nearest.sentence;
  }

  private List<Learnt> learnt() {
    if (learnt.isEmpty()) {
      synchronized (this) {
        if (learnt.isEmpty()) {
          learnt = read();
        }
      }
    }
    return learnt;
  }

  private static List<Learnt> read() {
    try (InputStream resource =
            Objects.requireNonNull(Likeness.class.getResourceAsStream("learnt.gz"));
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource)))) {
      int count = in.readInt();
      List<Learnt> all = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        EventType event = EventType.valueOf(in.readUTF());
        String sentence = in.readUTF();
        byte[] place = new byte[DIMENSIONS];
        in.readFully(place);
        all.add(new Learnt(event, sentence, place));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
