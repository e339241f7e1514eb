// The world in outlines, for every page that draws a map (needs lib/d3.js on the page).
import { asset } from "../desk.js";

let outlines;

/** The outlines of countries, fetched once; ids are ISO 3166 alpha-3 codes. */
export function countries() {
  outlines ??= fetch(asset("world.geojson")).then((answer) => answer.json());
  return outlines;
}

/**
 * Draws the world into an empty svg element of class "chart".
 *
 * Gives { projection, path, layers, country(code), zoom }: layers are groups that lie over each other
 * (land, lines, points, labels), country(code) is the outline of a country if there is one. With
 * zoom: true the map can be dragged, and zoom.in(), zoom.out(), zoom.all() move it; what is drawn in
 * the layers grows with it unless onZoom(scale) says otherwise.
 *
 * @param fit GeoJSON object that fills the drawing; default all but the far south
 */
export async function drawWorld(svg, options = {}) {
  const { width = 960, height = 470, projection = d3.geoEqualEarth(), fit, zoom = false, onZoom } = options;
  const world = await countries();
  const shown = fit ?? { type: "FeatureCollection", features: world.features.filter((f) => f.id !== "ATA") };
  projection.fitExtent([[4, 4], [width - 4, height - 4]], shown);
  const drawing = d3.select(svg).attr("viewBox", `0 0 ${width} ${height}`).classed("chart world", true);
  const path = d3.geoPath(projection);
  const all = drawing.append("g");
  const layers = {};
  for (const name of ["land", "lines", "points", "labels"]) layers[name] = all.append("g").attr("class", `layer-${name}`);
  layers.land.attr("aria-hidden", "true").selectAll("path").data(world.features).join("path")
    .attr("class", "land").attr("d", path).attr("data-code", (f) => f.id);
  const byCode = new Map(world.features.map((f) => [f.id, f]));
  const country = (code) => byCode.get(code);
  return { projection, path, layers, country, zoom: zoom ? zoomable(drawing, all, width, height, onZoom) : undefined };
}

function zoomable(drawing, all, width, height, onZoom) {
  const behaviour = d3.zoom().scaleExtent([1, 12]).translateExtent([[0, 0], [width, height]])
    // The wheel scrolls the page; with the control key it zooms.
    .filter((event) => (event.type !== "wheel" || event.ctrlKey) && !event.button && !(event.touches?.length === 1))
    .on("zoom", ({ transform }) => {
      all.attr("transform", transform);
      onZoom?.(transform.k);
    });
  drawing.call(behaviour);
  const by = (factor) => drawing.call(behaviour.scaleBy, factor);
  return { in: () => by(1.6), out: () => by(1 / 1.6), all: () => drawing.call(behaviour.transform, d3.zoomIdentity) };
}

/**
 * A curve between two points of the drawing, bent to the right of its direction, so that both ways
 * between two countries can be told apart.
 */
export function arc([x1, y1], [x2, y2], bend = 0.18) {
  const dx = x2 - x1;
  const dy = y2 - y1;
  return `M${x1},${y1}Q${(x1 + x2) / 2 - dy * bend},${(y1 + y2) / 2 + dx * bend} ${x2},${y2}`;
}
