package org.demarche.resolve.place;

import org.demarche.model.Place;

/**
 * A row of GeoNames' cities.
 *
 * @param country ISO 3166 alpha-3
 * @param division name of the first-level division it lies in; empty when unknown
 * @param population by GeoNames; 0 when unknown
 * @param capital whether it is the seat of its country's government
 */
record City(
    String name,
    String country,
    String division,
    Place.Position position,
    long population,
    boolean capital) {

  /** Reads a row: geonames, name, ascii, country, admin1, lat, lon, population, feature. */
  static City of(String[] row) {
    Place.Position position =
        new Place.Position(
            Double.parseDouble(row[5]), Double.parseDouble(row[6]), Integer.valueOf(row[0]));
    return new City(
        row[1], row[3], row[4], position, Long.parseLong(row[7]), row[8].equals("PPLC"));
  }

  Place place(String text) {
    return new Place(name, country, position, Place.Kind.CITY, text);
  }
}
