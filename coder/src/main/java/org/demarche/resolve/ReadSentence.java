package org.demarche.resolve;

import org.demarche.syntax.ParsedSentence;

/** A sentence with its tree and its mentions. */
public record ReadSentence(ParsedSentence sentence, Mentions mentions) {}
