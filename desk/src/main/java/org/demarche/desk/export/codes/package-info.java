/**
 * What other event data sets call things: countries, roles, organisations, kinds of events. The
 * tables stand in the resources beside this package, each with its source; {@link
 * org.demarche.desk.export.codes.CameoActor} puts an actor's codes together.
 */
@NullMarked
package org.demarche.desk.export.codes;

import org.jspecify.annotations.NullMarked;
