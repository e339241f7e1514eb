package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.ner.NERState;
import edu.emory.mathcs.nlp.component.ner.NERTagger;
import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.optimization.method.AdaGradMiniBatch;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Components of NLP4J with random weights over a few dozen words: as serialized resources, and as
 * NLP4J itself runs them. They tag nonsense, but both ways the same nonsense.
 */
final class TinyModels implements ModelSource {

  static final List<String> WORDS =
      List.of(
          "Iran",
          "Iranian",
          "iran",
          "sold",
          "sells",
          "the",
          "The",
          "missiles",
          "S-300s",
          "P-800",
          "2010",
          "5.5",
          "$5",
          "50%",
          ",",
          ".",
          "...",
          "\"",
          "(",
          ")",
          "Tel",
          "Aviv",
          "New",
          "York",
          "Times",
          "U.S.",
          "envoy",
          "envoys",
          "agreed",
          "to",
          "of",
          "and",
          "not",
          "third",
          "million",
          "EU",
          "McKay",
          "example.com",
          "http://a.b",
          "a",
          "I",
          "--",
          "n't",
          "'s",
          "\u4f60",
          "caf\u00e9",
          "ab",
          "abc",
          "abcd",
          "abcde",
          "A1",
          "x-ray",
          "!!!!",
          "#1",
          "unseen");

  private static final int VECTOR = 4;

  private final Random random;
  private final Map<String, byte[]> resources = new HashMap<>();
  private final GlobalLexica<NLPNode> lexica =
      new GlobalLexica<>(new ByteArrayInputStream("<none/>".getBytes(StandardCharsets.UTF_8)));
  private final List<NLPComponent<NLPNode>> components = new ArrayList<>();
  private final DEPParser<NLPNode> parser = new DEPParser<>();

  TinyModels(long seed) throws IOException {
    random = new Random(seed);
    addLexica();
    components.add(lexica);
    addTagger();
    components.add(new MorphologicalAnalyzer<>(Language.ENGLISH));
    addEntityTagger();
    addParser();
  }

  /** Runs NLP4J's own code on a sentence. */
  NLPNode[] decode(List<String> forms) {
    NLPNode[] nodes = nodes(forms);
    components.forEach(component -> component.process(nodes));
    return nodes;
  }

  private static NLPNode[] nodes(List<String> forms) {
    NLPNode[] nodes = new NLPNode[forms.size() + 1];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new NLPNode();
      nodes[i].setID(i);
      if (i > 0) {
        nodes[i].setWordForm(forms.get(i - 1));
      }
    }
    return nodes;
  }

  List<String> sentence(Random of) {
    List<String> forms = new ArrayList<>();
    int size = 1 + of.nextInt(25);
    for (int i = 0; i < size; i++) {
      forms.add(WORDS.get(of.nextInt(WORDS.size())));
    }
    return forms;
  }

  private void addLexica() throws IOException {
    Map<String, List<String>> ambiguity = new HashMap<>();
    Map<String, Set<String>> clusters = new HashMap<>();
    Map<String, float[]> vectors = new HashMap<>();
    PrefixTree<String, Set<String>> names = new PrefixTree<>();
    for (String word : WORDS.subList(0, WORDS.size() - 1)) {
      String simplified = nodes(List.of(word))[1].getWordFormSimplified();
      ambiguity.put(simplified, new ArrayList<>(List.of("NN", "VB" + random.nextInt(3))));
      clusters.put(simplified.toLowerCase(Locale.ROOT), new HashSet<>(bits()));
      vectors.put(word, new float[] {next(), next(), next(), next()});
    }
    addName(names, "4", "Iran");
    addName(names, "6", "Tel", "Aviv");
    addName(names, "11", "New", "York");
    addName(names, "12", "New", "York", "Times");
    addName(names, "11", "York", "Times");
    addName(names, "13", "the", "envoy", "of", "Iran");
    lexica.setAmbiguityClasses(new GlobalLexicon<>(ambiguity, Field.word_form_simplified, ""));
    lexica.setWordClusters(new GlobalLexicon<>(clusters, Field.word_form_simplified_lowercase, ""));
    lexica.setWordEmbeddings(new GlobalLexicon<>(vectors, Field.word_form_undigitalized, ""));
    lexica.setNamedEntityGazetteers(new GlobalLexicon<>(names, Field.word_form_simplified, ""));
    put(AMBIGUITY, ambiguity);
    put(CLUSTERS, clusters);
    put(VECTORS, vectors);
    put(NAMES, names);
  }

  private List<String> bits() {
    List<String> bits = new ArrayList<>();
    String path = Integer.toBinaryString(1024 + random.nextInt(1024));
    for (int end = 2; end < path.length(); end += 2) {
      bits.add(path.substring(0, end));
    }
    return bits;
  }

  private static void addName(PrefixTree<String, Set<String>> names, String tag, String... words) {
    names.set(words, new HashSet<>(Set.of(tag, "15")), Function.identity());
  }

  private float next() {
    return random.nextFloat() - 0.5f;
  }

  private void addTagger() throws IOException {
    FeatureTemplate<NLPNode, POSState<NLPNode>> template = template();
    for (int window = -2; window <= 2; window++) {
      template.add(item(window, Field.word_form_simplified));
      template.add(item(window, Field.word_shape), item(0, Field.word_form_simplified_lowercase));
      template.addSet(item(window, Field.word_clusters));
    }
    for (int size = 1; size <= 4; size++) {
      template.add(item(Source.i, null, 0, Field.prefix, size));
      template.add(item(Source.i, null, 0, Field.suffix, size));
    }
    template.add(
        item(-2, Field.part_of_speech_tag),
        item(-1, Field.part_of_speech_tag),
        item(0, Field.ambiguity_classes));
    template.addSet(item(0, Field.ambiguity_classes));
    template.addSet(item(0, Field.orthographic));
    template.addSet(item(0, Field.positional));
    POSTagger<NLPNode> tagger = new POSTagger<>();
    train(tagger, template, POSState::new, 0, "NN", "NNP", "VB", "IN", "DT", ".", "VBD", "NNS");
    put(POS, tagger);
  }

  private void addEntityTagger() throws IOException {
    FeatureTemplate<NLPNode, NERState<NLPNode>> template = template();
    template.add(item(-1, Field.named_entity_tag));
    template.add(item(-2, Field.named_entity_tag), item(0, Field.lemma));
    template.add(item(1, Field.lemma), item(0, Field.part_of_speech_tag));
    for (int window = -1; window <= 1; window++) {
      template.addSet(item(window, Field.named_entity_gazetteers));
    }
    template.addWordEmbedding(item(0, Field.word_embedding));
    NERTagger<NLPNode> tagger = new NERTagger<>();
    train(
        tagger,
        template,
        NERState::new,
        VECTOR,
        "O",
        "U-GPE",
        "B-GPE",
        "I-GPE",
        "L-GPE",
        "U-ORG",
        "B-ORG",
        "I-ORG",
        "L-ORG");
    put(NER, tagger);
  }

  private void addParser() throws IOException {
    FeatureTemplate<NLPNode, DEPState<NLPNode>> template = template();
    for (Source source : Source.values()) {
      for (int window = -2; window <= 2; window++) {
        template.add(item(source, null, window, Field.lemma, null));
        template.add(item(source, null, window, Field.part_of_speech_tag, null));
      }
    }
    for (Relation relation : Relation.values()) {
      template.add(item(Source.i, relation, 0, Field.lemma, null));
      template.add(
          item(Source.j, relation, 0, Field.dependency_label, null),
          item(Source.i, null, 0, Field.part_of_speech_tag, null));
    }
    template.add(
        item(Source.i, null, 0, Field.valency, Direction.all),
        item(Source.j, null, 0, Field.valency, Direction.all));
    template.addSet(item(Source.i, null, 0, Field.word_clusters, null));
    template.addSet(item(Source.j, null, 0, Field.positional, null));
    String[] labels = {
      "N_S_",
      "N_R_",
      "N_P_",
      "L_R_nsubj",
      "L_P_nsubj",
      "L_R_det",
      "R_S_dobj",
      "R_S_prep",
      "R_P_pobj",
      "R_S_root",
      "R_S_punct"
    };
    for (int i = 0; i < labels.length; i++) {
      parser.getLabelCandidates().add(labels[i], i);
    }
    train(parser, template, DEPState::new, 0, labels);
    put(DEP, parser);
  }

  private static <S extends NLPState<NLPNode>> FeatureTemplate<NLPNode, S> template() {
    return new FeatureTemplate<>(null, new HyperParameter());
  }

  private static FeatureItem item(int window, Field field) {
    return item(Source.i, null, window, field, null);
  }

  private static FeatureItem item(
      Source source, Relation relation, int window, Field field, Object attribute) {
    return new FeatureItem(source, relation, window, field, attribute);
  }

  /** Collects features on random sentences and gives some labels of each a random weight. */
  private <S extends NLPState<NLPNode>> void train(
      OnlineComponent<NLPNode, S> component,
      FeatureTemplate<NLPNode, S> template,
      Function<NLPNode[], S> start,
      int vector,
      String... labels) {
    WeightVector weights = new WeightVector();
    OnlineOptimizer optimizer = new AdaGradMiniBatch(weights, 0.1f, 0);
    optimizer.addLabels(List.of(labels));
    for (int round = 0; round < 40; round++) {
      NLPNode[] nodes = decode(sentence(random));
      for (S state = start.apply(nodes); !state.isTerminate(); ) {
        template.createFeatureVector(state, true);
        int[] choice = {choose(state, labels.length), -1};
        state.next(optimizer.getLabelMap(), choice, new float[labels.length]);
      }
    }
    template.clearFeatureCount();
    weights.expand(template.getSparseFeatureSize(), vector, labels.length);
    randomize(weights.getSparseWeightVector(), labels.length);
    randomize(weights.getDenseWeightVector(), 1);
    component.setFeatureTemplate(template);
    component.setOptimizer(optimizer);
    component.setFlag(NLPFlag.DECODE);
    components.add(component);
  }

  private int choose(NLPState<NLPNode> state, int labels) {
    if (state instanceof DEPState<NLPNode> parsing) {
      IntSet allowed = parser.getLabelCandidates().get(parsing.getStack(), parsing.getInput());
      if (allowed != null) {
        int[] indexes = allowed.toIntArray();
        return indexes[random.nextInt(indexes.length)];
      }
    }
    return random.nextInt(labels);
  }

  private void randomize(MajorVector vector, int rowSize) {
    double density = 1;
    for (int i = 0; i < vector.size(); i++) {
      density = i % rowSize == 0 ? random.nextDouble() : density;
      if (random.nextDouble() < density) {
        vector.set(i, (float) random.nextGaussian());
      }
    }
  }

  private void put(String resource, Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out =
        new ObjectOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      out.writeObject(object);
    }
    resources.put(resource, bytes.toByteArray());
  }

  @Override
  public long fingerprint() {
    return resources.values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  @Override
  public long size() {
    return fingerprint();
  }

  @Override
  public InputStream open(String resource) {
    return new ByteArrayInputStream(resources.get(resource));
  }
}
