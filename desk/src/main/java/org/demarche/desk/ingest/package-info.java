/**
 * Reads articles from files, folders and standard input. {@link
 * org.demarche.desk.ingest.ArticleReader} gives them one at a time, in order; what cannot be read
 * comes out as an {@link org.demarche.desk.ingest.InputProblem} with its place and a remedy, and
 * never stops the rest.
 */
@NullMarked
package org.demarche.desk.ingest;

import org.jspecify.annotations.NullMarked;
