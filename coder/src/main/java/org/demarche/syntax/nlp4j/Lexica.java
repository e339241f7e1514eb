package org.demarche.syntax.nlp4j;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What NLP4J knows about words: ambiguity classes, clusters, vectors, names. Mapped, not loaded.
 */
final class Lexica {

  /** A table from hashed words to numbers. */
  private static final class Table {
    private final LongBuffer keys;
    private final IntBuffer values;

    Table(ByteBuffer keys, ByteBuffer values) {
      this.keys = keys.asLongBuffer();
      this.values = values.asIntBuffer();
    }

    /** The number of a word, or -1. */
    int find(String word) {
      long key = TextHash.key(TextHash.of(word), 0);
      int mask = keys.limit() - 1;
      int slot = (int) key & mask;
      long found = keys.get(slot);
      while (found != key) {
        if (found == 0) {
          return -1;
        }
        slot = slot + 1 & mask;
        found = keys.get(slot);
      }
      return values.get(slot);
    }
  }

  private static final long[] NO_CLUSTERS = {};

  private final Table ambiguityTable;
  private final List<List<String>> ambiguityClasses;
  private final Table clusterTable;
  private final List<long[]> clusterSets;
  private final Table vectorTable;
  private final FloatBuffer vectors;
  private final int vectorSize;
  private final Table nameTable;
  private final IntBuffer firstChild;
  private final IntBuffer wordOfNode;
  private final ShortBuffer tagsOfNode;
  private final List<List<String>> nameTags;

  /** Reads the description of the lexica, which follows that of the models. */
  Lexica(DataInputStream in, CacheFile file) throws IOException {
    ambiguityClasses = lists(in);
    clusterSets = lists(in).stream().map(WordType::hashes).toList();
    vectorSize = in.readInt();
    nameTags = lists(in);
    ambiguityTable = table(file, Section.AMBIGUITY_KEYS, Section.AMBIGUITY_CLASSES);
    clusterTable = table(file, Section.CLUSTER_KEYS, Section.CLUSTER_SETS);
    vectorTable = table(file, Section.VECTOR_KEYS, Section.VECTOR_ROWS);
    vectors = file.section(Section.VECTORS).asFloatBuffer();
    nameTable = table(file, Section.NAME_WORD_KEYS, Section.NAME_WORDS);
    firstChild = file.section(Section.NAME_FIRST_CHILD).asIntBuffer();
    wordOfNode = file.section(Section.NAME_WORD_OF_NODE).asIntBuffer();
    tagsOfNode = file.section(Section.NAME_TAGS_OF_NODE).asShortBuffer();
  }

  private static Table table(CacheFile file, Section keys, Section values) {
    return new Table(file.section(keys), file.section(values));
  }

  private static List<List<String>> lists(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<List<String>> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(List.of(ScoringModel.strings(in)));
    }
    return lists;
  }

  /** The parts of speech that a word has had; none when it is unknown. */
  List<String> ambiguityClasses(String simplified) {
    int number = ambiguityTable.find(simplified);
    return number < 0 ? List.of() : ambiguityClasses.get(number);
  }

  /** The hashes of the Brown clusters of a word, in the order in which NLP4J scores them. */
  long[] clusters(String lower) {
    int number = clusterTable.find(lower);
    return number < 0 ? NO_CLUSTERS : clusterSets.get(number);
  }

  /** The vector of a word; null when it has none. */
  float @Nullable [] vector(String undigitalized) {
    int row = vectorTable.find(undigitalized);
    if (row < 0) {
      return null;
    }
    float[] vector = new float[vectorSize];
    vectors.get(row * vectorSize, vector);
    return vector;
  }

  /** A word's number in the tree of names, or -1. */
  int nameWord(String simplified) {
    return nameTable.find(simplified);
  }

  /** The tags of every kind that a name may have. */
  List<List<String>> nameTags() {
    return nameTags;
  }

  /** A node's child at a word, or -1; the root is node 0. */
  int child(int node, int word) {
    int low = firstChild.get(node);
    int high = firstChild.get(node + 1) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = wordOfNode.get(middle);
      if (found == word) {
        return middle;
      }
      if (found < word) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Number of the list of tags of the names that end at a node, or -1. */
  int tags(int node) {
    return tagsOfNode.get(node);
  }
}
