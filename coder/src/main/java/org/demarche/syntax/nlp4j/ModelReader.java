package org.demarche.syntax.nlp4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.syntax.nlp4j.SerialReader.ClassDescription;
import org.demarche.syntax.nlp4j.SerialReader.ClassReader;
import org.demarche.syntax.nlp4j.SerialReader.Item;
import org.jspecify.annotations.Nullable;

/** Reads one of NLP4J's trained components from its serialization stream and writes its tables. */
final class ModelReader {

  private static final String FEATURE_TYPES = "java.util.ArrayList";

  private final GrowingArrays features = new GrowingArrays(1 << 18);
  private byte[] labels = new byte[1 << 21];
  private float[] weights = new float[1 << 21];
  private int[] rowStarts = new int[0];
  private float[] dense = new float[0];
  private int weightCount;
  private final Item component;

  private ModelReader(InputStream in) throws IOException {
    component = (Item) read(in);
  }

  /** Reads a component. */
  static ModelReader of(InputStream in) throws IOException {
    return new ModelReader(in);
  }

  private Object read(InputStream in) throws IOException {
    Map<String, ClassReader> readers = new HashMap<>(JavaReaders.ALL);
    readers.put("it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap", this::readFeatures);
    readers.put("org.magicwerk.brownies.collections.primitive.FloatGapList", this::readWeights);
    Object found = new SerialReader(in, readers, true).object();
    if (found == null) {
      throw new IOException("an empty model");
    }
    return found;
  }

  /** One map of features for each type of feature; other maps of this class are skipped. */
  private void readFeatures(SerialReader in, ClassDescription type, Item item)
      throws IOException {
    in.fields(type, item);
    Item around = in.enclosing();
    boolean counted = around.className.equals(FEATURE_TYPES);
    int kind = counted ? around.number(JavaReaders.NEXT) : -1;
    for (int i = item.number("size"); i > 0; i--) {
      Object text = in.object();
      int index = in.blockInt();
      if (counted) {
        features.add(TextHash.key(TextHash.of(String.valueOf(text)), kind), index);
      }
    }
  }

  private void readWeights(SerialReader in, ClassDescription type, Item item)
      throws IOException {
    Item around = in.enclosing();
    int size = in.blockInt();
    if (around.className.endsWith("ColumnMajorVector")) {
      readSparse(in, size, around.number("label_size"));
    } else {
      dense = new float[size];
      for (int i = 0; i < size; i++) {
        dense[i] = in.blockFloat();
      }
    }
    item.value = SerialReader.DROPPED;
  }

  /** Keeps the weights that are not zero; adding a zero changes no score. */
  private void readSparse(SerialReader in, int size, int labelCount) throws IOException {
    rowStarts = new int[size / labelCount + 1];
    for (int row = 0; row + 1 < rowStarts.length; row++) {
      for (int label = 0; label < labelCount; label++) {
        float weight = in.blockFloat();
        if (weight != 0) {
          addWeight(label, weight);
        }
      }
      rowStarts[row + 1] = weightCount;
    }
  }

  private void addWeight(int label, float weight) {
    if (weightCount == labels.length) {
      labels = Arrays.copyOf(labels, weightCount + weightCount / 2);
      weights = Arrays.copyOf(weights, weightCount + weightCount / 2);
    }
    labels[weightCount] = (byte) label;
    weights[weightCount++] = weight;
  }

  /** Writes the feature table and the weights as four sections, {@code keys} the first. */
  void writeTables(CacheFile.Writer out, Section keys) throws IOException {
    Section[] all = Section.values();
    int first = keys.ordinal();
    int[] slots = TableWriter.place(features);
    for (int slot : slots) {
      out.putLong(slot < 0 ? 0 : features.key(slot));
    }
    out.end(all[first]);
    for (int slot : slots) {
      out.putInt(slot < 0 ? 0 : row(features.value(slot)));
    }
    out.end(all[first + 1]);
    writeWeights(out, all[first + 2], all[first + 3]);
  }

  /** Where a feature's weights start; at each start lies their number, as if it were a label. */
  private int row(int feature) {
    return feature < rowStarts.length - 1 ? rowStarts[feature] + feature : 0;
  }

  /** Before the weights of each row stands their number. */
  private void writeWeights(CacheFile.Writer out, Section labelSection, Section weightSection)
      throws IOException {
    for (int row = 0; row + 1 < rowStarts.length; row++) {
      out.putByte(rowStarts[row + 1] - rowStarts[row]);
      for (int i = rowStarts[row]; i < rowStarts[row + 1]; i++) {
        out.putByte(labels[i]);
      }
    }
    out.end(labelSection);
    for (int row = 0; row + 1 < rowStarts.length; row++) {
      out.putFloat(0);
      for (int i = rowStarts[row]; i < rowStarts[row + 1]; i++) {
        out.putFloat(weights[i]);
      }
    }
    out.end(weightSection);
  }

  /** Writes the weights of the word vectors, label by label. */
  void writeDense(CacheFile.Writer out, Section section) throws IOException {
    for (float weight : dense) {
      out.putFloat(weight);
    }
    out.end(section);
  }

  /** Writes labels and feature templates. */
  void describe(DataOutputStream out) throws IOException {
    Item optimizer = (Item) component.get("optimizer");
    Item weightVector = (Item) optimizer.get("weight_vector");
    if (weightVector.fields.get("activation_function") != null
        || (Float) optimizer.get("bias") > 0) {
      throw new IOException("a model with an activation function or a bias");
    }
    strings(out, list(((Item) optimizer.get("label_map")).get("labels")));
    Item template = (Item) component.get("feature_template");
    List<?> sets = list(template.get("feature_set"));
    List<?> singles = list(template.get("feature_list"));
    out.writeInt(sets.size());
    for (Object set : sets) {
      items(out, new Object[] {set});
    }
    out.writeInt(singles.size());
    for (Object items : singles) {
      items(out, (Object[]) items);
    }
    int vectors = list(template.get("word_embeddings")).size();
    if (vectors > 1) {
      throw new IOException("a model with several word vectors");
    }
    out.writeInt(vectors);
  }

  private static void items(DataOutputStream out, Object[] items) throws IOException {
    out.writeInt(items.length);
    for (Object object : items) {
      Item item = (Item) object;
      out.writeUTF(String.valueOf(item.get("source")));
      out.writeInt(item.number("window"));
      out.writeUTF(text(item.fields.get("relation")));
      out.writeUTF(String.valueOf(item.get("field")));
      out.writeUTF(text(item.fields.get("attribute")));
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Item item ? String.valueOf(item.get("value")) : value.toString();
  }

  /** Writes which labels the dependency parser may choose from in which state. */
  void describeCandidates(DataOutputStream out) throws IOException {
    Item candidates = (Item) component.get("label_candidates");
    for (String name :
        List.of(
            "X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC")) {
      int[] labelIndexes = (int[]) candidates.get(name);
      out.writeInt(labelIndexes.length);
      for (int index : labelIndexes) {
        out.writeInt(index);
      }
    }
  }

  static void strings(DataOutputStream out, List<?> texts) throws IOException {
    out.writeInt(texts.size());
    for (Object text : texts) {
      out.writeUTF(String.valueOf(text));
    }
  }

  private static List<?> list(Object object) {
    return object instanceof List<?> list ? list : new ArrayList<>();
  }
}
