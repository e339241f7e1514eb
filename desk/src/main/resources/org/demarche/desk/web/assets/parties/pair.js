// The page of two parties: their events over time.
import { fetchJson } from "../desk.js";
import { drawSeries, leftOut } from "./series.js";

const sheet = document.getElementById("over-time");
const svg = sheet.querySelector("svg");
const period = document.getElementById("period");
const [one, other] = [...document.querySelectorAll("h1 a")].map((a) => a.textContent);

const relation = await fetchJson(sheet.dataset.series);
if (relation.series.length) {
  const pair = { key: relation.key, other: relation.other, name: one, otherName: other };
  const draw = () => drawSeries(svg, relation.series, period.value, pair, { width: 1240, height: 200 });
  sheet.hidden = false;
  period.addEventListener("change", draw);
  draw();
  document.getElementById("left-out").textContent = leftOut(relation.series);
}
