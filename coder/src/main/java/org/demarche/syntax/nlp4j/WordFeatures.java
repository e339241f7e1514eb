package org.demarche.syntax.nlp4j;

/**
 * The values of all features of a sentence's words, as hashes. Word 0 is the root, word 1 the first
 * of the sentence.
 */
final class WordFeatures {

  private static final long[] NOTHING = {};
  private static final long[] FIRST = {TextHash.of("0")};
  private static final long[] LAST = {TextHash.of("1")};

  /** By {@link Feature} and word: the hash of the value. */
  final long[][] hashes;

  /** By {@link Feature} and word: what joining the value shifts by; 0 where there is no value. */
  final long[][] shifts;

  private final WordType[] types;
  private final long[][] names;

  /** Features of a sentence, of which those that depend on the words' forms are set. */
  WordFeatures(WordType[] types, long[][] names) {
    this.types = types;
    this.names = names;
    hashes = new long[Feature.COUNT][types.length];
    shifts = new long[Feature.COUNT][types.length];
    for (int word = 0; word < types.length; word++) {
      for (int kind = 0; kind < Feature.OF_FORM; kind++) {
        hashes[kind][word] = types[word].hashes[kind];
        shifts[kind][word] = types[word].shifts[kind];
      }
    }
  }

  /** Sets a feature that was found while decoding. */
  void set(Feature feature, int word, HashedText text) {
    hashes[feature.index()][word] = text.hash();
    shifts[feature.index()][word] = text.shift();
  }

  /** The hashes of the values of a feature with several. */
  long[] values(SetFeature feature, int word) {
    return switch (feature) {
      case AMBIGUITY -> types[word].ambiguity;
      case ORTHOGRAPHY -> word == 1 ? types[word].orthographyFirst : types[word].orthography;
      case POSITION -> position(word);
      case CLUSTERS -> types[word].clusters;
      case NAMES -> names[word];
    };
  }

  private long[] position(int word) {
    if (word == 1) {
      return FIRST;
    }
    return word == types.length - 1 ? LAST : NOTHING;
  }
}
