package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param country ISO 3166 alpha-3 code; null for seas and regions across states
 * @param position null when the gazetteer gives none
 * @param text the words of the article
 */
public record Place(
    String name, @Nullable String country, @Nullable Position position, Kind kind, String text) {

  /** What sort of place it is. */
  public enum Kind {
    COUNTRY,
    REGION,
    CITY,
    SEA,
    FACILITY
  }

  /**
   * A point on the WGS 84 ellipsoid.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param geonames GeoNames id, or null
   */
  public record Position(double latitude, double longitude, @Nullable Integer geonames) {}
}
