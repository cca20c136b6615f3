/* Filters: what is asked of a row and of a document. */

const NONE = "none";

const FILTERS = [
  { name: "record", label: "Record", values: (row) => [row.entry.record] },
  { name: "party", label: "Party", values: (row) => row.entry.who },
  { name: "kind", label: "Kind", values: (row) => [row.entry.kind] },
  { name: "strength", label: "Strength", values: (row) => (row.entry.strength ? [`${row.entry.strength} ${row.entry.strength_name}`] : []), byName: true },
  { name: "polarity", label: "Polarity", values: (row) => (row.entry.polarity ? [row.entry.polarity] : []) },
  { name: "timeframe", label: "Timeframe", values: (row) => [row.entry.when?.type ?? NONE] },
  { name: "language", label: "Language", values: (row) => [row.doc.language || "und"], ofDocument: true, named: languageName },
  { name: "status", label: "Status", values: (row) => [row.doc.status], ofDocument: true },
];

const asked = { search: "", due: null };

function showFilters() {
  byId("filters").hidden = !ROWS.length;
  byId("filters").replaceChildren(...FILTERS.map(filterElement));
  byId("filters").addEventListener("change", applyFilters);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
}

function filterElement(filter) {
  const counts = new Map();
  const subjects = filter.ofDocument ? DOCUMENTS.map((doc) => ({ doc })) : ROWS;
  for (const subject of subjects) for (const value of new Set(filter.values(subject))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = filter.byName ? (a, b) => collator.compare(a[0], b[0]) : (a, b) => b[1] - a[1] || collator.compare(a[0], b[0]);
  const choices = [...counts].sort(order).map(([value, count]) => {
    const name = filter.named ? filter.named(value) : value;
    return make("option", { value }, `\u2068${name}\u2069 (${count.toLocaleString("en")})`);
  });
  const select = make("select", { id: `filter-${filter.name}`, disabled: counts.size === 0 }, make("option", { value: "" }, "all"), choices);
  return make("label", {}, make("span", {}, filter.label), select);
}

const chosen = (filter) => byId(`filter-${filter.name}`).value;

function applyFilters() {
  const active = FILTERS.filter(chosen).map((filter) => [filter, chosen(filter)]);
  const query = folded(asked.search).split(/\s+/).filter(Boolean);
  const fits = (subject, filters) => filters.every(([filter, value]) => filter.values(subject).includes(value));
  const found = ROWS.filter((row) => fits(row, active) && isDue(row) && query.every((word) => haystack(row).includes(word)));
  view.rows = sorted(found);
  const ofRecords = query.length || asked.due || active.some(([filter]) => !filter.ofDocument);
  const withRows = new Set(found.map((row) => row.doc));
  const ofDocuments = active.filter(([filter]) => filter.ofDocument);
  for (const doc of DOCUMENTS) {
    doc.article.hidden = ofRecords ? !withRows.has(doc) : !fits({ doc }, ofDocuments);
  }
  byId("clear").hidden = !active.length && !query.length && !asked.due;
  byId("count").textContent =
    found.length === ROWS.length ? counted(ROWS.length, "record") : `${found.length.toLocaleString("en")} of ${counted(ROWS.length, "record")}`;
  showPage(0);
  showTimeline();
}

function clearFilters() {
  byId("filters").reset();
  byId("search").value = "";
  asked.search = "";
  asked.due = null;
  applyFilters();
}

function isDue({ entry }) {
  if (!asked.due) return true;
  const days = entry.record === "commitment" && entry.when?.days;
  return Boolean(days) && days[1] >= asked.due[0] && days[1] <= asked.due[1];
}

function haystack(row) {
  const { entry, doc } = row;
  row.haystack ??= folded(
    [doc.name, doc.id, entry.id, ...entry.who, ...entry.who_ids, entry.evidence, entry.what, entry.reading, entry.gloss, ...entry.about, ...entry.sources, entry.when?.value, entry.kind]
      .filter(Boolean)
      .join("\n"),
  );
  return row.haystack;
}
