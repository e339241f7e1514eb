// The events page: its chart over time and its map, each loaded after the page.
import { drawChart } from "./chart.js";
import { drawMap } from "./map.js";
import { fetchJson, say } from "../desk.js";

const query = document.getElementById("events").dataset.query;

/** The page's address with other values; what was on another page of the list begins anew. */
export function addressWith(values) {
  const asked = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    asked.delete(name);
    if (value) asked.append(name, value);
  }
  const text = asked.toString();
  return `/events${text ? `?${text}` : ""}`;
}

// On a small screen the list comes first.
if (matchMedia("(max-width: 900px)").matches) document.getElementById("panel").open = false;

const chart = document.getElementById("chart");
const settings = document.getElementById("chart-settings");
const asked = new URLSearchParams(query);
settings.by.value = asked.get("by") === "type" ? "type" : "quad";
settings.unit.value = asked.get("unit") ?? "";

async function loadChart() {
  const wanted = new URLSearchParams(query);
  wanted.delete("unit");
  if (settings.unit.value) wanted.set("unit", settings.unit.value);
  const counts = await fetchJson(`/events/counts.json?${wanted}`);
  drawChart(chart, counts, { by: settings.by.value, narrow: (from, to) => location.assign(addressWith({ from, to })) });
}

settings.addEventListener("change", () => {
  const by = settings.by.value === "type" ? "type" : "";
  history.replaceState(null, "", addressWith({ unit: settings.unit.value, by }));
  loadChart().catch((fault) => say(fault.message));
});
settings.addEventListener("submit", (event) => event.preventDefault());

loadChart().catch((fault) => say(fault.message));

const map = document.getElementById("map");
if (map) {
  fetchJson(`/events/map.json${query}`)
    .then((figures) => drawMap(map, figures, addressWith))
    .catch((fault) => say(fault.message));
}
