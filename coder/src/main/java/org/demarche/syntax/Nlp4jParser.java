package org.demarche.syntax;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.demarche.syntax.Sentence.Word;

/**
 * Parses with NLP4J (Choi 2016): part-of-speech tagger, lemmatiser, named-entity tagger and
 * dependency parser. The components hold no state between sentences, so one instance serves any
 * number of threads.
 */
public final class Nlp4jParser implements SyntaxParser {

  private static final String MODELS = "edu/emory/mathcs/nlp/models/";
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
  private static final String CONFIGURATION =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified">%2$sen-ambiguity-classes-simplified.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">%2$sen-brown-clusters-simplified-lowercase.xz</word_clusters>
          <named_entity_gazetteers field="word_form_simplified">%2$sen-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
          <word_embeddings field="word_form_undigitalized">%2$sen-word-embeddings-undigitalized.xz</word_embeddings>
        </lexica>
        <models><pos>%1$sen-pos.xz</pos><ner>%1$sen-ner.xz</ner><dep>%1$sen-dep.xz</dep></models>
      </configuration>
      """
          .formatted(MODELS, LEXICA);

  private final List<NLPComponent<NLPNode>> components;
  private final LemmaTable lemmas;

  /** A parser that runs the given components, in order, on each sentence. */
  Nlp4jParser(List<NLPComponent<NLPNode>> components) {
    this.components = List.copyOf(components);
    this.lemmas = LemmaTable.load();
  }

  /** Loads the models as NLP4J itself does: about a minute, and a heap of 2 GB. */
  public static Nlp4jParser loadSlowly() {
    byte[] configuration = CONFIGURATION.getBytes(StandardCharsets.UTF_8);
    DecodeConfig config = new DecodeConfig(new ByteArrayInputStream(configuration));
    return new Nlp4jParser(new NLPDecoder(config).getComponents());
  }

  @Override
  public ParsedSentence parse(Sentence sentence) {
    NLPNode[] nodes = nodes(sentence.words());
    if (nodes.length > 1) {
      components.forEach(component -> component.process(nodes));
    }
    List<Token> tokens = new ArrayList<>(nodes.length - 1);
    for (int i = 1; i < nodes.length; i++) {
      tokens.add(token(nodes[i], sentence.words().get(i - 1)));
    }
    return new ParsedSentence(sentence, tokens);
  }

  private static NLPNode[] nodes(List<Word> words) {
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode();
      nodes[i].setID(i);
      nodes[i].setWordForm(words.get(i - 1).form());
    }
    return nodes;
  }

  private Token token(NLPNode node, Word word) {
    String tag = node.getPartOfSpeechTag();
    String bilou = node.getNamedEntityTag();
    boolean entity = bilou.length() > 2;
    return new Token(
        node.getID() - 1,
        word.form(),
        lemmas.lemma(word.form(), tag, node.getLemma()),
        tag,
        node.getDependencyLabel(),
        node.getDependencyHead().getID() - 1,
        entity ? bilou.substring(2) : "",
        entity && (bilou.charAt(0) == 'B' || bilou.charAt(0) == 'U'),
        word.span());
  }
}
