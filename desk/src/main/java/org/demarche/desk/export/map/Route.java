package org.demarche.desk.export.map;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Place;

/**
 * The line from one point to another, by the shorter way around the globe. A line that crosses the
 * antimeridian is cut in two there, as RFC 7946 (3.1.9) asks.
 *
 * @param lines one, or two when it is cut; each has two ends
 */
record Route(List<Line> lines) {

  /** Copies the lines. */
  Route {
    lines = List.copyOf(lines);
  }

  /** A straight line on a map of longitudes and latitudes. */
  record Line(Point start, Point end) {}

  /**
   * A point, in the order of GeoJSON.
   *
   * @param longitude degrees east
   * @param latitude degrees north
   */
  record Point(double longitude, double latitude) {

    static Point of(Place.Position position) {
      return new Point(position.longitude(), position.latitude());
    }
  }

  /** The way between two points; empty when they are the same. */
  static Optional<Route> between(Point start, Point end) {
    if (start.equals(end)) {
      return Optional.empty();
    }
    double across = end.longitude() - start.longitude();
    return Optional.of(
        Math.abs(across) <= 180
            ? new Route(List.of(new Line(start, end)))
            : cut(start, end, across < 0));
  }

  /**
   * @param eastward whether the shorter way leads over 180 degrees east
   */
  private static Route cut(Point start, Point end, boolean eastward) {
    double edge = eastward ? 180 : -180;
    double whole = end.longitude() + (eastward ? 360 : -360) - start.longitude();
    double share = (edge - start.longitude()) / whole;
    double latitude = start.latitude() + share * (end.latitude() - start.latitude());
    return new Route(
        List.of(
            new Line(start, new Point(edge, latitude)), new Line(new Point(-edge, latitude), end)));
  }
}
