/**
 * Finds the places of a sentence and the place of one event. {@link
 * org.demarche.resolve.place.Gazetteer} knows the names: Demarche's own lists of countries,
 * regions, seas and facilities, and GeoNames' cities; {@link
 * org.demarche.resolve.place.PlaceFinder} decides which place a name means here, or that it cannot
 * tell.
 */
@NullMarked
package org.demarche.resolve.place;

import org.jspecify.annotations.NullMarked;
