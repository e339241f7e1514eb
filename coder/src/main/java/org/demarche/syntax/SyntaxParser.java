package org.demarche.syntax;

/** Finds part of speech, lemma, named entities and dependencies of a sentence. Thread-safe. */
public interface SyntaxParser {

  /** Parses one sentence; its tokens are the sentence's words, one for one. */
  ParsedSentence parse(Sentence sentence);
}
