package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.Field;
import java.io.IOException;

/** What a feature with several values looks at in a word. */
enum SetFeature {
  AMBIGUITY,
  ORTHOGRAPHY,
  POSITION,
  CLUSTERS,
  NAMES;

  /** The kind that a template of NLP4J names. */
  static SetFeature of(String field) throws IOException {
    return switch (Field.valueOf(field)) {
      case ambiguity_classes -> AMBIGUITY;
      case orthographic -> ORTHOGRAPHY;
      case positional -> POSITION;
      case word_clusters -> CLUSTERS;
      case named_entity_gazetteers -> NAMES;
      default -> throw new IOException("a model with the feature " + field);
    };
  }
}
