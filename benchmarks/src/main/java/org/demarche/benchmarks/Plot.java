package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Curves over two logarithmic axes, written as SVG that follows the reader's light or dark colours.
 *
 * @param across what the horizontal axis shows, with its unit
 * @param up what the vertical axis shows, with its unit
 */
record Plot(String title, String across, String up, List<Curve> curves) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 440;
  private static final int LEFT = 80;
  private static final int RIGHT = 30;
  private static final int TOP = 50;
  private static final int BOTTOM = 100;

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, sans-serif; fill: #1f2328; }
        .title { font-size: 16px; font-weight: 600; }
        .ground { fill: #ffffff; }
        .grid { stroke: #d0d7de; stroke-width: 1; }
        .curve { fill: none; stroke-width: 2; }
        .a { stroke: #0550ae; } circle.a, text.a { fill: #0550ae; stroke: none; }
        .b { stroke: #953800; } circle.b, text.b { fill: #953800; stroke: none; }
        .c { stroke: #116329; } circle.c, text.c { fill: #116329; stroke: none; }
        .d { stroke: #8250df; } circle.d, text.d { fill: #8250df; stroke: none; }
        .e { stroke: #a40e26; } circle.e, text.e { fill: #a40e26; stroke: none; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; }
          .ground { fill: #0d1117; }
          .grid { stroke: #3d444d; }
          .a { stroke: #79c0ff; } circle.a, text.a { fill: #79c0ff; }
          .b { stroke: #ffa657; } circle.b, text.b { fill: #ffa657; }
          .c { stroke: #7ee787; } circle.c, text.c { fill: #7ee787; }
          .d { stroke: #d2a8ff; } circle.d, text.d { fill: #d2a8ff; }
          .e { stroke: #ff7b72; } circle.e, text.e { fill: #ff7b72; }
        }
      </style>
      """;

  Plot {
    curves = List.copyOf(curves);
    if (curves.isEmpty() || curves.size() > 5) {
      throw new IllegalArgumentException("one to five curves, not " + curves.size());
    }
  }

  /** Points that belong together. */
  record Curve(String name, List<Point> points) {
    Curve {
      points = List.copyOf(points);
    }
  }

  /** Where a curve passes; both values are above 0. */
  record Point(double x, double y) {}

  /** Writes the plot into a folder, which is made when it is not there. */
  void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".svg"), svg());
  }

  /** The plot as an SVG document. */
  String svg() {
    Scale x = Scale.over(values(Point::x), LEFT, WIDTH - RIGHT);
    Scale y = Scale.over(values(Point::y), HEIGHT - BOTTOM, TOP);
    StringBuilder svg = new StringBuilder();
    put(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\""
            + " aria-label=\"%s\">",
        WIDTH,
        HEIGHT,
        WIDTH,
        escaped(title));
    svg.append(STYLE);
    put(svg, "<rect class=\"ground\" width=\"%d\" height=\"%d\"/>", WIDTH, HEIGHT);
    put(svg, "<text class=\"title\" x=\"%d\" y=\"28\">%s</text>", LEFT, escaped(title));
    x.ticks().forEach(tick -> putDown(svg, x.at(tick), tick));
    y.ticks().forEach(tick -> putAcross(svg, y.at(tick), tick));
    int middle = (LEFT + WIDTH - RIGHT) / 2;
    put(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        middle,
        HEIGHT - BOTTOM + 42,
        escaped(across));
    put(
        svg,
        "<text transform=\"translate(20 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        (TOP + HEIGHT - BOTTOM) / 2,
        escaped(up));
    for (int i = 0; i < curves.size(); i++) {
      put(svg, curves.get(i), i, x, y);
    }
    return svg.append("</svg>\n").toString();
  }

  private void put(StringBuilder svg, Curve curve, int number, Scale x, Scale y) {
    char colour = (char) ('a' + number);
    StringBuilder path = new StringBuilder();
    for (Point point : curve.points()) {
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x.at(point.x()), y.at(point.y())));
    }
    put(svg, "<polyline class=\"curve %s\" points=\"%s\"/>", colour, path.toString().strip());
    for (Point point : curve.points()) {
      put(
          svg,
          "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"><title>%s: %s</title></circle>",
          colour,
          x.at(point.x()),
          y.at(point.y()),
          escaped(curve.name()),
          Sheet.number(point.y()));
    }
    int step = (WIDTH - LEFT - RIGHT) / curves.size();
    put(
        svg,
        "<text class=\"%s\" x=\"%d\" y=\"%d\">● %s</text>",
        colour,
        LEFT + number * step,
        HEIGHT - 20,
        escaped(curve.name()));
  }

  private static void putDown(StringBuilder svg, double x, double tick) {
    int foot = HEIGHT - BOTTOM;
    put(
        svg,
        "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>"
            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        x,
        x,
        TOP,
        foot,
        x,
        foot + 18,
        Scale.label(tick));
  }

  private static void putAcross(StringBuilder svg, double y, double tick) {
    put(
        svg,
        "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
        LEFT,
        WIDTH - RIGHT,
        y,
        y,
        LEFT - 8,
        y + 4,
        Scale.label(tick));
  }

  private DoubleStream values(ToDoubleFunction<Point> side) {
    return curves.stream().flatMap(curve -> curve.points().stream()).mapToDouble(side);
  }

  private static void put(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
