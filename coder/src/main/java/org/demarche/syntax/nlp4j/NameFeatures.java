package org.demarche.syntax.nlp4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Marks the words of a sentence that are part of names in NLP4J's lists. */
final class NameFeatures {

  private static final String PARTS = "BILU";
  private static final long[] NONE = {};

  private final Lexica lexica;

  /** All marks, "B-6" and the like, sorted as text. */
  private final String[] marks;

  /** By list of tags and part: the marks, one bit each. */
  private final long[][] bits;

  private final long[] hashes;

  NameFeatures(Lexica lexica) {
    this.lexica = lexica;
    TreeSet<String> all = new TreeSet<>();
    for (List<String> tags : lexica.nameTags()) {
      tags.forEach(tag -> PARTS.chars().forEach(part -> all.add((char) part + "-" + tag)));
    }
    if (all.size() > Long.SIZE) {
      throw new IllegalStateException("more kinds of names than foreseen: " + all.size());
    }
    marks = all.toArray(String[]::new);
    hashes = WordType.hashes(List.of(marks));
    List<long[]> rows = new ArrayList<>();
    lexica.nameTags().forEach(tags -> rows.add(bits(tags)));
    bits = rows.toArray(long[][]::new);
  }

  private long[] bits(List<String> tags) {
    long[] row = new long[PARTS.length()];
    for (int part = 0; part < row.length; part++) {
      for (String tag : tags) {
        row[part] |= 1L << Arrays.binarySearch(marks, PARTS.charAt(part) + "-" + tag);
      }
    }
    return row;
  }

  /** For each word the hashes of its marks, in the order of their text. */
  long[][] find(WordType[] types) {
    long[] found = new long[types.length];
    for (int start = 1; start < types.length; start++) {
      mark(types, start, found);
    }
    long[][] features = new long[types.length][];
    for (int word = 0; word < types.length; word++) {
      features[word] = features(found[word]);
    }
    return features;
  }

  /** Marks the longest name that starts at a word. */
  private void mark(WordType[] types, int start, long[] found) {
    int node = 0;
    int last = -1;
    int tags = -1;
    for (int word = start; word < types.length; word++) {
      node = types[word].nameWord < 0 ? -1 : lexica.child(node, types[word].nameWord);
      if (node < 0) {
        break;
      }
      if (lexica.tags(node) >= 0) {
        last = word;
        tags = lexica.tags(node);
      }
    }
    if (last == start) {
      found[start] |= bits[tags][PARTS.indexOf('U')];
    } else if (last > start) {
      found[start] |= bits[tags][PARTS.indexOf('B')];
      found[last] |= bits[tags][PARTS.indexOf('L')];
      for (int word = start + 1; word < last; word++) {
        found[word] |= bits[tags][PARTS.indexOf('I')];
      }
    }
  }

  private long[] features(long set) {
    if (set == 0) {
      return NONE;
    }
    long[] features = new long[Long.bitCount(set)];
    int count = 0;
    for (long rest = set; rest != 0; rest &= rest - 1) {
      features[count++] = hashes[Long.numberOfTrailingZeros(rest)];
    }
    return features;
  }
}
