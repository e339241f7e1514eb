// A case's dossier: its drawings, the ring, and what can be copied and printed.
import { fetchJson, say } from "../desk.js";
import { drawTimeline, drawLegend } from "./timeline.js";
import { drawParties, drawRange } from "./map.js";
import { drawNetwork } from "./network.js";

const dossier = document.querySelector(".dossier");
const box = (name) => dossier.querySelector(`[data-drawing="${name}"]`);

/** Marks the row of a record, or none. */
function tie(key) {
  for (const tied of dossier.querySelectorAll("tr.tied")) tied.classList.remove("tied");
  if (key) document.getElementById(`c-${key}`)?.classList.add("tied");
}

/** The reverse: a row of the table marks its point. */
function tieRows() {
  for (const row of dossier.querySelectorAll(".claims tbody tr")) {
    const mark = (on) => box("timeline").querySelector(`[data-key="${row.id.slice(2)}"]`)?.classList.toggle("tied", on);
    row.addEventListener("pointerenter", () => mark(true));
    row.addEventListener("pointerleave", () => mark(false));
  }
}

function ring(data) {
  const target = box("range");
  if (!target) return;
  const form = dossier.querySelector("[data-ring]");
  const [place, at] = [form.querySelector("#ring-place"), form.querySelector("#ring-at")];
  const show = (lat, lon, name) => drawRange(target, data, { lat, lon, name }, dossier.querySelector("[data-distances]"), move);
  const move = (lat, lon) => {
    place.value = "";
    at.value = `${lat.toFixed(2)}, ${lon.toFixed(2)}`;
    show(lat, lon, "chosen point");
  };
  const chosen = () => {
    const [lat, lon] = place.value.split(",").map(Number);
    if (place.value) {
      at.value = `${lat.toFixed(2)}, ${lon.toFixed(2)}`;
      show(lat, lon, place.selectedOptions[0].textContent);
    }
  };
  const typed = () => {
    const [lat, lon] = at.value.split(/[,;\s]+/).map(Number);
    if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) move(lat, lon);
    else say("Give latitude and longitude in degrees, as 33.5, 36.3.");
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); typed(); });
  place.addEventListener("change", chosen);
  at.addEventListener("change", typed);
  if (place.value) chosen();
}

async function draw() {
  const data = await fetchJson(`/cases/${dossier.dataset.case}/drawings.json`);
  const timeline = () => drawTimeline(box("timeline"), data, tie);
  timeline();
  drawLegend(dossier.querySelector('[data-legend="timeline"]'), data);
  tieRows();
  drawNetwork(box("network"), data);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    timeline();
    drawNetwork(box("network"), data);
  });
  await drawParties(box("map"), data);
  ring(data);
  dossier.dataset.drawn = "all";
}

dossier.querySelector("[data-print]").addEventListener("click", () => print());

dossier.querySelector("[data-copy]").addEventListener("click", async (event) => {
  const items = [...document.querySelectorAll(`#${event.target.dataset.copy} > li`)];
  const text = items.map((item, i) => {
    const copy = item.cloneNode(true);
    for (const note of copy.querySelectorAll(".no-print")) note.remove();
    return `${i + 1}. ${copy.textContent.replace(/\s+/g, " ").trim()}`;
  });
  try {
    await navigator.clipboard.writeText(text.join("\n"));
    say("The list of sources is copied.");
  } catch {
    getSelection().selectAllChildren(document.getElementById(event.target.dataset.copy));
    say("The list is selected; copy it with Ctrl+C.");
  }
});

draw().catch((error) => say(`The drawings cannot be made: ${error.message}`));
