/* The ledger: all records as rows, a page of them in the table. */

const PAGE = 100;

const DOCUMENTS = [...document.querySelectorAll("script.document")].map((block, index) => {
  const content = JSON.parse(block.textContent);
  block.remove();
  return { ...content, index, name: content.title || content.id, rows: [] };
});

const ROWS = DOCUMENTS.flatMap((doc) => {
  doc.rows = doc.records.map((entry, record) => ({ doc, entry, record, order: 0, haystack: null }));
  return doc.rows;
});
ROWS.forEach((row, order) => (row.order = order));

const COLUMNS = [
  { name: "record", label: "Record", key: (row) => row.order },
  { name: "document", label: "Document", key: (row) => row.doc.name },
  { name: "who", label: "Who", key: (row) => row.entry.who.join(", ") || "\uffff" },
  { name: "what", label: "What", key: (row) => row.entry.what },
  { name: "when", label: "When, if", key: (row) => row.entry.when?.days?.[1] ?? row.entry.when?.value ?? "\uffff" },
  { name: "firmness", label: "How firmly", key: (row) => -(row.entry.strength ?? 0) },
].filter((column) => column.name !== "document" || DOCUMENTS.length > 1);

const view = { rows: ROWS, page: 0, sort: "record", descending: false, selected: null };

const collator = new Intl.Collator(undefined, { numeric: true });

function sorted(rows) {
  const { key } = COLUMNS.find((column) => column.name === view.sort);
  const keyed = rows.map((row) => [key(row), row]);
  const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));
  keyed.sort((a, b) => (compare(a[0], b[0]) || a[1].order - b[1].order) * (view.descending ? -1 : 1));
  return keyed.map(([, row]) => row);
}

function sortBy(name) {
  view.descending = view.sort === name && !view.descending;
  view.sort = name;
  view.rows = sorted(view.rows);
  showColumns();
  showPage(0);
}

function showColumns() {
  byId("columns").replaceChildren(
    ...COLUMNS.map(({ name, label }) => {
      const direction = view.descending ? "descending" : "ascending";
      const active = view.sort === name;
      const arrow = make("span", { "aria-hidden": "true", class: "arrow" }, active ? (view.descending ? "▼" : "▲") : "");
      const sort = button([label, arrow], () => {
        sortBy(name);
        byId("columns").querySelector(`.${name} button`).focus();
      });
      return make("th", { scope: "col", class: name, "aria-sort": active ? direction : null }, sort);
    }),
  );
}

function showPage(page, rows = null) {
  view.page = page;
  const shown = rows ?? view.rows.slice(page * PAGE, (page + 1) * PAGE);
  byId("body").replaceChildren(...shown.map(rowElement));
  if (!shown.length) {
    const told = ROWS.length ? "No record matches the filters." : "No commitment and no claim was found.";
    byId("body").append(make("tr", {}, make("td", { colspan: COLUMNS.length, class: "none" }, told)));
  }
  if (view.selected && shown.includes(view.selected)) openDetails(view.selected);
  roveTo(view.selected && shown.includes(view.selected) ? view.selected : shown[0]);
  showPager();
}

function showPager() {
  const pages = Math.ceil(view.rows.length / PAGE);
  const pager = byId("pages");
  pager.hidden = pages < 2;
  const to = (page) => () => {
    showPage(page);
    byId("rows").scrollIntoView();
    rowButton(view.rows[page * PAGE])?.focus({ preventScroll: true });
  };
  pager.replaceChildren(
    button("Previous", to(view.page - 1), { disabled: view.page === 0 }),
    make("span", {}, `Page ${view.page + 1} of ${pages}`),
    button("Next", to(view.page + 1), { disabled: view.page >= pages - 1 }),
  );
}

function rowElement(row) {
  const { doc, entry } = row;
  const cells = {
    record: () => [
      button(entry.id, null, { class: "id", tabindex: "-1", "aria-expanded": "false" }),
      make("span", { class: "tag" }, entry.record),
    ],
    document: () => [words(doc.name, doc.language)],
    who: () => (entry.who.length ? joined(entry.who.map((name) => words(name)), make("br")) : [make("i", {}, entry.record === "claim" ? "narrator" : "nobody named")]),
    what: () => whatCell(entry, doc),
    when: () => whenCell(entry, doc),
    firmness: () => [firmness(entry)],
  };
  const element = make(
    "tr",
    { class: `row ${entry.record}`, "data-row": row.order },
    COLUMNS.map(({ name }) => make("td", { class: name }, cells[name]())),
  );
  return element;
}

function whatCell(entry, doc) {
  /* An element with a direction of its own does not decide that of the words behind it. */
  const refusal = entry.polarity === "negative" ? make("strong", { class: "not", dir: "ltr" }, "not") : null;
  return [
    make("div", { dir: "auto", class: "said", lang: doc.language }, refusal, refusal && " ", entry.what),
    entry.gloss ? make("div", { class: "gloss", lang: "en" }, words(entry.gloss)) : null,
    entry.sources.length ? make("div", { class: "aside" }, "via ", joined(entry.sources.map((one) => words(one)), " › ")) : null,
  ];
}

/* The words on a line of their own, in their own direction: long Arabic behind a date would be read out of order. */
function whenCell(entry, doc) {
  const { when } = entry;
  const quoted = (text) => make("div", { dir: "auto", class: "said", lang: doc.language }, text);
  return [
    when ? make("div", {}, make("span", { class: "value" }, when.value), " ", quoted(when.words)) : null,
    entry.conditions.map(([type, text]) => make("div", { class: "if" }, make("span", { class: "aside" }, `${type} `), quoted(text))),
  ];
}

function firmness(entry) {
  if (entry.strength === null) return make("span", {}, entry.kind);
  const bars = [1, 2, 3, 4, 5].map((step) => make("span", { class: step <= entry.strength ? "bar full" : "bar" }));
  const label = `${entry.strength} ${entry.strength_name}`;
  return make("span", {}, make("span", { class: "bars", "aria-hidden": "true" }, bars), label, " ", make("span", { class: "kind" }, entry.kind));
}

const rowOf = (element) => element && ROWS[Number(element.dataset.row)];

const trOf = (row) => row && byId("body").querySelector(`tr.row[data-row="${row.order}"]`);

const rowButton = (row) => trOf(row)?.querySelector("button.id");

/* One row of the table is in the tab order; arrows move between rows. */
function roveTo(row) {
  byId("body").querySelector('button.id[tabindex="0"]')?.setAttribute("tabindex", "-1");
  rowButton(row)?.setAttribute("tabindex", "0");
}
