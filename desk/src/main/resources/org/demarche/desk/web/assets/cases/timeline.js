// What was said when: a lane for each status, a point for each claim.

const SHAPES = {
  article: d3.symbolCircle, person: d3.symbolTriangle, office: d3.symbolTriangle, institution: d3.symbolSquare,
  medium: d3.symbolDiamond, document: d3.symbolDiamond, unnamed: d3.symbolCross,
};
const VOICES = [
  ["article", "the article itself"], ["person", "a person or office"], ["institution", "an institution"],
  ["medium", "a medium or document"], ["unnamed", "sources without a name"],
];
const DENIAL = "M-7,7L7,-7";
const LEVEL = 15;

const shape = (voice) => d3.symbol(SHAPES[voice] ?? d3.symbolCircle, 72)();
const parse = d3.utcParse("%Y-%m-%d");

/** Draws the timeline; tie(key) is told which record is looked at, or nothing. */
export function drawTimeline(box, data, tie) {
  const width = Math.max(300, box.clientWidth);
  const narrow = width < 620;
  const left = narrow ? 12 : 104;
  const points = data.points.map((p) => ({
    ...p, published: parse(p.published ?? ""), from: parse(p.start ?? ""), to: parse(p.end ?? ""),
  }));
  for (const p of points) p.day = p.from ?? p.published;
  const undated = points.some((p) => !p.day) ? 66 : 0;
  const x = scale(points, left, width - 20 - undated);
  const bottom = place(points, data.lanes, narrow, (p) => (p.day ? x(p.day) : width - 34));
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${bottom.y + 24}`).attr("class", "timeline")
    .attr("width", width).attr("height", bottom.y + 24)
    .attr("role", "group").attr("aria-label", `Timeline of ${points.length} statements; the table below says the same`);
  lanes(svg, bottom.lanes, width, narrow);
  axis(svg, x, bottom.y, narrow);
  if (undated) svg.append("text").attr("x", width - 34).attr("y", bottom.y + 16).attr("text-anchor", "middle").text("undated");
  spans(svg, points, x);
  clashes(svg, points);
  marks(svg, points, tie);
  box.replaceChildren(svg.node());
}

function scale(points, left, right) {
  const days = points.flatMap((p) => [p.from, p.to, p.published]).filter(Boolean);
  let [from, to] = d3.extent(days);
  if (!from) [from, to] = [new Date(), new Date()];
  const pad = Math.max((to - from) * 0.03, 20 * 864e5);
  return d3.scaleUtc([new Date(+from - pad), new Date(+to + pad)], [left, right]);
}

/** Points that would lie upon each other are stacked; a lane is as high as its stack. */
function place(points, names, narrow, at) {
  let y = 6;
  const lanes = names.map((name) => {
    const own = points.filter((p) => p.lane === name).map((p) => Object.assign(p, { x: at(p) })).sort((a, b) => a.x - b.x);
    const ends = [];
    for (const p of own) {
      let level = ends.findIndex((end) => p.x - end >= LEVEL);
      if (level < 0) level = ends.length < 8 ? ends.length : 7;
      ends[level] = p.x;
      p.level = level;
    }
    const label = narrow ? 16 : 0;
    const height = label + Math.max(1, ends.length) * LEVEL + 13;
    for (const p of own) p.y = y + label + 13 + (Math.max(1, ends.length) - 1 - p.level) * LEVEL;
    const lane = { name, y, height, middle: y + label + (height - label) / 2 };
    y += height;
    return lane;
  });
  return { lanes, y };
}

function lanes(svg, all, width, narrow) {
  const lane = svg.append("g").attr("aria-hidden", "true").selectAll("g").data(all).join("g").attr("class", "lane");
  lane.append("line").attr("x1", 0).attr("x2", width).attr("y1", (l) => l.y + l.height).attr("y2", (l) => l.y + l.height);
  lane.append("text").attr("class", "lane-label").attr("x", narrow ? 2 : 4)
    .attr("y", (l) => (narrow ? l.y + 13 : l.middle + 4)).text((l) => (l.name === "onward" ? "passed on" : l.name));
}

function axis(svg, x, y, narrow) {
  const group = svg.append("g").attr("aria-hidden", "true").attr("transform", `translate(0,${y})`);
  group.call(d3.axisBottom(x).ticks(narrow ? 4 : 9).tickSizeInner(-y + 6).tickSizeOuter(0).tickPadding(6))
    .call((g) => g.select(".domain").remove()).attr("font-size", null).attr("font-family", null);
}

/** Stretches of time as bars; a dotted line leads from the day that is meant to that of publication. */
function spans(svg, points, x) {
  const group = svg.append("g").attr("aria-hidden", "true");
  const long = points.filter((p) => p.from && p.to && x(p.to) - x(p.from) > 3);
  group.selectAll("rect").data(long).join("rect").attr("class", (p) => `bar status-${p.lane} lane-${p.lane}`)
    .attr("x", (p) => x(p.from)).attr("width", (p) => x(p.to) - x(p.from)).attr("y", (p) => p.y - 3).attr("height", 6).attr("rx", 3);
  const later = points.filter((p) => p.from && p.published && Math.abs(x(p.published) - x(p.from)) > 4);
  group.selectAll("path").data(later).join("path").attr("class", (p) => `told status-${p.lane} lane-${p.lane}`)
    .attr("d", (p) => `M${x(p.from)},${p.y}H${x(p.published)}M${x(p.published)},${p.y - 4}v8`);
}

function clashes(svg, points) {
  const byKey = new Map(points.map((p) => [p.key, p]));
  const pairs = points.flatMap((p) => (p.against ?? []).filter((key) => key > p.key && byKey.has(key)).map((key) => [p, byKey.get(key)]));
  const group = svg.append("g").attr("aria-hidden", "true");
  group.selectAll("path").data(pairs).join("path").attr("class", "clash").attr("d", ([a, b]) => {
    const bend = a.y === b.y ? 22 : 0;
    return `M${a.x},${a.y}Q${(a.x + b.x) / 2},${(a.y + b.y) / 2 - bend} ${b.x},${b.y}`;
  });
  group.selectAll("text").data(pairs).join("text").attr("class", "clash-mark").attr("text-anchor", "middle")
    .attr("x", ([a, b]) => (a.x + b.x) / 2 + 9).attr("y", ([a, b]) => (a.y + b.y) / 2 - (a.y === b.y ? 12 : -4)).text("≠");
}

const words = (p) => [
  p.lane === "onward" ? "passed on" : p.lane, p.modality === "asserted" ? "" : p.modality, p.note ?? "",
  p.date ?? (p.published ? d3.utcFormat("published %Y-%m-%d")(p.published) : "undated"),
].filter(Boolean).join(", ");

function marks(svg, points, tie) {
  const point = svg.append("g").selectAll("a").data(points).join("a")
    .attr("href", (p) => p.href).attr("data-key", (p) => p.key)
    .attr("class", (p) => `point status-${p.lane} lane-${p.lane}${p.modality === "asserted" ? "" : " hollow"}`)
    .attr("transform", (p) => `translate(${p.x},${p.y})`)
    .attr("aria-label", (p) => `${words(p)}: “${p.quote}” ${p.who}`);
  point.append("path").attr("class", "shape").attr("d", (p) => shape(p.voice));
  point.filter((p) => p.modality === "denied").append("path").attr("class", "denial").attr("d", DENIAL);
  const show = (event, p) => { tie(p.key); showTip(event.currentTarget, p); };
  const hide = () => { tie(); document.querySelector(".tip")?.remove(); };
  point.on("pointerenter", show).on("focus", show).on("pointerleave", hide).on("blur", hide);
}

/** The sentence beside the point. */
function showTip(point, p) {
  document.querySelector(".tip")?.remove();
  const tip = document.createElement("div");
  tip.className = "tip";
  const line = (tag, text, style) => {
    if (!text) return;
    const part = document.createElement(tag);
    part.textContent = text;
    part.className = style;
    tip.append(part);
  };
  line("strong", words(p), "");
  line("div", [p.number, p.sum].filter(Boolean).join(" · "), "");
  line("div", `“${p.quote}”`, "quote quoted");
  line("div", p.who, "small soft quoted");
  line("div", [`[${p.source}]`, p.outlet, p.published ? d3.utcFormat("%Y-%m-%d")(p.published) : ""].join(" "), "small faint quoted");
  document.body.append(tip);
  const at = point.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const below = at.bottom + 8 + size.height < innerHeight;
  tip.style.left = `${Math.max(6, Math.min(innerWidth - size.width - 6, at.left - 20))}px`;
  tip.style.top = `${below ? at.bottom + 8 : at.top - size.height - 8}px`;
}

/** What shapes and fillings mean; only what occurs. */
export function drawLegend(box, data) {
  const entry = (text, path, style) => {
    const item = d3.select(box).append("span");
    const drawing = item.append("svg").attr("viewBox", "-9 -9 18 18").attr("aria-hidden", "true").attr("class", style);
    drawing.append("path").attr("d", path);
    if (style === "hollow denied") drawing.append("path").attr("class", "denial").attr("d", DENIAL);
    item.append("span").text(text);
  };
  const said = new Set(data.points.map((p) => p.modality));
  entry("asserted", shape("article"), "");
  const doubts = [...said].filter((m) => m !== "asserted" && m !== "denied");
  if (doubts.length) entry(doubts.join(", "), shape("article"), "hollow");
  if (said.has("denied")) entry("denied", shape("article"), "hollow denied");
  for (const [voice, text] of VOICES) {
    if (data.points.some((p) => SHAPES[p.voice] === SHAPES[voice])) entry(`says ${text}`, shape(voice), "");
  }
  if (data.points.some((p) => p.against?.length)) d3.select(box).append("span").text("≠ - - contradict each other");
  d3.select(box).append("span").text("bar: the stretch that is meant · dotted line: up to publication");
  box.hidden = false;
}
