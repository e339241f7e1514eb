package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
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
  private final FeatureRows rows;

  /** Reads the description of a model and its three sections, {@code first} the first of them. */
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
    rows = new FeatureRows(file, first, labels.length);
  }

  static String[] strings(DataInputStream in) throws IOException {
    String[] strings = new String[in.readInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    return strings;
  }

  static float[] floats(ByteBuffer bytes) {
    float[] floats = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
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

  /** Room for scoring; one for each sentence and model. */
  FeatureRows.Sum newSum() {
    return rows.newSum();
  }

  /**
   * Sums the scores of all labels.
   *
   * @param words for each place the index of the word there, or -1
   * @return the scores, valid until the next call with the same sum
   */
  float[] score(WordFeatures features, int[] words, FeatureRows.Sum sum) {
    sum.clear();
    for (int kind = 0; kind < setPlaces.length; kind++) {
      int word = words[setPlaces[kind]];
      if (word != MISSING) {
        for (long hash : features.values(setFeatures[kind], word)) {
          sum.add(TextHash.key(hash, kind));
        }
      }
    }
    for (int i = 0; i < templates.length; i++) {
      addTemplate(templates[i], setPlaces.length + i, features, words, sum);
    }
    return sum.scores();
  }

  private static void addTemplate(
      int[] template, int kind, WordFeatures features, int[] words, FeatureRows.Sum sum) {
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
    sum.add(TextHash.key(hash, kind));
  }
}
