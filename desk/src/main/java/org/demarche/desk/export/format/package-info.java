/**
 * The formats in which an archive can be handed on: {@link
 * org.demarche.desk.export.format.ExportFormats} lists them all, so that the command line, and
 * whatever else offers exports, name and describe them alike. A new exporter is entered there.
 */
@NullMarked
package org.demarche.desk.export.format;

import org.jspecify.annotations.NullMarked;
