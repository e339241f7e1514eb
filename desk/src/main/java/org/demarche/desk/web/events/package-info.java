/**
 * Events: the list with its filters, chart and map ({@link
 * org.demarche.desk.web.events.EventsPages}), one incident ({@link
 * org.demarche.desk.web.events.IncidentPages}), and exports of what is shown ({@link
 * org.demarche.desk.web.events.ExportPages}).
 */
@NullMarked
package org.demarche.desk.web.events;

import org.jspecify.annotations.NullMarked;
