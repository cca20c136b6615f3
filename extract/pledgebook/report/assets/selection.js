/* The one selected record: its row open, its words marked and in sight. */

function select(row, { focusRow = false, focusWords = false, reveal = false } = {}) {
  view.selected = row;
  const at = view.rows.indexOf(row);
  if (at < 0) {
    clearFilters();
    return select(row, { focusRow, focusWords, reveal });
  }
  const page = Math.floor(at / PAGE);
  if (page !== view.page || !trOf(row)) showPage(page);
  else openDetails(row);
  roveTo(row);
  const marked = markWords(row);
  for (const point of byId("chart").querySelectorAll(".point")) point.classList.toggle("selected", point.dataset.row === String(row.order));
  if (isWide() || !(focusRow || reveal)) bringIntoView(marked[0]);
  if (focusRow || reveal) bringRowIntoView(row);
  if (focusRow) rowButton(row)?.focus({ preventScroll: true });
  if (focusWords) marked[0]?.focus({ preventScroll: true });
  return marked;
}

const isWide = () => matchMedia(WIDE).matches;

/* While a record is selected, its words show what they are to it, and to no other record. */
function markWords(row) {
  const { doc } = row;
  unmark();
  drawText(doc);
  doc.article.querySelector(`.chip[data-record="${row.record}"]`).setAttribute("aria-current", "true");
  const evidence = [];
  for (const mark of doc.body.querySelectorAll("mark")) {
    const spans = spansOf(mark).filter(([record]) => record === row.record);
    if (!spans.length) continue;
    mark.className = `${classesOf(doc, spans)} of-selected`;
    if (spans.some(([, role]) => role === "evidence")) {
      mark.classList.add("selected");
      evidence.push(mark);
    }
  }
  evidence[0].setAttribute("tabindex", "-1");
  document.body.classList.add("has-selection");
  return evidence;
}

function unmark() {
  for (const mark of document.querySelectorAll("mark.of-selected")) {
    mark.className = classesOf(docOf(mark), spansOf(mark));
    mark.removeAttribute("tabindex");
  }
  document.querySelector('.chip[aria-current="true"]')?.removeAttribute("aria-current");
}

const docOf = (element) => DOCUMENTS[element.closest("article").dataset.document];

const spansOf = (mark) => mark.dataset.spans.split(" ").map((span) => [Number(span.slice(0, span.indexOf("."))), span.slice(span.indexOf(".") + 1)]);

/* Articles on the way are drawn as they come near and change the heights below: aim again until it holds. */
function bringIntoView(element, aims = 4) {
  if (!element || isInSight(element)) return;
  element.scrollIntoView({ block: "center", inline: "nearest" });
  if (aims > 1) requestAnimationFrame(() => bringIntoView(element, aims - 1));
}

function isInSight(element) {
  const box = element.getBoundingClientRect();
  const pane = isWide() ? byId("texts").getBoundingClientRect() : { top: 0, bottom: innerHeight };
  return box.top >= pane.top + 40 && box.bottom <= pane.bottom;
}

function bringRowIntoView(row) {
  trOf(row)?.scrollIntoView({ block: "nearest" });
}

/* A part of a text that no record stands on: the browser's own selection shows it. */
function showPlace(doc, place) {
  drawText(doc);
  const range = document.createRange();
  let passed = 0;
  const walker = document.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; passed += node.length, node = walker.nextNode()) {
    if (place.start >= passed && place.start < passed + node.length) range.setStart(node, place.start - passed);
    if (place.end > passed && place.end <= passed + node.length) range.setEnd(node, place.end - passed);
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  bringIntoView(range.startContainer.parentElement);
}

/* The record whose evidence is the narrowest one at the place; at a second click, the next one. */
function recordAt(mark, doc) {
  const records = [...new Set(spansOf(mark).map(([record]) => record))].reverse();
  const at = view.selected?.doc === doc ? records.indexOf(view.selected.record) : -1;
  return doc.rows[records[(at + 1) % records.length]];
}

function move(step) {
  const rows = view.rows;
  const at = rows.indexOf(view.selected);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  if (next) select(next, { focusRow: true });
}
