package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.common.constant.MetaConst;
import edu.emory.mathcs.nlp.common.util.CharUtils;
import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.template.node.Orthographic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All that follows from a word's form alone. Immutable but for the lemmas, which are found once.
 */
final class WordType {

  /** The root of a sentence, as NLP4J spells it. */
  static final String ROOT = "@#r$%";

  private static final long[] NO_CLUSTERS = {};

  final String simplified;
  final long[] hashes = new long[Feature.OF_FORM];
  final long[] shifts = new long[Feature.OF_FORM];
  final long[] ambiguity;
  final long[] clusters;
  final long[] orthography;
  final long[] orthographyFirst;
  final int nameWord;
  final float @Nullable [] vector;
  private final AtomicReferenceArray<@Nullable HashedText> lemmas;

  /**
   * Looks a form up.
   *
   * @param tagCount number of part-of-speech tags
   */
  static WordType of(String form, Lexica lexica, int tagCount) {
    String simplified = simplified(form);
    String lower = StringUtils.toLowerCase(simplified);
    return new WordType(
        simplified,
        lexica.ambiguityClasses(simplified),
        lexica.clusters(lower),
        lexica.nameWord(simplified),
        lexica.vector(StringUtils.toUndigitalizedForm(form)),
        tagCount);
  }

  /** The root of a sentence, which has no entry in the lexica. */
  static WordType root(int tagCount) {
    return new WordType(ROOT, List.of(), NO_CLUSTERS, -1, null, tagCount);
  }

  private WordType(
      String simplified,
      List<String> classes,
      long[] clusters,
      int nameWord,
      float @Nullable [] vector,
      int tagCount) {
    this.simplified = simplified;
    this.clusters = clusters;
    this.nameWord = nameWord;
    this.vector = vector;
    String lower = StringUtils.toLowerCase(simplified);
    set(Feature.SIMPLIFIED, simplified);
    set(Feature.LOWER, lower);
    set(Feature.SHAPE, StringUtils.getShape(simplified, 2));
    for (int n = 1; n <= 4 && n < lower.length(); n++) {
      set(Feature.values()[Feature.PREFIX_1.ordinal() + n - 1], lower.substring(0, n));
      set(
          Feature.values()[Feature.SUFFIX_1.ordinal() + n - 1],
          lower.substring(lower.length() - n));
    }
    if (!classes.isEmpty()) {
      set(Feature.AMBIGUITY, String.join("_", classes));
    }
    ambiguity = hashes(classes);
    orthography = orthography(false);
    orthographyFirst = orthography(true);
    lemmas = new AtomicReferenceArray<>(tagCount);
  }

  /** NLP4J's simplified form; its search for web addresses is slow, and needless without a dot. */
  private static String simplified(String form) {
    if (form.indexOf('.') >= 0 || form.indexOf(':') >= 0) {
      return StringUtils.toSimplifiedForm(form);
    }
    return StringUtils.collapsePunctuation(
        StringUtils.collapseDigits(StringUtils.generalizeSymbols(form)));
  }

  private void set(Feature feature, String value) {
    hashes[feature.ordinal()] = TextHash.of(value);
    shifts[feature.ordinal()] = TextHash.shift(value.length());
  }

  static long[] hashes(List<String> texts) {
    return texts.stream().mapToLong(TextHash::of).toArray();
  }

  /** The lemma that was found for a tag, or null when none was yet. */
  @Nullable HashedText lemma(int tag) {
    return lemmas.get(tag);
  }

  /** Keeps a lemma. */
  void keepLemma(int tag, HashedText lemma) {
    lemmas.set(tag, lemma);
  }

  /** NLP4J's orthographic features. */
  private long[] orthography(boolean first) {
    List<String> features = new ArrayList<>();
    if (simplified.equals(MetaConst.HYPERLINK)) {
      features.add(Orthographic.HYPERLINK);
    } else {
      new Letters(simplified).describe(features, first);
    }
    return hashes(features);
  }

  /** Counts of the characters of a form. */
  private static final class Letters {
    private final int size;
    private final boolean firstUpper;
    private int upper;
    private int lower;
    private int digits;
    private int marks;
    private boolean period;
    private boolean hyphen;

    Letters(String form) {
      size = form.length();
      firstUpper = size > 0 && CharUtils.isUpperCase(form.charAt(0));
      for (int i = 0; i < size; i++) {
        char c = form.charAt(i);
        upper += CharUtils.isUpperCase(c) ? 1 : 0;
        lower += CharUtils.isLowerCase(c) ? 1 : 0;
        digits += CharUtils.isDigit(c) ? 1 : 0;
        marks += CharUtils.isPunctuation(c) ? 1 : 0;
        period |= c == '.';
        hyphen |= c == '-';
      }
    }

    void describe(List<String> features, boolean first) {
      describeWhole(features);
      if (upper != size) {
        describeCapitals(features, first);
      }
      if (digits != size && digits > 0) {
        features.add(Orthographic.HAS_DIGIT);
      }
      if (period) {
        features.add(Orthographic.HAS_PERIOD);
      }
      if (hyphen) {
        features.add(Orthographic.HAS_HYPHEN);
      }
      if (marks != size && !period && !hyphen && marks > 0) {
        features.add(Orthographic.HAS_OTHER_PUNCT);
      }
    }

    private void describeWhole(List<String> features) {
      if (upper == size) {
        features.add(Orthographic.ALL_UPPER);
      } else if (lower == size) {
        features.add(Orthographic.ALL_LOWER);
      } else if (digits == size) {
        features.add(Orthographic.ALL_DIGIT);
      } else if (marks == size) {
        features.add(Orthographic.ALL_PUNCT);
      } else if (digits + marks == size) {
        features.add(Orthographic.ALL_DIGIT_OR_PUNCT);
      } else if (lower == 0) {
        features.add(Orthographic.NO_LOWER);
      }
    }

    private void describeCapitals(List<String> features, boolean first) {
      if (firstUpper && !first) {
        features.add(Orthographic.FST_UPPER);
      }
      int later = upper - (firstUpper ? 1 : 0);
      if (later == 1) {
        features.add(Orthographic.UPPER_1);
      } else if (later > 1) {
        features.add(Orthographic.UPPER_2);
      }
    }
  }
}
