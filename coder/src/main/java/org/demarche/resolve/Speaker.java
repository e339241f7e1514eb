package org.demarche.resolve;

import org.demarche.syntax.ParsedSentence;

/**
 * Who speaks a quotation.
 *
 * @param sentence the sentence that says so, which need not be the one quoted
 * @param mentions its mentions
 * @param head the head of the phrase that names the speaker
 */
public record Speaker(ParsedSentence sentence, Mentions mentions, int head) {}
