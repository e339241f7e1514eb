// Where a case takes place, and how far its weapon reaches (needs lib/d3.js).
import { arc, drawWorld } from "../site/world.js";

const KM_PER_DEGREE = 6371.0088 * Math.PI / 180;

const at = (spot) => [spot.lon, spot.lat];

/** An empty drawing as wide as its box. */
function canvas(box, share, label) {
  const width = Math.max(280, box.clientWidth);
  const height = Math.round(width * share);
  const svg = d3.create("svg").attr("class", "case-map").attr("width", width).attr("height", height)
    .attr("role", "img").attr("aria-label", label);
  box.replaceChildren(svg.node());
  return { svg, width, height };
}

/** All that must be seen: the points with room around them. */
function frame(points, centre) {
  const around = points.map(([lon, lat]) => [((lon - centre + 540) % 360) - 180 + centre, lat]);
  const [west, east] = d3.extent(around, (p) => p[0]);
  const [south, north] = d3.extent(around, (p) => p[1]);
  const pad = Math.max(5, (east - west) * 0.15, (north - south) * 0.15);
  const clip = (lat) => Math.max(-85, Math.min(85, lat));
  return {
    type: "MultiPoint",
    coordinates: [[west - pad, clip(south - pad)], [east + pad, clip(south - pad)], [west - pad, clip(north + pad)], [east + pad, clip(north + pad)]],
  };
}

/** Supplier, recipient, feared next and objectors, with what goes between them. */
export async function drawParties(box, data) {
  const nodes = data.nodes.filter((node) => node.seat && node.roles.some((role) => role !== "quoted"));
  if (!nodes.length) {
    box.textContent = "No party of this case has a known seat.";
    return;
  }
  const names = nodes.map((node) => `${node.name} (${node.roles.join(", ")})`).join("; ");
  const { svg, width, height } = canvas(box, 0.66, `Map of ${names}`);
  const middle = d3.geoCentroid({ type: "MultiPoint", coordinates: nodes.map((node) => at(node.seat)) });
  const projection = d3.geoEqualEarth().rotate([-middle[0], 0]).clipExtent([[0, 0], [width, height]]);
  const world = await drawWorld(svg.node(), {
    width, height, projection, fit: frame(nodes.map((node) => at(node.seat)), middle[0]),
  });
  svg.classed("case-map", true);
  const codes = new Set(nodes.filter((node) => /supplier|recipient|onward/.test(node.role)).map((node) => node.code));
  world.layers.land.selectAll("path").classed("part", (f) => codes.has(f.id));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ties = data.ties.filter((tie) => byId.has(tie.from) && byId.has(tie.to) && byId.get(tie.from).seat.name !== byId.get(tie.to).seat.name);
  const point = (id) => projection(at(byId.get(id).seat));
  world.layers.lines.selectAll("path").data(ties).join("path")
    .attr("class", (tie) => `route ${tie.role.replace("passes on", "onward")}`)
    .attr("d", (tie) => arc(point(tie.from), point(tie.to)))
    .append("title").text((tie) => `${byId.get(tie.from).name} ${tie.role === "supplies" ? "supplies" : tie.words} ${byId.get(tie.to).name} (${tie.count})`);
  label(world, nodes.map((node) => ({ name: node.name, note: node.role, xy: projection(at(node.seat)) })), width);
}

/** Points with names that do not run out of the drawing or over each other. */
function label(world, spots, width) {
  const taken = [];
  for (const spot of spots) {
    const [x, y] = spot.xy;
    const length = spot.name.length * 6.6 + 10;
    const right = x + length < width;
    const box = (top) => ({ left: right ? x : x - length, right: right ? x + length : x, top, bottom: top + 14 });
    const free = [y - 7, y - 22, y + 8, y + 22, y - 36].find((top) => {
      const b = box(top);
      return taken.every((t) => b.right < t.left || b.left > t.right || b.bottom < t.top || b.top > t.bottom);
    });
    world.layers.points.append("circle").attr("class", spot.style ?? "").attr("cx", x).attr("cy", y).attr("r", spot.style ? 4.5 : 3.2)
      .append("title").text(spot.note ? `${spot.name}: ${spot.note}` : spot.name);
    if (free === undefined) continue;
    taken.push(box(free));
    world.layers.labels.append("text").attr("class", "name").attr("x", right ? x + 6 : x - 6).attr("y", free + 11)
      .attr("text-anchor", right ? "start" : "end").text(spot.name);
  }
}

/**
 * The ring on the globe of all points at the weapon's range from the centre, on a map on which it is
 * a circle; the table tells how far the other places are. move(lat, lon) is told of clicks.
 */
export async function drawRange(box, data, centre, table, move) {
  const middle = [centre.lon, centre.lat];
  const degrees = data.range / KM_PER_DEGREE;
  const share = innerWidth < 640 ? 0.9 : 0.66;
  const { svg, width, height } = canvas(box, share, `Map: ${data.range} kilometres round ${centre.name}`);
  const projection = d3.geoAzimuthalEquidistant().rotate([-centre.lon, -centre.lat]).clipAngle(Math.min(179, degrees * 4 + 10))
    .clipExtent([[0, 0], [width, height]]);
  const world = await drawWorld(svg.node(), {
    width, height, projection, fit: d3.geoCircle().center(middle).radius(Math.min(89, degrees * 1.25))(),
  });
  svg.classed("case-map", true);
  const ring = d3.geoCircle().center(middle).radius(degrees)();
  world.layers.lines.append("path").attr("class", "ring").attr("d", world.path(ring))
    .append("title").text(`${data.range} km round ${centre.name}`);
  const seen = data.places.map((place) => ({ ...place, xy: projection(at(place)) }))
    .filter((place) => place.xy && place.xy[0] > 0 && place.xy[0] < width && place.xy[1] > 0 && place.xy[1] < height);
  const middleXy = projection(middle);
  const others = seen.filter((place) => Math.hypot(place.xy[0] - middleXy[0], place.xy[1] - middleXy[1]) > 2);
  label(world, [{ name: centre.name, xy: middleXy, style: "centre" }, ...others], width);
  distances(table, data, centre);
  svg.on("click", (event) => {
    const [lon, lat] = projection.invert(d3.pointer(event, svg.node()));
    if (Number.isFinite(lat)) move(lat, lon);
  });
}

function distances(table, data, centre) {
  const rows = data.places.map((place) => ({ ...place, km: d3.geoDistance(at(centre), at(place)) * 6371.0088 }))
    .filter((place) => place.km > 1).sort((a, b) => a.km - b.km).slice(0, 8);
  const row = d3.select(table).attr("hidden", rows.length ? null : "").select("tbody").selectAll("tr").data(rows).join("tr");
  row.selectAll("td, th").remove();
  row.append("th").attr("scope", "row").text((place) => place.name);
  row.append("td").attr("class", "number").text((place) => `${d3.format(",.0f")(place.km)} km`);
  row.append("td").text((place) => (place.km <= data.range ? "within reach" : "beyond"));
}
