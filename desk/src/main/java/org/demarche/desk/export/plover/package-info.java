/**
 * PLOVER's own JSON: {@link org.demarche.desk.export.plover.PloverExporter} writes the manual's
 * data fields, one event a line.
 */
@NullMarked
package org.demarche.desk.export.plover;

import org.jspecify.annotations.NullMarked;
