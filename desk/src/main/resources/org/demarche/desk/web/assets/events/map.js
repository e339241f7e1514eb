// Who acts on whom, on a map of the world, with the same figures in a table.
import { arc, drawWorld } from "../site/world.js";

const LINES = 60;
const ROWS = 40;
const number = (value) => value.toLocaleString("en");
const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

/** Draws pairs and places into an element; with(values) gives the address of the narrowed page. */
export async function drawMap(element, figures, addressWith) {
  element.replaceChildren();
  if (figures.shown.length === 0) {
    d3.select(element).append("p").attr("class", "soft").text("No two parties with a country are known here.");
    return;
  }
  const name = (code) => figures.countries[code].name;
  const words = (pair) => `${name(pair.actor)} ${pair.mutual ? "↔" : "→"} ${name(pair.recipient)}: ${number(pair.total)}`;
  const address = (pair) => addressWith(
    pair.mutual ? { actor: pair.actor, party: pair.recipient, view: "" } : { actor: pair.actor, recipient: pair.recipient, view: "" });
  const columns = d3.select(element).append("div").attr("class", "map-columns");
  const frame = columns.append("div");
  const svg = frame.append("svg").attr("role", "group").attr("aria-label", "Map of who acts on whom; the table has the same figures");
  const read = frame.append("p").attr("class", "figure-note reading").attr("aria-live", "polite");
  const drawn = await drawPairs(svg.node(), figures, { words, address, read: (text) => read.text(text ?? note(figures, drawn)) });
  read.text(note(figures, drawn));
  table(columns.append("div"), figures, name, address);
}

function note(figures, drawn) {
  const left = figures.pairs - (drawn?.count ?? 0);
  const rest = left > 0 ? `; ${number(left)} pairs with fewer events, or with organisations that have no country, are not drawn` : "";
  return `The ${drawn?.count ?? 0} pairs with most events${rest}. Lines begin at the actor and bend to its right; circles are what happens within one country; dots are places that reports name. Drag with two fingers, or use + and −.`;
}

async function drawPairs(svg, figures, { words, address, read }) {
  let dots;
  const world = await drawWorld(svg, {
    width: 960, height: 480, zoom: true,
    onZoom: (scale) => dots?.attr("r", (d) => d.r / scale),
  });
  const at = (code) => {
    const place = figures.countries[code].at;
    return place ? world.projection(place) : null;
  };
  const drawable = figures.shown.filter((pair) => at(pair.actor) && at(pair.recipient)).slice(0, LINES);
  const width = d3.scaleSqrt([0, d3.max(drawable, (pair) => pair.total) ?? 1], [0.6, 9]);
  const involved = new Set(drawable.flatMap((pair) => [pair.actor, pair.recipient]));
  world.layers.land.selectAll(".land").classed("involved", (country) => involved.has(country.id));
  const links = world.layers.lines.selectAll("a").data([...drawable].reverse()).join("a")
    .attr("href", address).attr("aria-label", (pair) => `${words(pair)} events`)
    .on("pointerenter focus", (_, pair) => read(detail(pair, words)))
    .on("pointerleave blur", () => read(null));
  links.each(function draw(pair) {
    const [from, to] = [at(pair.actor), at(pair.recipient)];
    const mark = pair.actor === pair.recipient
      ? d3.select(this).append("circle").attr("cx", from[0]).attr("cy", from[1]).attr("r", 2 + width(pair.total))
      : d3.select(this).append("path").attr("d", arc(from, to, pair.mutual ? 0 : 0.2));
    mark.attr("class", `pair line-${pair.quad}`).attr("stroke-width", width(pair.total));
  });
  const size = d3.scaleSqrt([0, d3.max(figures.places, (place) => place.total) ?? 1], [1, 6]);
  const places = figures.places.map((place) => ({ ...place, r: size(place.total), point: world.projection(place.at) })).filter((place) => place.point);
  dots = world.layers.points.selectAll("circle").data(places).join("circle").attr("class", "place")
    .attr("cx", (place) => place.point[0]).attr("cy", (place) => place.point[1]).attr("r", (place) => place.r)
    .on("pointerenter", (_, place) => read(`${place.name}: ${number(place.total)} events happen there`))
    .on("pointerleave", () => read(null));
  zoomButtons(world.zoom);
  return { count: drawable.length };
}

function detail(pair, words) {
  const said = pair.quads.map((count, i) => (count ? `${QUADS[i]} ${number(count)}` : "")).filter(Boolean);
  return `${words(pair)} (${said.join(", ")})`;
}

function zoomButtons(zoom) {
  const buttons = document.getElementById("map-zoom");
  buttons.hidden = false;
  buttons.addEventListener("click", (event) => zoom[event.target.dataset.zoom]?.());
}

function table(place, figures, name, address) {
  const shown = figures.shown.slice(0, ROWS);
  const table = place.append("div").attr("class", "table-frame").attr("tabindex", "0").attr("role", "region")
    .attr("aria-label", "Who acts on whom").append("table");
  table.append("caption").attr("class", "visually-hidden").text("Pairs with most events");
  table.append("thead").append("tr").selectAll("th").data(["Actor", "Recipient", "Mostly", "Events"]).join("th")
    .attr("scope", "col").attr("class", (_, i) => (i === 3 ? "number" : null)).text((title) => title);
  const rows = table.append("tbody").selectAll("tr").data(shown).join("tr");
  rows.append("td").text((pair) => name(pair.actor));
  rows.append("td").text((pair) => `${pair.mutual ? "↔" : "→"} ${name(pair.recipient)}`);
  rows.append("td").append("span").attr("class", (pair) => `chip quad-${pair.quad}`).text((pair) => QUADS[pair.quad - 1]);
  rows.append("td").attr("class", "number").append("a").attr("href", address).text((pair) => number(pair.total))
    .attr("aria-label", (pair) => `${number(pair.total)} events: ${name(pair.actor)}, ${name(pair.recipient)}`);
  if (figures.pairs > shown.length) {
    place.append("p").attr("class", "figure-note").text(`The first ${shown.length} of ${number(figures.pairs)} pairs.`);
  }
}
