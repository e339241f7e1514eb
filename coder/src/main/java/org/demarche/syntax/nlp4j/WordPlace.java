package org.demarche.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which word a feature looks at.
 *
 * @param source the word to start from: the stack's top or the word being tagged (i), the next
 *     input word (j), a word deeper in the stack (k)
 * @param window how many words to go on from there
 * @param relation the relative of that word to take; null for itself
 */
record WordPlace(Source source, int window, @Nullable Relation relation) {}
