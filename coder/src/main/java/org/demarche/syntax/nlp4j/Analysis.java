package org.demarche.syntax.nlp4j;

/**
 * What the decoder found, word by word; word 0 of the arrays is the root and holds nothing.
 *
 * @param tags parts of speech
 * @param lemmas as NLP4J gives them, with its placeholders for numbers and addresses
 * @param entities named entities as BILOU tags, "O" outside
 * @param heads index of the head; 0 is the root
 * @param labels dependency labels
 */
@SuppressWarnings("ArrayRecordComponent") // one for each word of each sentence: no room for boxes
public record Analysis(
    String[] tags, String[] lemmas, String[] entities, int[] heads, String[] labels) {}
