/**
 * Writes what was coded: {@link org.demarche.desk.export.JsonlWriter} for programs, {@link
 * org.demarche.desk.export.csv.CsvWriter} for spreadsheets and statistics, {@link
 * org.demarche.desk.export.TableWriter} for people, who read a {@link
 * org.demarche.desk.export.ArmsNote} first where an article is about arms. All write results in the
 * order they are given.
 */
@NullMarked
package org.demarche.desk.export;

import org.jspecify.annotations.NullMarked;
