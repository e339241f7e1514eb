/**
 * A whole archive as JSON lines, out and in again: {@link
 * org.demarche.desk.export.jsonl.ArchiveExporter} writes it, {@link
 * org.demarche.desk.export.jsonl.ArchiveImport} puts it into another archive. What comes of an
 * empty one gives the same lines again. {@code docs/output.md} describes the fields.
 */
@NullMarked
package org.demarche.desk.export.jsonl;

import org.jspecify.annotations.NullMarked;
