package org.demarche.syntax;

import org.demarche.model.Span;

/**
 * One word or mark of a parsed sentence.
 *
 * @param index position in the sentence, from 0
 * @param form as written, soft hyphens removed and curly quotes straightened
 * @param lemma dictionary form, lower case
 * @param tag Penn Treebank part of speech
 * @param label dependency label to the head (NLP4J's set: nsubj, dobj, prep, pobj, …)
 * @param head index of the head token; -1 for the root
 * @param entity NLP4J's named-entity class without its BILOU prefix (PERSON, ORG, GPE, NORP, DATE,
 *     …), or empty
 * @param entityStart whether this token opens an entity
 * @param span place in the article part
 */
public record Token(
    int index,
    String form,
    String lemma,
    String tag,
    String label,
    int head,
    String entity,
    boolean entityStart,
    Span span) {

  /** The same word in another place of the tree. */
  Token under(int newHead, String newLabel) {
    return new Token(index, form, lemma, tag, newLabel, newHead, entity, entityStart, span);
  }
}
