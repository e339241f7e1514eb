/**
 * The workbook for people: {@link org.demarche.desk.export.sheet.XlsxExporter} writes cases,
 * claims, events and what else an archive holds as the {@link
 * org.demarche.desk.export.sheet.Sheet}s of one Excel file.
 */
@NullMarked
package org.demarche.desk.export.sheet;

import org.jspecify.annotations.NullMarked;
