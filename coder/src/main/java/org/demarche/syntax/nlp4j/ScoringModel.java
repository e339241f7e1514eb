package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trained linear model: feature templates, and for each feature the labels it speaks for or
 * against. Scores are summed in NLP4J's order, so that they are equal to NLP4J's to the last bit.
 */
final class ScoringModel {

  private static final int MISSING = -1;

  private final String[] labels;
  private final List<WordPlace> places = new ArrayList<>();
  private final int[] setPlaces;
  private final SetFeature[] setFeatures;
  private final int[][] templates;
  private final boolean vectors;
  private final long[] keys;
  private final int[] rows;
  private final byte[] rowLabels;
  private final float[] rowWeights;

  /** Reads the description of a model and its four sections, {@code first} the first of them. */
  ScoringModel(DataInputStream in, CacheFile file, Section first) throws IOException {
    labels = strings(in);
    setPlaces = new int[in.readInt()];
    setFeatures = new SetFeature[setPlaces.length];
    for (int i = 0; i < setPlaces.length; i++) {
      readSet(in, i);
    }
    templates = new int[in.readInt()][];
    for (int i = 0; i < templates.length; i++) {
      templates[i] = readTemplate(in);
    }
    vectors = in.readInt() > 0;
    Section[] all = Section.values();
    keys = longs(file.section(first));
    rows = ints(file.section(all[first.ordinal() + 1]));
    rowLabels = bytes(file.section(all[first.ordinal() + 2]));
    rowWeights = floats(file.section(all[first.ordinal() + 3]));
  }

  static String[] strings(DataInputStream in) throws IOException {
    String[] strings = new String[in.readInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    return strings;
  }

  static long[] longs(ByteBuffer bytes) {
    long[] longs = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(longs);
    return longs;
  }

  static int[] ints(ByteBuffer bytes) {
    int[] ints = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(ints);
    return ints;
  }

  static float[] floats(ByteBuffer bytes) {
    float[] floats = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
  }

  private static byte[] bytes(ByteBuffer bytes) {
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    return array;
  }

  private void readSet(DataInputStream in, int i) throws IOException {
    if (in.readInt() != 1) {
      throw new IOException("a model with joined sets");
    }
    setPlaces[i] = readPlace(in);
    setFeatures[i] = SetFeature.of(in.readUTF());
    in.readUTF();
  }

  /** A template as pairs of place and feature, both by number. */
  private int[] readTemplate(DataInputStream in) throws IOException {
    int[] template = new int[2 * in.readInt()];
    for (int i = 0; i < template.length; i += 2) {
      template[i] = readPlace(in);
      String field = in.readUTF();
      template[i + 1] = Feature.of(field, in.readUTF()).ordinal();
    }
    return template;
  }

  private int readPlace(DataInputStream in) throws IOException {
    Source source = Source.valueOf(in.readUTF());
    int window = in.readInt();
    String relation = in.readUTF();
    WordPlace place =
        new WordPlace(source, window, relation.isEmpty() ? null : Relation.valueOf(relation));
    if (!places.contains(place)) {
      places.add(place);
    }
    return places.indexOf(place);
  }

  int labelCount() {
    return labels.length;
  }

  String label(int index) {
    return labels[index];
  }

  /** The places that features look at; {@link #score} is given a word for each. */
  List<WordPlace> places() {
    return places;
  }

  /** Whether word vectors are scored too. */
  boolean hasVectors() {
    return vectors;
  }

  /**
   * Sums the scores of all labels.
   *
   * @param words for each place the index of the word there, or -1
   * @param scores what to overwrite with the scores
   */
  void score(WordFeatures features, int[] words, float[] scores) {
    Arrays.fill(scores, 0);
    for (int kind = 0; kind < setPlaces.length; kind++) {
      int word = words[setPlaces[kind]];
      if (word != MISSING) {
        for (long hash : features.values(setFeatures[kind], word)) {
          add(TextHash.key(hash, kind), scores);
        }
      }
    }
    for (int i = 0; i < templates.length; i++) {
      scoreTemplate(templates[i], setPlaces.length + i, features, words, scores);
    }
  }

  private void scoreTemplate(
      int[] template, int kind, WordFeatures features, int[] words, float[] scores) {
    long hash = 0;
    for (int i = 0; i < template.length; i += 2) {
      int word = words[template[i]];
      if (word == MISSING) {
        return;
      }
      long shift = features.shifts[template[i + 1]][word];
      if (shift == 0) {
        return;
      }
      long value = features.hashes[template[i + 1]][word];
      hash = i == 0 ? value : TextHash.join(hash, value, shift);
    }
    add(TextHash.key(hash, kind), scores);
  }

  private void add(long key, float[] scores) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return;
      }
      slot = slot + 1 & mask;
    }
    int row = rows[slot];
    int end = row + (rowLabels[row] & 0xFF);
    for (int i = row + 1; i <= end; i++) {
      scores[rowLabels[i] & 0xFF] += rowWeights[i];
    }
  }
}
