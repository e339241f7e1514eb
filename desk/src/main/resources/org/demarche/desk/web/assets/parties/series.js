// Events between two parties over time: bars above the line for one, below it for the other.

/** The first day of the period in which a month lies, and the last: ["1987-01-01", "1987-03-31"]. */
export function span(month, period) {
  const [year, number] = month.split("-").map(Number);
  const length = { month: 1, quarter: 3, year: 12 }[period];
  const first = Math.floor((number - 1) / length) * length;
  const from = new Date(Date.UTC(year, first, 1));
  const to = new Date(Date.UTC(year, first + length, 0));
  return [from, to].map((day) => day.toISOString().slice(0, 10));
}

const many = (point) => point.out + point.in + point.mutual;

/**
 * The time in which nearly all happened: articles tell of old events too, and a few of long ago
 * would press all others into one corner.
 */
export function core(points) {
  const sorted = d3.sort(points, (point) => point.month);
  const all = d3.sum(sorted, many);
  let before = 0;
  const inner = sorted.filter((point) => {
    before += many(point);
    return before > all * 0.04 && before - many(point) < all * 0.99;
  });
  const years = (some) => Number(some.at(-1).month.slice(0, 4)) - Number(some[0].month.slice(0, 4)) + 1;
  return inner.length && years(sorted) > 3 * years(inner) ? inner : sorted;
}

/** What a drawing of some points leaves out, in words. */
export function leftOut(points) {
  const left = d3.sum(points, many) - d3.sum(core(points), many);
  return left ? `${left} ${left === 1 ? "event" : "events"} of other times not drawn.` : "";
}

/** Points by month, put together by longer periods, without gaps. */
export function together(points, period) {
  const sums = new Map();
  for (const point of points) {
    const [from, to] = span(point.month, period);
    const sum = sums.get(from) ?? { from, to, out: 0, in: 0, mutual: 0 };
    for (const way of ["out", "in", "mutual"]) sum[way] += point[way];
    sums.set(from, sum);
  }
  return [...sums.values()].sort((a, b) => d3.ascending(a.from, b.from));
}

function label(from, period) {
  const year = from.slice(0, 4);
  if (period === "year") return year;
  const month = Number(from.slice(5, 7));
  return period === "quarter" ? `${year} Q${Math.ceil(month / 3)}` : from.slice(0, 7);
}

/** Address of the events of a period in which one acts on the other. */
export function events(actor, recipient, from, to) {
  return `/events?${new URLSearchParams({ actor, recipient, modality: "asserted", from, to })}`;
}

/**
 * Draws into an svg element of class "chart series".
 *
 * @param pair { key, other, name, otherName }
 */
export function drawSeries(svg, points, period, pair, { width = 760, height = 220 } = {}) {
  const sums = together(core(points), period);
  const drawing = d3.select(svg).attr("viewBox", `0 0 ${width} ${height}`);
  drawing.selectAll("g").remove();
  if (!sums.length) return;
  const time = d3.scaleUtc()
    .domain([new Date(sums[0].from), new Date(new Date(sums.at(-1).to).getTime() + 86400000)])
    .range([34, width - 6]);
  const most = d3.max(sums, (s) => Math.max(s.out, s.in) + s.mutual);
  const tall = d3.scaleLinear().domain([-most, most]).nice().range([height - 22, 6]);
  const axes = drawing.append("g").attr("class", "axis").attr("aria-hidden", "true");
  axes.append("g").attr("transform", `translate(0,${height - 20})`)
    .call(d3.axisBottom(time).ticks(Math.min(8, width / 90)).tickSizeOuter(0));
  axes.append("g").attr("transform", "translate(30,0)")
    .call(d3.axisLeft(tall).ticks(4).tickFormat((n) => (Number.isInteger(n) ? Math.abs(n) : "")));
  const bars = drawing.append("g");
  for (const sum of sums) {
    const left = time(new Date(sum.from)) + 0.5;
    const wide = Math.min(26, Math.max(2, time(new Date(sum.to)) - left - 1));
    bar(bars, "mutual", left, tall(sum.mutual / 2), wide, tall(-sum.mutual / 2), null, `${label(sum.from, period)}: ${sum.mutual} mutual`);
    bar(bars, "out", left, tall(sum.mutual / 2 + sum.out), wide, tall(sum.mutual / 2), events(pair.key, pair.other, sum.from, sum.to),
      `${label(sum.from, period)}: ${pair.name} acts ${sum.out} times`);
    bar(bars, "in", left, tall(-sum.mutual / 2), wide, tall(-sum.mutual / 2 - sum.in), events(pair.other, pair.key, sum.from, sum.to),
      `${label(sum.from, period)}: ${pair.otherName} acts ${sum.in} times`);
  }
  drawing.append("g").attr("class", "axis").append("line")
    .attr("x1", 34).attr("x2", width - 6).attr("y1", tall(0)).attr("y2", tall(0));
}

function bar(bars, way, x, top, width, bottom, href, title) {
  if (bottom - top < 0.5) return;
  const place = href ? bars.append("a").attr("href", href).attr("aria-label", title) : bars.append("g");
  place.append("rect").attr("class", `way-${way}`).attr("x", x).attr("y", top)
    .attr("width", width).attr("height", bottom - top).append("title").text(title);
}
