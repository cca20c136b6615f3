/* Events, and the start. */

function onRowClick(event) {
  const tr = event.target.closest("tr.row");
  if (!tr || (!getSelection().isCollapsed && !event.target.closest("button"))) return;
  const row = rowOf(tr);
  const opened = view.selected === row && event.target.closest("button.id") && byId("details");
  select(row, { focusWords: Boolean(opened) });
  if (!opened) rowButton(row)?.focus({ preventScroll: true });
}

function onRowKey(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
  if (!(event.key in steps) || !event.target.matches("button.id")) return;
  event.preventDefault();
  const row = rowOf(event.target.closest("tr"));
  if (view.selected !== row) view.selected = row;
  move(steps[event.key]);
}

function onTextClick(event) {
  const mark = event.target.closest("mark");
  if (!mark || !getSelection().isCollapsed) return;
  const row = recordAt(mark, docOf(mark));
  if (row) {
    select(row, { reveal: true });
    rowButton(row)?.focus({ preventScroll: isWide() });
  }
}

function onTextKey(event) {
  if (!view.selected || !event.target.matches("mark")) return;
  if (event.key === "Escape" || event.key === "Enter") {
    event.preventDefault();
    bringRowIntoView(view.selected);
    rowButton(view.selected)?.focus({ preventScroll: true });
  }
  if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    event.preventDefault();
    const rows = view.rows;
    const rtl = getComputedStyle(event.target).direction === "rtl" ? -1 : 1;
    const next = rows[rows.indexOf(view.selected) + (event.key === "ArrowRight" ? rtl : -rtl)];
    if (next) select(next, { focusWords: true });
  }
}

function onAnyKey(event) {
  if (event.key === "/" && !event.target.matches("input, select, textarea") && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byId("search").focus();
    byId("search").select();
  }
  if (event.key === "Escape" && event.target === byId("search")) clearSearch();
}

function clearSearch() {
  byId("search").value = "";
  asked.search = "";
  applyFilters();
}

function onSearch() {
  asked.search = byId("search").value;
  applyFilters();
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function showTheme() {
  byId("theme").textContent = isDark() ? "Light" : "Dark";
}

function switchTheme() {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  showTheme();
}

/* Paper has no pages to turn and nothing to scroll: all of it is drawn. */
function beforePrint() {
  showPage(0, view.rows);
  for (const doc of DOCUMENTS) if (!doc.article.hidden) drawText(doc);
}

function showTotals() {
  const of = (record) => ROWS.filter((row) => row.entry.record === record).length;
  const off = DOCUMENTS.filter((doc) => doc.status !== "ok").length;
  const parts = [counted(DOCUMENTS.length, "document"), counted(of("commitment"), "commitment"), counted(of("claim"), "claim")];
  if (off) parts.push(`${off.toLocaleString("en")} not fully read`);
  byId("totals").textContent = parts.join(" · ");
}

function start() {
  showTotals();
  showTheme();
  showColumns();
  showFilters();
  showArticles();
  applyFilters();
  byId("body").addEventListener("click", onRowClick);
  byId("body").addEventListener("keydown", onRowKey);
  byId("articles").addEventListener("click", onTextClick);
  byId("articles").addEventListener("keydown", onTextKey);
  byId("search").addEventListener("input", onSearch);
  byId("clear").addEventListener("click", clearFilters);
  byId("theme").addEventListener("click", switchTheme);
  byId("print").addEventListener("click", () => print());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
  document.addEventListener("keydown", onAnyKey);
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", () => showPage(0));
  addEventListener("resize", showTimeline);
}

start();
