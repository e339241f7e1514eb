package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.morph.MorphAnalyzer;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tags and parses sentences as NLP4J 1.1.3 does: part-of-speech tags from left to right, lemmas,
 * named entities from left to right, then the arc-swift transitions of Choi and McCallum (2013).
 * Thread-safe.
 */
public final class GreedyDecoder {

  /** How many forms are remembered; beyond that the memory starts anew. */
  private static final int REMEMBERED_FORMS = 1 << 16;

  /** What NLP4J has for the root, and for any word before its turn. */
  private static final HashedText UNKNOWN = HashedText.of(WordType.ROOT);

  private final ScoringModel pos;
  private final ScoringModel ner;
  private final DependencyModel dep;
  private final LeftToRightPlaces posPlaces;
  private final LeftToRightPlaces nerPlaces;
  private final float[] vectorWeights;
  private final HashedText[] tags;
  private final HashedText[] entities;
  private final Lexica lexica;
  private final NameFeatures names;
  private final WordType root;
  private final MorphAnalyzer lemmatizer = new EnglishMorphAnalyzer();
  private final Map<String, WordType> types = new ConcurrentHashMap<>();

  private GreedyDecoder(CacheFile file) throws IOException {
    ByteBuffer description = file.section(Section.DESCRIPTION);
    byte[] bytes = new byte[description.remaining()];
    description.get(bytes);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    pos = new ScoringModel(in, file, Section.POS_TABLE);
    ner = new ScoringModel(in, file, Section.NER_TABLE);
    dep = new DependencyModel(in, file);
    lexica = new Lexica(in, file);
    posPlaces = new LeftToRightPlaces(pos.places());
    nerPlaces = new LeftToRightPlaces(ner.places());
    tags = labels(pos);
    entities = labels(ner);
    vectorWeights = byDimension(ScoringModel.floats(file.section(Section.NER_VECTOR_WEIGHTS)));
    names = new NameFeatures(lexica);
    root = WordType.root(tags.length);
  }

  /** A decoder with the models of a cache file. */
  static GreedyDecoder of(CacheFile file) {
    try {
      return new GreedyDecoder(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the parser's prepared models are inconsistent", e);
    }
  }

  private static HashedText[] labels(ScoringModel model) {
    HashedText[] labels = new HashedText[model.labelCount()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = HashedText.of(model.label(i));
    }
    return labels;
  }

  /** Turns weights that stand label by label into such that stand dimension by dimension. */
  private float[] byDimension(float[] weights) {
    int labelCount = ner.labelCount();
    int dimensions = weights.length / labelCount;
    float[] turned = new float[weights.length];
    for (int label = 0; label < labelCount; label++) {
      for (int i = 0; i < dimensions; i++) {
        turned[i * labelCount + label] = weights[label * dimensions + i];
      }
    }
    return turned;
  }

  /** Analyses a sentence, given the forms of its words; there must be at least one. */
  public Analysis decode(List<String> forms) {
    WordType[] words = new WordType[forms.size() + 1];
    words[0] = root;
    for (int i = 1; i < words.length; i++) {
      words[i] = type(forms.get(i - 1));
    }
    WordFeatures features = new WordFeatures(words, names.find(words));
    for (int word = 0; word < words.length; word++) {
      features.set(Feature.TAG, word, UNKNOWN);
      features.set(Feature.LEMMA, word, UNKNOWN);
      features.set(Feature.ENTITY, word, UNKNOWN);
    }
    String[] lemmas = new String[words.length];
    String[] foundTags = tag(words, features, lemmas);
    String[] foundEntities = findEntities(words, features);
    return dep.parse(features, words.length, foundTags, lemmas, foundEntities);
  }

  private WordType type(String form) {
    WordType type = types.get(form);
    if (type == null) {
      if (types.size() >= REMEMBERED_FORMS) {
        types.clear();
      }
      type = WordType.of(form, lexica, tags.length);
      types.put(form, type);
    }
    return type;
  }

  private String[] tag(WordType[] words, WordFeatures features, String[] lemmas) {
    String[] found = new String[words.length];
    int[] chosen = new int[words.length];
    FeatureRows.Sum sum = pos.newSum();
    int[] seen = new int[posPlaces.size()];
    for (int word = 1; word < words.length; word++) {
      posPlaces.find(word, words.length, seen);
      chosen[word] = best(pos.score(features, seen, sum));
      features.set(Feature.TAG, word, tags[chosen[word]]);
      found[word] = tags[chosen[word]].text();
    }
    for (int word = 1; word < words.length; word++) {
      HashedText lemma = lemma(words[word], chosen[word]);
      features.set(Feature.LEMMA, word, lemma);
      lemmas[word] = lemma.text();
    }
    return found;
  }

  private HashedText lemma(WordType type, int tag) {
    HashedText lemma = type.lemma(tag);
    if (lemma == null) {
      lemma = HashedText.of(lemmatizer.lemmatize(type.simplified, tags[tag].text()));
      type.keepLemma(tag, lemma);
    }
    return lemma;
  }

  private String[] findEntities(WordType[] words, WordFeatures features) {
    String[] found = new String[words.length];
    FeatureRows.Sum sum = ner.newSum();
    int[] seen = new int[nerPlaces.size()];
    for (int word = 1; word < words.length; word++) {
      nerPlaces.find(word, words.length, seen);
      float[] scores = ner.score(features, seen, sum);
      addVector(words[word].vector, scores);
      HashedText entity = entities[best(scores)];
      features.set(Feature.ENTITY, word, entity);
      found[word] = entity.text();
    }
    EntitySpans.mend(found);
    return found;
  }

  /** Adds the scores of a word's vector, dimension after dimension as NLP4J does. */
  private void addVector(float @Nullable [] vector, float[] scores) {
    if (vector == null || !ner.hasVectors()) {
      return;
    }
    for (int i = 0; i < vector.length; i++) {
      int row = i * scores.length;
      for (int label = 0; label < scores.length; label++) {
        scores[label] += vectorWeights[row + label] * vector[i];
      }
    }
  }

  /** The first of the labels with the highest score. */
  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[best] < scores[i]) {
        best = i;
      }
    }
    return best;
  }
}
