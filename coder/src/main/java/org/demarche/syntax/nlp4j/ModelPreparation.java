package org.demarche.syntax.nlp4j;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.demarche.syntax.nlp4j.SerialReader.ClassDescription;
import org.demarche.syntax.nlp4j.SerialReader.ClassReader;
import org.demarche.syntax.nlp4j.SerialReader.Item;
import org.tukaani.xz.XZInputStream;

/**
 * Turns NLP4J's models and lexica, which are serialized Java objects, into a {@link CacheFile}. The
 * objects are never created, so half a gigabyte of heap is enough.
 */
final class ModelPreparation {

  private final ModelSource source;
  private final PreparationProgress progress;
  private final CacheFile.Writer out;
  private final ByteArrayOutputStream described = new ByteArrayOutputStream();
  private final DataOutputStream description = new DataOutputStream(described);
  private final long total;
  private long done;

  private ModelPreparation(ModelSource source, PreparationProgress progress, CacheFile.Writer out)
      throws IOException {
    this.source = source;
    this.total = source.size();
    this.progress = progress;
    this.out = out;
  }

  /** Writes all sections; the caller finishes the file. */
  static void write(ModelSource source, PreparationProgress progress, CacheFile.Writer out)
      throws IOException {
    ModelPreparation preparation = new ModelPreparation(source, progress, out);
    preparation.model("part-of-speech tagger", ModelSource.POS, Section.POS_TABLE);
    preparation.model("named-entity tagger", ModelSource.NER, Section.NER_TABLE);
    preparation.model("dependency parser", ModelSource.DEP, Section.DEP_TABLE);
    preparation.lists("ambiguity classes", ModelSource.AMBIGUITY, Section.AMBIGUITY_KEYS);
    preparation.lists("word clusters", ModelSource.CLUSTERS, Section.CLUSTER_KEYS);
    preparation.vectors();
    preparation.names();
    out.putBytes(preparation.described.toByteArray());
    out.end(Section.DESCRIPTION);
  }

  private void model(String step, String resource, Section table) throws IOException {
    try (InputStream in = open(step, resource)) {
      ModelReader model = ModelReader.of(in);
      model.describe(description);
      model.writeTables(out, table);
      if (table == Section.NER_TABLE) {
        model.writeVectorWeights(out, Section.NER_VECTOR_WEIGHTS);
      }
      if (table == Section.DEP_TABLE) {
        model.describeCandidates(description);
      }
    }
  }

  /** A map from words to lists: the distinct lists are described, the table holds their numbers. */
  private void lists(String step, String resource, Section keys) throws IOException {
    Numbering<List<?>> numbering = new Numbering<>();
    GrowingArrays entries = new GrowingArrays(1 << 19);
    ClassReader pairs =
        (in, type, item) -> {
          for (int i = startMap(in, type, item); i > 0; i--) {
            String word = String.valueOf(in.object());
            List<?> list = (List<?>) in.object();
            entries.add(
                TextHash.key(TextHash.of(word), 0), numbering.applyAsInt(List.copyOf(list)));
          }
        };
    read(step, resource, Map.of("java.util.HashMap", pairs), true);
    description.writeInt(numbering.values.size());
    for (List<?> list : numbering.values) {
      ModelReader.strings(description, list);
    }
    TableWriter.write(out, entries, keys, Section.values()[keys.ordinal() + 1]);
  }

  /** The word vectors; their rows are written as they come. */
  private void vectors() throws IOException {
    GrowingArrays entries = new GrowingArrays(1 << 20);
    int[] width = {0};
    ClassReader pairs =
        (in, type, item) -> {
          for (int i = startMap(in, type, item); i > 0; i--) {
            String word = String.valueOf(in.object());
            float[] vector = (float[]) Objects.requireNonNull(in.object());
            entries.add(TextHash.key(TextHash.of(word), 0), entries.size());
            width[0] = vector.length;
            for (float value : vector) {
              out.putFloat(value);
            }
          }
          item.value = SerialReader.DROPPED;
        };
    read("word vectors", ModelSource.VECTORS, Map.of("java.util.HashMap", pairs), false);
    out.end(Section.VECTORS);
    description.writeInt(width[0]);
    TableWriter.write(out, entries, Section.VECTOR_KEYS, Section.VECTOR_ROWS);
  }

  /** The prefix tree of names. */
  private void names() throws IOException {
    Numbering<List<?>> tags = new Numbering<>();
    NameTree tree = new NameTree();
    ClassReader children =
        (in, type, item) -> {
          int node = tree.add();
          for (int i = startMap(in, type, item); i > 0; i--) {
            String word = String.valueOf(in.object());
            tree.link(node, word, (Integer) Objects.requireNonNull(in.object()));
          }
          item.fields.put("node", node);
        };
    ClassReader end =
        (in, type, item) -> {
          in.fields(type, item);
          Object value = item.fields.get("value");
          int node = item.number("node");
          tree.tag(node, value == null ? -1 : tags.applyAsInt(List.copyOf((List<?>) value)));
          item.value = node;
        };
    Map<String, ClassReader> readers =
        Map.of(
            "java.util.HashMap", children,
            "edu.emory.mathcs.nlp.common.collection.tree.PrefixNode", end);
    read("names", ModelSource.NAMES, readers, true);
    description.writeInt(tags.values.size());
    for (List<?> list : tags.values) {
      ModelReader.strings(description, list);
    }
    tree.write(out);
  }

  /** Reads what precedes the entries of a HashMap; gives their number. */
  private static int startMap(SerialReader in, ClassDescription type, Item item)
      throws IOException {
    in.fields(type, item);
    in.blockInt();
    return in.blockInt();
  }

  private void read(
      String step, String resource, Map<String, ClassReader> special, boolean keepStrings)
      throws IOException {
    Map<String, ClassReader> readers = new HashMap<>(JavaReaders.ALL);
    readers.putAll(special);
    try (InputStream in = open(step, resource)) {
      new SerialReader(in, readers, keepStrings).object();
    }
  }

  private InputStream open(String step, String resource) throws IOException {
    progress.step(step, done, total);
    InputStream counted =
        new FilterInputStream(new BufferedInputStream(source.open(resource), 1 << 16)) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(step, count);
            return count;
          }

          @Override
          public int read() throws IOException {
            int value = super.read();
            count(step, value < 0 ? 0 : 1);
            return value;
          }
        };
    return new XZInputStream(counted);
  }

  private void count(String step, int bytes) {
    long before = done >> 20;
    done += Math.max(0, bytes);
    if (done >> 20 != before) {
      progress.step(step, done, total);
    }
  }

  /** Numbers values in the order of their first appearance. */
  private static final class Numbering<T> implements ToIntFunction<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    @Override
    public int applyAsInt(T value) {
      return numbers.computeIfAbsent(
          value,
          added -> {
            values.add(added);
            return values.size() - 1;
          });
    }
  }
}
