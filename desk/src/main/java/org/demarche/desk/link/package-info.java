/**
 * What reports have in common: near-duplicate articles are one family, reports of one event an
 * incident, claims about the same supplier, recipient and weapon family a case. Linking is a
 * function of the set of reports: their order of arrival does not matter.
 */
@NullMarked
package org.demarche.desk.link;

import org.jspecify.annotations.NullMarked;
