/**
 * Tables for spreadsheets and statistics. {@link org.demarche.desk.export.csv.Columns} says what a
 * row shows, whatever file it stands in; {@link org.demarche.desk.export.csv.CsvTables} holds the
 * columns of each kind of record; {@link org.demarche.desk.export.csv.CsvWriter} writes the results
 * of a run as comma-separated values.
 */
@NullMarked
package org.demarche.desk.export.csv;

import org.jspecify.annotations.NullMarked;
