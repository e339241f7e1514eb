/**
 * The coder of the command line over a corpus, on Apache Spark. {@link
 * org.demarche.spark.CodeCorpus} is the job; {@link org.demarche.spark.NumberedLines} reads, {@link
 * org.demarche.spark.LineCoding} codes, {@link org.demarche.spark.FlatTables} lays records out as
 * columns. Records and problems are those of {@code demarche code}, however the corpus is divided.
 */
@NullMarked
package org.demarche.spark;

import org.jspecify.annotations.NullMarked;
