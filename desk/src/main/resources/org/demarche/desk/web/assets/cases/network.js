// Who is involved: objectors above, the deal in the middle, those affected and quoted below. The same
// case is always drawn the same.

const ROWS = [["objector", "asked"], ["supplier", "recipient", "onward"], ["affected", "quoted"]];
const ROLE_WORDS = { onward: "feared next", asked: "asked" };

export function drawNetwork(box, data) {
  const width = Math.max(300, box.clientWidth);
  const size = { w: Math.min(168, width / 3 - 10), h: 40 };
  const placed = layout(data.nodes, width, size);
  const svg = d3.create("svg").attr("class", "network").attr("viewBox", `0 0 ${width} ${placed.height}`)
    .attr("width", width).attr("height", placed.height)
    .attr("role", "group").attr("aria-label", "Who is involved; the tables below say the same");
  svg.append("defs").append("marker").attr("id", "tip-of-tie").attr("viewBox", "0 0 8 8").attr("refX", 7).attr("refY", 4)
    .attr("markerWidth", 7).attr("markerHeight", 7).attr("markerUnits", "userSpaceOnUse").attr("orient", "auto")
    .append("path").attr("d", "M0,0L8,4L0,8z");
  ties(svg, data, placed.at, size);
  nodes(svg, placed, size);
  box.replaceChildren(svg.node());
}

function layout(all, width, size) {
  const at = new Map();
  const lines = [];
  const perLine = Math.max(1, Math.floor(width / (size.w + 14)));
  const row = (roles) => all.filter((node) => roles.includes(node.role));
  const add = (members) => {
    for (let i = 0; i < members.length; i += perLine) lines.push(members.slice(i, i + perLine));
  };
  add(row(ROWS[0]));
  const deal = lines.length;
  lines.push([]);
  add(row(ROWS[2]));
  const onward = row(["onward"]);
  const middle = Math.max(1, onward.length);
  let y = 8 + size.h / 2;
  lines.forEach((line, i) => {
    if (i === deal) {
      y += i ? 26 : 0;
      const centre = y + (middle - 1) * (size.h + 14) / 2;
      const put = (role, share) => row([role]).forEach((node) => at.set(node.id, { x: width * share, y: centre, node }));
      put("supplier", onward.length ? 1 / 6 : 0.25);
      put("recipient", onward.length ? 0.5 : 0.75);
      onward.forEach((node, j) => at.set(node.id, { x: width * 5 / 6, y: y + j * (size.h + 14), node }));
      y += (middle - 1) * (size.h + 14) + size.h + 44;
    } else {
      line.forEach((node, j) => at.set(node.id, { x: width * (j + 0.5) / line.length, y, node }));
      y += size.h + 18;
    }
  });
  return { at, height: y - size.h / 2 };
}

/** Where the line from one box to a point leaves the box. */
function edge(from, to, size) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(size.w / 2 / Math.abs(dx || 1e-6), size.h / 2 / Math.abs(dy || 1e-6), 1);
  return { x: from.x + dx * share, y: from.y + dy * share };
}

function ties(svg, data, at, size) {
  const deal = data.ties.find((tie) => tie.role === "supplies");
  const [a, b] = deal ? [at.get(deal.from), at.get(deal.to)] : [];
  const heart = a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : undefined;
  const shown = data.ties.map((tie) => ({ ...tie, a: at.get(tie.from), b: tie.to ? at.get(tie.to) : heart }))
    .filter((tie) => tie.a && tie.b && tie.a !== tie.b)
    .filter((tie) => tie.to || ROWS[2].includes(tie.a.node.role));
  for (const tie of shown) {
    const start = edge(tie.a, tie.b, size);
    const end = tie.to ? edge(tie.b, tie.a, size) : tie.b;
    svg.append("line").attr("class", `tie ${tie.role.replace("passes on", "onward")}`)
      .attr("x1", start.x).attr("y1", start.y).attr("x2", end.x).attr("y2", end.y).attr("marker-end", tie.to ? "url(#tip-of-tie)" : null);
    const words = `${tie.words} (${tie.count})`;
    const room = Math.hypot(end.x - start.x, end.y - start.y);
    const lies = Math.abs(end.y - start.y) < 8;
    const text = svg.append("text").attr("class", "tie-words").attr("x", start.x + (end.x - start.x) * (lies ? 0.5 : 0.4)).attr("y", start.y + (end.y - start.y) * (lies ? 0.5 : 0.4) + (lies ? -7 : 4));
    text.text(lies && words.length * 6 > room ? `(${tie.count})` : words);
    text.append("title").text(words);
  }
}

function nodes(svg, placed, size) {
  const letters = Math.floor(size.w / 7);
  for (const { x, y, node } of placed.at.values()) {
    const holder = node.href ? svg.append("a").attr("href", node.href) : svg.append("g");
    holder.attr("class", `who ${node.role}`).attr("transform", `translate(${x},${y})`);
    holder.append("rect").attr("x", -size.w / 2).attr("y", -size.h / 2).attr("width", size.w).attr("height", size.h).attr("rx", 6);
    const name = node.name.length > letters ? `${node.name.slice(0, letters - 1)}…` : node.name;
    holder.append("text").attr("y", -2).text(name);
    holder.append("text").attr("class", "role").attr("y", 13).text(ROLE_WORDS[node.role] ?? node.role);
    holder.append("title").text(`${node.name}: ${node.roles.join(", ")}`);
  }
}
