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
  private float[] vectorWeights = new float[0];
  private int weightCount;
  private int labelCount;
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
  private void readFeatures(SerialReader in, ClassDescription type, Item item) throws IOException {
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

  private void readWeights(SerialReader in, ClassDescription type, Item item) throws IOException {
    Item around = in.enclosing();
    int size = in.blockInt();
    if (around.className.endsWith("ColumnMajorVector")) {
      labelCount = around.number("label_size");
      readWeights(in, size);
    } else {
      vectorWeights = new float[size];
      for (int i = 0; i < size; i++) {
        vectorWeights[i] = in.blockFloat();
      }
    }
    item.value = SerialReader.DROPPED;
  }

  /** Keeps the weights that are not zero; adding a zero changes no score. */
  private void readWeights(SerialReader in, int size) throws IOException {
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

  /** Writes the features and their weights as three sections, {@code table} the first. */
  void writeTables(CacheFile.Writer out, Section table) throws IOException {
    Section[] all = Section.values();
    int first = table.ordinal();
    int[] rows = rows();
    long[] entries = new long[TableWriter.slots(features.size())];
    for (int i = 0; i < features.size(); i++) {
      int feature = features.value(i);
      int row = feature < rows.length ? rows[feature] : 0;
      if (row != 0) {
        FeatureRows.put(entries, features.key(i), row);
      }
    }
    for (long entry : entries) {
      out.putLong(entry);
    }
    out.end(all[first]);
    writeSparse(out, all[first + 1]);
    writeDense(out, all[first + 2]);
  }

  /** Where each feature's weights are to stand; 0 for none. */
  private int[] rows() {
    int[] rows = new int[rowStarts.length - 1];
    int sparse = 1;
    int dense = 0;
    for (int i = 0; i < rows.length; i++) {
      int count = count(i);
      if (isDense(count)) {
        rows[i] = FeatureRows.DENSE | dense++;
      } else if (count > 0) {
        rows[i] = sparse;
        sparse += FeatureRows.sparseSize(count);
      }
    }
    return rows;
  }

  private int count(int row) {
    return rowStarts[row + 1] - rowStarts[row];
  }

  private boolean isDense(int count) {
    return count > labelCount / 4;
  }

  private void writeSparse(CacheFile.Writer out, Section section) throws IOException {
    out.putInt(0);
    for (int row = 0; row + 1 < rowStarts.length; row++) {
      int count = count(row);
      if (count > 0 && !isDense(count)) {
        writeSparseRow(out, rowStarts[row], count);
      }
    }
    out.end(section);
  }

  /** The number of weights, their labels, four to an int, and the weights. */
  private void writeSparseRow(CacheFile.Writer out, int start, int count) throws IOException {
    out.putInt(count);
    for (int i = 0; i < count; i += 4) {
      int packed = 0;
      for (int k = i; k < Math.min(i + 4, count); k++) {
        packed |= (labels[start + k] & 0xFF) << 8 * (k - i);
      }
      out.putInt(packed);
    }
    for (int i = start; i < start + count; i++) {
      out.putFloat(weights[i]);
    }
  }

  private void writeDense(CacheFile.Writer out, Section section) throws IOException {
    float[] row = new float[labelCount];
    for (int i = 0; i + 1 < rowStarts.length; i++) {
      if (isDense(count(i))) {
        Arrays.fill(row, 0);
        for (int k = rowStarts[i]; k < rowStarts[i + 1]; k++) {
          row[labels[k] & 0xFF] = weights[k];
        }
        for (float weight : row) {
          out.putFloat(weight);
        }
      }
    }
    out.end(section);
  }

  /** Writes the weights of the word vectors, label by label. */
  void writeVectorWeights(CacheFile.Writer out, Section section) throws IOException {
    for (float weight : vectorWeights) {
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
        List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC")) {
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
