// Bars over time, in the colours of the classes of events or in shades for their types.

const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
const TYPES = {
  AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3,
  ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4,
};
const WIDTH = 960;
const HEIGHT = 210;
const MARGIN = { top: 8, right: 8, bottom: 22, left: 40 };

const number = (value) => value.toLocaleString("en");

/** The parts of which bars are stacked: name, class and the count in a bar. */
function partsOf(counts, by) {
  if (by === "quad") {
    return QUADS.map((name, i) => ({ name, quad: i + 1, shade: 0, of: (bar) => bar.quads[i] }));
  }
  return Object.entries(TYPES)
    .filter(([type]) => counts.bars.some((bar) => bar.types[type]))
    .map(([type, quad], i, all) => ({
      name: type,
      quad,
      shade: all.slice(0, i).filter(([, other]) => other === quad).length,
      of: (bar) => bar.types[type] ?? 0,
    }));
}

function words(bar, parts) {
  const said = parts.filter((part) => part.of(bar)).map((part) => `${part.name} ${number(part.of(bar))}`);
  const score = bar.score === undefined ? "" : `; mean score ${signed(bar.score)}`;
  return `${bar.label}: ${number(bar.total)}${said.length ? ` (${said.join(", ")})` : ""}${score}`;
}

const signed = (score) => (score > 0 ? `+${score.toFixed(1)}` : score.toFixed(1).replace("-", "−"));

/** Draws the counts into an element, with the same figures as a table. */
export function drawChart(element, counts, { by, narrow }) {
  element.replaceChildren();
  if (counts.bars.length === 0) {
    d3.select(element).append("p").attr("class", "soft").text(counts.undated ? "No event is dated." : "Nothing to draw.");
    return;
  }
  const parts = partsOf(counts, by);
  legend(element, parts);
  bars(element, counts, parts, narrow);
  const read = d3.select(element).append("p").attr("class", "figure-note reading").attr("aria-hidden", "true");
  read.text(note(counts));
  element.addEventListener("reading", (event) => read.text(event.detail ?? note(counts)));
  table(element, counts, parts, narrow);
}

function note(counts) {
  const left = [["undated", counts.undated], ["earlier", counts.earlier], ["later", counts.later]]
    .filter(([, count]) => count).map(([what, count]) => `${number(count)} ${what}`);
  const rest = left.length ? `, of which ${left.join(", ")} not drawn${counts.earlier || counts.later ? " (choose a unit to see all)" : ""}` : "";
  return `${number(counts.total)} in all${rest}. What lasts longer counts where it begins. Choose a bar, or drag over several, to narrow the days. Dashed: mean of PLOVER's scores, −10 to +10.`;
}

function legend(element, parts) {
  const list = d3.select(element).append("ul").attr("class", "plain legend").attr("aria-hidden", "true");
  list.selectAll("li").data(parts).join("li")
    .attr("class", (part) => `chip quad-${part.quad} shade-${part.shade % 6}`).text((part) => part.name);
}

function bars(element, counts, parts, narrow) {
  const svg = d3.select(element).append("svg").attr("class", "chart bars").attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`)
    .attr("role", "img").attr("aria-label", `Events per ${counts.unit}; the table below has the same figures`);
  const x = d3.scaleBand(counts.bars.map((bar) => bar.from), [MARGIN.left, WIDTH - MARGIN.right])
    .paddingInner(counts.bars.length > 200 ? 0 : 0.15);
  const y = d3.scaleLinear([0, d3.max(counts.bars, (bar) => bar.total)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  axes(svg, counts, x, y);
  const columns = svg.append("g").selectAll("g").data(counts.bars).join("g").attr("class", "column");
  columns.append("rect").attr("class", "ground").attr("x", (bar) => x(bar.from)).attr("width", x.bandwidth())
    .attr("y", MARGIN.top).attr("height", HEIGHT - MARGIN.top - MARGIN.bottom);
  columns.each(function stack(bar) {
    let below = 0;
    for (const part of parts) {
      const count = part.of(bar);
      if (!count) continue;
      d3.select(this).append("rect").attr("class", `quad-${part.quad} shade-${part.shade % 6}`)
        .attr("x", x(bar.from)).attr("width", x.bandwidth())
        .attr("y", y(below + count)).attr("height", y(below) - y(below + count));
      below += count;
    }
  });
  scores(svg, counts, x);
  choose(svg, element, counts, parts, x, narrow);
}

function axes(svg, counts, x, y) {
  const count = counts.bars.length;
  const step = Math.max(1, Math.ceil(count / 10));
  const ticks = counts.bars.filter((_, i) => i % step === 0).map((bar) => bar.from);
  const label = { day: "%-d %b", week: "%-d %b", month: "%b %Y", quarter: "%b %Y", year: "%Y" }[counts.unit];
  const format = d3.utcFormat(label);
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${HEIGHT - MARGIN.bottom})`)
    .call(d3.axisBottom(x).tickValues(ticks).tickFormat((day) => format(new Date(day))).tickSizeOuter(0));
  svg.append("g").attr("class", "axis counts").attr("transform", `translate(${MARGIN.left},0)`)
    .call(d3.axisLeft(y).ticks(4).tickFormat((value) => (Number.isInteger(value) ? number(value) : "")).tickSize(-(WIDTH - MARGIN.left - MARGIN.right)));
}

function scores(svg, counts, x) {
  const y = d3.scaleLinear([-10, 10], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const line = d3.line().defined((bar) => bar.score !== undefined)
    .x((bar) => x(bar.from) + x.bandwidth() / 2).y((bar) => y(bar.score));
  svg.append("path").attr("class", "score").attr("d", line(counts.bars));
}

function choose(svg, element, counts, parts, x, narrow) {
  const at = (px) => counts.bars[Math.max(0, Math.min(counts.bars.length - 1, Math.floor((px - MARGIN.left) / x.step())))];
  const read = (detail) => element.dispatchEvent(new CustomEvent("reading", { detail }));
  const band = svg.append("rect").attr("class", "chosen").attr("y", MARGIN.top).attr("height", HEIGHT - MARGIN.top - MARGIN.bottom).attr("width", 0);
  let begun = null;
  const show = (one, other) => {
    const [first, last] = one.from < other.from ? [one, other] : [other, one];
    band.attr("x", x(first.from)).attr("width", x(last.from) + x.bandwidth() - x(first.from));
    return [first, last];
  };
  svg.on("pointerdown", (event) => { begun = at(d3.pointer(event)[0]); })
    .on("pointermove", (event) => {
      const bar = at(d3.pointer(event)[0]);
      show(begun ?? bar, bar);
      read(words(bar, parts));
    })
    .on("pointerleave", () => { begun = null; band.attr("width", 0); read(null); })
    .on("pointerup", (event) => {
      if (!begun) return;
      const [first, last] = show(begun, at(d3.pointer(event)[0]));
      begun = null;
      narrow(first.from, last.to);
    });
}

function table(element, counts, parts, narrow) {
  const details = d3.select(element).append("details").attr("class", "figures-table");
  details.append("summary").text("The figures as a table");
  const table = details.append("div").attr("class", "table-frame").append("table");
  table.append("caption").attr("class", "visually-hidden").text(`Events per ${counts.unit}`);
  table.append("thead").append("tr").selectAll("th")
    .data([counts.unit, ...parts.map((part) => part.name), "all", "mean score"]).join("th")
    .attr("scope", "col").attr("class", (_, i) => (i ? "number" : null)).text((name) => name);
  const rows = table.append("tbody").selectAll("tr").data(counts.bars.filter((bar) => bar.total)).join("tr");
  rows.append("th").attr("scope", "row").append("button").attr("type", "button").attr("class", "quiet")
    .text((bar) => bar.label).on("click", (_, bar) => narrow(bar.from, bar.to));
  for (const part of parts) rows.append("td").attr("class", "number").text((bar) => number(part.of(bar)));
  rows.append("td").attr("class", "number").text((bar) => number(bar.total));
  rows.append("td").attr("class", "number").text((bar) => (bar.score === undefined ? "" : signed(bar.score)));
}
