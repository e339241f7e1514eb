/**
 * The formats of other event data sets, tables parted by tabs: POLECAT, GDELT and ICEWS. What they
 * cannot hold is left empty or left out, never made up; {@code docs/howto/export.md} lists it.
 * {@link org.demarche.desk.export.tab.Dyad} makes pairs of an event with several parties.
 */
@NullMarked
package org.demarche.desk.export.tab;

import org.jspecify.annotations.NullMarked;
