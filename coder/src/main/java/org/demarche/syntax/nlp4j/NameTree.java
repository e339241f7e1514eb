package org.demarche.syntax.nlp4j;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The prefix tree of names under construction. Written breadth first, so that a node's children
 * have consecutive numbers, in the order of their words' numbers.
 */
final class NameTree {

  private static final int NODE_BITS = 22;
  private static final int WORD_BITS = 20;

  private final Map<String, Integer> words = new HashMap<>();
  private short[] tags = new short[1 << 16];
  private long[] links = new long[1 << 16];
  private int nodes;
  private int linkCount;

  /** Adds a node; the first is the root. */
  int add() {
    if (nodes == tags.length) {
      tags = Arrays.copyOf(tags, nodes * 2);
    }
    return nodes++;
  }

  /** Notes which tags end at a node, by number; -1 for none. */
  void tag(int node, int number) {
    tags[node] = (short) number;
  }

  /** Makes one node the other's child at a word. */
  void link(int parent, String word, int child) {
    int number = words.computeIfAbsent(word, added -> words.size());
    if (number >> WORD_BITS != 0 || (parent | child) >> NODE_BITS != 0) {
      throw new IllegalStateException("the tree of names is larger than foreseen");
    }
    if (linkCount == links.length) {
      links = Arrays.copyOf(links, linkCount * 2);
    }
    long link = ((long) parent << WORD_BITS | number) << NODE_BITS | child;
    links[linkCount++] = link ^ Long.MIN_VALUE;
  }

  /** Writes the words and the tree. */
  void write(CacheFile.Writer out) throws IOException {
    GrowingArrays entries = new GrowingArrays(words.size());
    words.forEach((word, number) -> entries.add(TextHash.key(TextHash.of(word), 0), number));
    TableWriter.write(out, entries, Section.NAME_WORD_KEYS, Section.NAME_WORDS);
    Arrays.sort(links, 0, linkCount);
    int[] order = new int[nodes];
    int[] wordOf = new int[nodes];
    int[] firstChild = firstChildren(order, wordOf);
    for (int first : firstChild) {
      out.putInt(first);
    }
    out.end(Section.NAME_FIRST_CHILD);
    for (int word : wordOf) {
      out.putInt(word);
    }
    out.end(Section.NAME_WORD_OF_NODE);
    for (int node : order) {
      out.putShort(tags[node]);
    }
    out.end(Section.NAME_TAGS_OF_NODE);
  }

  /** Renumbers breadth first; fills the old number and the word of each new one. */
  private int[] firstChildren(int[] order, int[] wordOf) {
    int[] firstLink = firstLinks();
    int[] firstChild = new int[nodes + 1];
    int next = 1;
    wordOf[0] = -1;
    for (int i = 0; i < nodes; i++) {
      firstChild[i] = next;
      for (int k = firstLink[order[i]]; k < firstLink[order[i] + 1]; k++) {
        long link = links[k] ^ Long.MIN_VALUE;
        order[next] = (int) (link & (1 << NODE_BITS) - 1);
        wordOf[next++] = (int) (link >>> NODE_BITS & (1 << WORD_BITS) - 1);
      }
    }
    firstChild[nodes] = next;
    return firstChild;
  }

  private int[] firstLinks() {
    int[] first = new int[nodes + 1];
    int k = 0;
    for (int node = 0; node < nodes; node++) {
      while (k < linkCount
          && (int) ((links[k] ^ Long.MIN_VALUE) >>> NODE_BITS + WORD_BITS) < node) {
        k++;
      }
      first[node] = k;
    }
    first[nodes] = linkCount;
    return first;
  }
}
