// A party's relations: a small drawing for each counterpart, one of them large, and a map.
import { fetchJson } from "../desk.js";
import { arc, drawWorld } from "../site/world.js";
import { core, drawSeries, leftOut, together } from "./series.js";

const multiples = document.getElementById("multiples");
const into = document.getElementById("into");

let asked = 0;
async function offer() {
  const turn = ++asked;
  if (into.value.trim().length < 2) return;
  const found = await fetchJson(`/parties/names.json?${new URLSearchParams({ q: into.value })}`);
  if (turn !== asked) return;
  document.getElementById("known-parties").replaceChildren(...found.map((party) => {
    const option = document.createElement("option");
    option.value = party.key;
    option.textContent = `${party.name}, ${party.records} records`;
    return option;
  }));
}

async function show(party) {
  const drawn = party.counterparts.filter((one) => one.series?.length);
  const shown = d3.extent(core(drawn.flatMap((one) => one.series)), (point) => point.month);
  for (const one of drawn) one.core = one.series.filter((point) => point.month >= shown[0] && point.month <= shown[1]);
  if (drawn.length) {
    smallMultiples(party, drawn);
    large(party, drawn);
  }
  await map(party);
}

function smallMultiples(party, drawn) {
  multiples.hidden = false;
  const all = drawn.flatMap((one) => one.core.map((point) => point.month));
  const months = [d3.min(all), d3.max(all)].map((month) => new Date(`${month}-01`));
  const time = d3.scaleUtc().domain([months[0], d3.utcMonth.offset(months[1], 1)]).range([0, 150]);
  for (const one of drawn) {
    const button = d3.select(multiples).append("button").attr("type", "button").attr("data-key", one.key)
      .attr("aria-label", `${one.name}: acted upon ${one.out} times, acts ${one.in} times; show over time`);
    button.append("span").attr("class", "name").text(one.name);
    button.append("span").attr("class", "score").text(one.score === null ? "" : signed(one.score));
    spark(button, one, time);
    button.on("click", () => choose(one.key));
  }
}

/** The mean with its sign, as the table has it. */
const signed = (score) => `${score > 0 ? "+" : score < 0 ? "−" : ""}${Math.abs(score).toFixed(1)}`;

function spark(button, one, time) {
  const svg = button.append("svg").attr("viewBox", "0 0 150 36").attr("aria-hidden", "true");
  const points = together(one.core, time.domain()[1] - time.domain()[0] > 4e11 ? "year" : "month");
  const most = d3.max(points, (p) => Math.max(p.out, p.in) + p.mutual / 2) ?? 1;
  const tall = d3.scaleLinear().domain([-most, most]).range([35, 1]);
  const wide = (p) => Math.max(1.5, time(new Date(p.to)) - time(new Date(p.from)) - 0.5);
  const bars = (way, top, bottom) => svg.append("g").selectAll("rect").data(points.filter((p) => p[way])).join("rect")
    .attr("class", `way-${way}`).attr("x", (p) => time(new Date(p.from))).attr("width", wide)
    .attr("y", (p) => tall(top(p))).attr("height", (p) => tall(bottom(p)) - tall(top(p)));
  bars("out", (p) => p.mutual / 2 + p.out, (p) => p.mutual / 2);
  bars("in", (p) => -p.mutual / 2, (p) => -p.mutual / 2 - p.in);
  bars("mutual", (p) => p.mutual / 2, (p) => -p.mutual / 2);
  svg.append("line").attr("x1", 0).attr("x2", 150).attr("y1", 18).attr("y2", 18).attr("class", "middle");
}

const counterpart = document.getElementById("counterpart");
const period = document.getElementById("period");

function choose(key) {
  counterpart.value = key;
  counterpart.dispatchEvent(new Event("change"));
}

function large(party, drawn) {
  const sheet = document.getElementById("over-time");
  const svg = sheet.querySelector("svg");
  for (const one of drawn) counterpart.add(new Option(one.name, one.key));
  const draw = () => {
    const one = drawn.find((each) => each.key === counterpart.value);
    document.getElementById("pair-link").href = one.pair;
    document.getElementById("series-title").textContent = `Events between ${party.name} and ${one.name} over time`;
    for (const button of multiples.children) button.setAttribute("aria-pressed", String(button.dataset.key === one.key));
    drawSeries(svg, one.series, period.value, { key: party.key, other: one.key, name: party.name, otherName: one.name });
    document.getElementById("left-out").textContent = leftOut(one.series);
  };
  counterpart.addEventListener("change", draw);
  period.addEventListener("change", draw);
  sheet.hidden = false;
  draw();
}

async function map(party) {
  const others = party.counterparts.filter((one) => one.at && one.out + one.in + one.mutual > 0 && one.code !== party.code);
  if (!party.at || !others.length) return;
  const figure = document.getElementById("relation-map");
  figure.hidden = false;
  document.getElementById("map-count").textContent = others.length;
  const { projection, layers } = await drawWorld(figure.querySelector("svg"));
  const many = (one) => one.out + one.in + one.mutual;
  const wide = d3.scaleSqrt().domain([0, d3.max(others, many)]).range([0.5, 7]);
  const home = projection(party.at);
  const lines = layers.lines.selectAll("a").data(others).join("a").attr("href", (one) => one.pair)
    .attr("aria-label", (one) => `${one.name}: ${many(one)} events`);
  lines.append("path").attr("class", (one) => `relation-tie quad-line-${d3.maxIndex(one.quads) + 1}`)
    .attr("d", (one) => arc(home, projection(one.at))).attr("stroke-width", (one) => wide(many(one)))
    .append("title").text((one) => `${one.name}: ${many(one)} events`);
  layers.points.selectAll("circle").data(others).join("circle").attr("class", "seat")
    .attr("cx", (one) => projection(one.at)[0]).attr("cy", (one) => projection(one.at)[1]).attr("r", 2);
  layers.points.append("circle").attr("class", "seat home").attr("cx", home[0]).attr("cy", home[1]).attr("r", 4);
}

into?.addEventListener("input", offer);
if (multiples) await show(await fetchJson(multiples.dataset.relations));
