/**
 * From files in any Hadoop file system to readings: {@link org.demarche.spark.read.CorpusFiles}
 * finds the files, {@link org.demarche.spark.read.Portions} divides them into tasks, {@link
 * org.demarche.spark.read.Readings} reads them with the readers of the desk.
 */
@NullMarked
package org.demarche.spark.read;

import org.jspecify.annotations.NullMarked;
