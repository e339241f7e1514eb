package org.demarche.model;

/**
 * How a record came about, so that it can be checked and made again.
 *
 * @param frame id of the lexicon frame that fired
 * @param lexicon version of the lexicon
 * @param coder version of the coder
 */
public record Provenance(Evidence evidence, String frame, String lexicon, String coder) {}
