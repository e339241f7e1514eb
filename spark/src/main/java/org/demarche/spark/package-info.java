/**
 * The coder of the command line over a corpus, on Apache Spark. {@link
 * org.demarche.spark.CodeCorpus} is the job; {@code .read} reads, {@code .code} codes shard by
 * shard, {@code .table} lays records out in Parquet, {@code .link} links. Records and problems are
 * those of {@code demarche code}, however the corpus is divided.
 */
@NullMarked
package org.demarche.spark;

import org.jspecify.annotations.NullMarked;
