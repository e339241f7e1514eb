/**
 * Reads articles from files, folders, the web and standard input, and takes them into an archive.
 * {@link org.demarche.desk.ingest.ArticleReader} gives them one at a time, in order; what cannot be
 * read comes out as an {@link org.demarche.desk.ingest.InputProblem} with its place and a remedy,
 * and never stops the rest. {@link org.demarche.desk.ingest.Walk} goes into what is packed and
 * after what is linked; {@link org.demarche.desk.ingest.IngestRun} codes and stores.
 */
@NullMarked
package org.demarche.desk.ingest;

import org.jspecify.annotations.NullMarked;
