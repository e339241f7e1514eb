/**
 * Sentences by what they mean: {@link org.demarche.desk.search.meaning.SentenceEmbedder} makes
 * vectors of them with a model that comes with the program, {@link
 * org.demarche.desk.search.meaning.MeaningIndex} keeps them beside the archive. Making them takes
 * long, so they are an index of their own that outlasts the making anew of the others.
 */
@NullMarked
package org.demarche.desk.search.meaning;

import org.jspecify.annotations.NullMarked;
