package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.Field;
import java.io.IOException;
import java.util.List;

/**
 * What a feature looks at in a word. The first kinds depend on the word's form alone; the last ones
 * are found while decoding.
 */
enum Feature {
  SIMPLIFIED,
  LOWER,
  SHAPE,
  PREFIX_1,
  PREFIX_2,
  PREFIX_3,
  PREFIX_4,
  SUFFIX_1,
  SUFFIX_2,
  SUFFIX_3,
  SUFFIX_4,
  AMBIGUITY,
  TAG,
  LEMMA,
  ENTITY,
  LABEL,
  VALENCY;

  /** Prefixes by length, the shortest first. */
  static final List<Feature> PREFIXES = List.of(PREFIX_1, PREFIX_2, PREFIX_3, PREFIX_4);

  /** Suffixes by length, the shortest first. */
  static final List<Feature> SUFFIXES = List.of(SUFFIX_1, SUFFIX_2, SUFFIX_3, SUFFIX_4);

  /** How many kinds there are. */
  static final int COUNT = values().length;

  /** How many kinds depend on the form alone; theirs are the first indexes. */
  static final int OF_FORM = AMBIGUITY.index() + 1;

  /** Where arrays over all kinds hold this one. */
  @SuppressWarnings("EnumOrdinal") // the inner loops of scoring index arrays by it
  int index() {
    return ordinal();
  }

  /** The kind that a template of NLP4J names. */
  static Feature of(String field, String attribute) throws IOException {
    return switch (Field.valueOf(field)) {
      case word_form_simplified -> SIMPLIFIED;
      case word_form_simplified_lowercase -> LOWER;
      case word_shape -> SHAPE;
      case prefix -> valueOf("PREFIX_" + attribute);
      case suffix -> valueOf("SUFFIX_" + attribute);
      case ambiguity_classes -> AMBIGUITY;
      case part_of_speech_tag -> TAG;
      case lemma -> LEMMA;
      case named_entity_tag -> ENTITY;
      case dependency_label -> LABEL;
      case valency -> valency(attribute);
      default -> throw new IOException("a model with the feature " + field);
    };
  }

  private static Feature valency(String direction) throws IOException {
    if (!direction.equals("all")) {
      throw new IOException("a model with the valency of one side");
    }
    return VALENCY;
  }
}
