package org.demarche.syntax.nlp4j;

/** The parts of a cache file. */
enum Section {
  DESCRIPTION,
  POS_KEYS,
  POS_ROWS,
  POS_LABELS,
  POS_WEIGHTS,
  NER_KEYS,
  NER_ROWS,
  NER_LABELS,
  NER_WEIGHTS,
  NER_DENSE_WEIGHTS,
  DEP_KEYS,
  DEP_ROWS,
  DEP_LABELS,
  DEP_WEIGHTS,
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
    return compareTo(DEP_WEIGHTS) <= 0;
  }
}
