/**
 * Parties and what ties them: {@link org.demarche.desk.export.network.Network} gathers nodes and
 * edges from cases and incidents; {@link org.demarche.desk.export.network.GraphMlExporter} and
 * {@link org.demarche.desk.export.network.GexfExporter} write them for programs that draw and
 * measure networks.
 */
@NullMarked
package org.demarche.desk.export.network;

import org.jspecify.annotations.NullMarked;
