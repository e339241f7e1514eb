/**
 * NLP4J's models without NLP4J's loading: {@link org.demarche.syntax.nlp4j.ModelCache} prepares
 * them once as tables that are mapped into memory, {@link org.demarche.syntax.nlp4j.GreedyDecoder}
 * tags and parses with these tables, step by step as NLP4J 1.1.3 does and with the same result.
 * Only {@link org.demarche.syntax.Nlp4jParser} uses this package.
 */
@NullMarked
package org.demarche.syntax.nlp4j;

import org.jspecify.annotations.NullMarked;
