/**
 * What can be drawn on a map: {@link org.demarche.desk.export.map.GeoJsonExporter} writes incidents
 * as points and cases as lines.
 */
@NullMarked
package org.demarche.desk.export.map;

import org.jspecify.annotations.NullMarked;
