/* Commitments with a place in the calendar, drawn to scale; many of them as a histogram that filters. */

const DAY = 86_400_000;
const LANE = 22;
const MOST_DRAWN = 40;
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240];

const time = (day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (moment) => new Date(moment).toISOString().slice(0, 10);

function showTimeline() {
  const dated = view.rows.filter((row) => row.entry.record === "commitment" && row.entry.when?.days);
  byId("timeline").hidden = !dated.length && !asked.due;
  if (byId("timeline").hidden) return;
  const width = Math.max(280, byId("chart").clientWidth || 600);
  const scale = scaleOf(dated, width);
  const drawn = dated.length > MOST_DRAWN ? histogram(dated, scale) : lanes(dated, scale);
  const svg = draw("svg", { viewBox: `0 0 ${width} ${drawn.height + 22}`, width, height: drawn.height + 22, role: "group", "aria-label": `${counted(dated.length, "dated commitment")}` });
  svg.append(...axis(scale, drawn.height), ...drawn.elements);
  byId("chart").replaceChildren(svg, ...dueNote());
}

function scaleOf(dated, width) {
  const edges = dated.flatMap((row) => row.entry.when.days.map(time));
  const [first, last] = edges.length ? [Math.min(...edges), Math.max(...edges)] : asked.due.map(time);
  const margin = Math.max((last - first) * 0.03, 20 * DAY);
  const [from, to] = [first - margin, last + margin];
  const months = (to - from) / DAY / 30.44;
  return { from, to, width, step: STEPS.find((step) => months / step <= width / 70) ?? 600, x: (moment) => ((moment - from) / (to - from)) * width };
}

function* ticks(scale) {
  const start = new Date(scale.from);
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / scale.step) * scale.step;
  for (; ; month += scale.step) {
    const moment = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (moment > scale.to) return;
    yield [moment, month];
  }
}

function axis(scale, height) {
  const lines = [...ticks(scale)].flatMap(([moment, month]) => {
    const label = scale.step >= 12 || month % 12 === 0 ? String(Math.floor(month / 12)) : new Date(moment).toLocaleDateString("en", { month: "short", year: scale.step >= 12 ? "numeric" : undefined, timeZone: "UTC" });
    const x = scale.x(moment);
    return [draw("line", { x1: x, x2: x, y1: 0, y2: height, class: "grid" }), draw("text", { x, y: height + 16, "text-anchor": anchorAt(x, scale.width), class: "tick" }, label)];
  });
  const now = Date.now();
  if (now > scale.from && now < scale.to) lines.push(draw("line", { x1: scale.x(now), x2: scale.x(now), y1: 0, y2: height, class: "today" }, draw("title", {}, "today")));
  return lines;
}

const anchorAt = (x, width) => (x < 24 ? "start" : x > width - 24 ? "end" : "middle");

/* Each commitment in the first lane with room for its bar and its name. */
function lanes(dated, scale) {
  const free = [];
  const ordered = dated.map((row) => ({ row, x: scale.x(time(row.entry.when.days[0])), end: scale.x(time(row.entry.when.days[1]) + DAY) })).sort((a, b) => a.x - b.x);
  const elements = ordered.map(({ row, x, end }) => {
    const label = `${row.entry.id} ${row.entry.who.join(", ")}`.slice(0, 34);
    const bar = Math.max(end - x, 10);
    const needed = label.length * 6.6 + 8;
    const inside = bar > needed;
    const before = !inside && x + bar + needed > scale.width && x > needed;
    const [from, to] = before ? [x - needed, x + bar + 4] : [x, x + bar + (inside ? 0 : needed)];
    let lane = free.findIndex((taken) => taken <= from);
    if (lane < 0) lane = free.length;
    free[lane] = to + 4;
    const y = lane * LANE + 4;
    const shape = draw("rect", { x, y, width: bar, height: 14, rx: 4, class: row.entry.polarity });
    const text = draw("text", { x: before ? x - 5 : inside ? x + 6 : x + bar + 5, y: y + 11.5, "text-anchor": before ? "end" : "start", class: inside ? "inside" : null }, `\u2068${label}\u2069`);
    return pointElement(row, shape, text);
  });
  return { height: Math.max(1, free.length) * LANE + 4, elements };
}

function pointElement(row, ...shapes) {
  const { entry } = row;
  const label = `${entry.id}: \u2068${entry.who.join(", ")}\u2069, \u2068${entry.gloss || entry.what}\u2069, ${entry.when.type} ${entry.when.value}`;
  const point = draw("g", { class: "point", role: "button", tabindex: "0", "aria-label": label, "data-row": row.order }, draw("title", {}, label), shapes);
  onPress(point, () => select(row, { reveal: true }));
  return point;
}

function histogram(dated, scale) {
  const height = 90;
  const bins = new Map();
  for (const row of dated) {
    const due = new Date(time(row.entry.when.days[1]));
    const month = Math.floor((due.getUTCFullYear() * 12 + due.getUTCMonth()) / scale.step) * scale.step;
    bins.set(month, (bins.get(month) ?? 0) + 1);
  }
  const most = Math.max(...bins.values());
  const elements = [...bins].sort((a, b) => a[0] - b[0]).map(([month, count]) => {
    const [from, to] = [month, month + scale.step].map((one) => Date.UTC(Math.floor(one / 12), one % 12, 1));
    const tall = Math.max(3, (count / most) * (height - 16));
    const [x, end] = [Math.max(0, scale.x(from)) + 1, Math.min(scale.width, scale.x(to)) - 1];
    const label = `${counted(count, "commitment")} due ${dayOf(from)} to ${dayOf(to - DAY)}: filter`;
    const bar = draw("g", { class: "point", role: "button", tabindex: "0", "aria-label": label }, draw("title", {}, label), draw("rect", { x, y: height - tall, width: Math.max(2, end - x), height: tall, class: "positive" }), draw("text", { x: (x + end) / 2, y: height - tall - 3, "text-anchor": "middle" }, String(count)));
    onPress(bar, () => {
      asked.due = [dayOf(from), dayOf(to - DAY)];
      applyFilters();
      byId("due")?.focus();
    });
    return bar;
  });
  return { height, elements };
}

function dueNote() {
  if (!asked.due) return [];
  const all = () => {
    asked.due = null;
    applyFilters();
    byId("chart").querySelector(".point")?.focus();
  };
  return [button(`Due ${asked.due[0]} to ${asked.due[1]}: show all`, all, { id: "due", class: "quiet" })];
}

function onPress(element, act) {
  element.addEventListener("click", act);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  });
}
