/**
 * The archive as columnar tables for statistics: {@link
 * org.demarche.desk.export.parquet.ParquetExporter} writes a Parquet file for each kind of record,
 * and for articles, incidents, cases and claims, with the columns of the CSV files, typed.
 */
@NullMarked
package org.demarche.desk.export.parquet;

import org.jspecify.annotations.NullMarked;
