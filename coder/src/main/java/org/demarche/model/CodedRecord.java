package org.demarche.model;

/** Anything the coder finds in an article. */
public sealed interface CodedRecord permits Event, Transfer, Objection, Diversion, Effect {

  /** Unique within the article, stable for the same text and versions. */
  String id();

  Provenance provenance();

  /** How surely, by whose word, when and where. */
  Circumstances circumstances();
}
