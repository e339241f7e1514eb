package org.demarche.syntax.nlp4j;

/** The parts of a cache file. */
enum Section {
  DESCRIPTION,
  POS_TABLE,
  POS_SPARSE,
  POS_DENSE,
  NER_TABLE,
  NER_SPARSE,
  NER_DENSE,
  NER_VECTOR_WEIGHTS,
  DEP_TABLE,
  DEP_SPARSE,
  DEP_DENSE,
  AMBIGUITY_KEYS,
  AMBIGUITY_CLASSES,
  CLUSTER_KEYS,
  CLUSTER_SETS,
  VECTOR_KEYS,
  VECTOR_ROWS,
  VECTORS,
  NAME_WORD_KEYS,
  NAME_WORDS,
  NAME_FIRST_CHILD,
  NAME_WORD_OF_NODE,
  NAME_TAGS_OF_NODE;

  /** Whether it is read wholly at the start, and so checked then; the others are mapped. */
  boolean isLoaded() {
    return compareTo(DEP_DENSE) <= 0;
  }
}
