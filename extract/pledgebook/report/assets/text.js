/* The texts: an article a document, its words drawn when it comes into view. */

const LEGEND = ["actor", "cue", "action", "condition", "timeframe", "purpose", "proposition", "hedge", "source"];
const DRAWN_AHEAD = 2_000_000;

function showArticles() {
  for (const doc of DOCUMENTS) doc.article = articleElement(doc);
  const none = make("p", { class: "none" }, "No document was read.");
  byId("articles").replaceChildren(...(DOCUMENTS.length ? DOCUMENTS.map((doc) => doc.article) : [none]));
  const used = new Set(DOCUMENTS.flatMap((doc) => doc.marks.map(([, role]) => role)));
  byId("legend").replaceChildren(...LEGEND.filter((role) => used.has(role)).map((role) => make("li", {}, make("mark", { class: role }, ROLE_NAMES[role]))));
  watch();
  matchMedia(WIDE).addEventListener("change", watch);
  drawAhead();
}

const WIDE = "(min-width: 60rem)";
let observer = null;

function watch() {
  observer?.disconnect();
  const root = matchMedia(WIDE).matches ? byId("texts") : null;
  observer = new IntersectionObserver((seen) => seen.forEach((one) => one.isIntersecting && drawText(DOCUMENTS[one.target.dataset.document])), { root, rootMargin: "1000px 0px" });
  for (const doc of DOCUMENTS) if (!doc.drawn) observer.observe(doc.article);
}

/* In idle time the rest is drawn too, so that the browser's own search finds every word. */
function drawAhead() {
  if (DOCUMENTS.reduce((total, doc) => total + doc.text.length, 0) > DRAWN_AHEAD) return;
  const waiting = DOCUMENTS.values();
  const some = (deadline) => {
    while (deadline.timeRemaining() > 4) {
      const next = waiting.next();
      if (next.done) return;
      drawText(next.value);
    }
    requestIdleCallback(some);
  };
  globalThis.requestIdleCallback?.(some);
}

function articleElement(doc) {
  const facts = [doc.source !== doc.name ? doc.source : null, doc.title ? doc.id : null, doc.language ? languageName(doc.language) : null, doc.date, doc.engine].filter(Boolean);
  const title = make("h3", { dir: "auto", id: `title-${doc.index}` }, doc.name);
  const status = make("span", { class: `status ${doc.status}` }, doc.status);
  const meta = make("p", { class: "meta" }, status, facts.flatMap((fact) => [" · ", words(fact)]));
  const article = make("article", { "aria-labelledby": `title-${doc.index}`, "data-document": doc.index }, title, meta);
  article.style.containIntrinsicSize = `auto ${180 + Math.ceil(doc.text.length / 70) * 28}px`;
  return article;
}

function drawText(doc) {
  if (doc.drawn) return;
  doc.drawn = true;
  observer?.unobserve(doc.article);
  doc.body = make("div", { class: "text", dir: "auto", lang: doc.language === "und" ? null : doc.language });
  let start = 0;
  for (const [end, ...marks] of doc.pieces) {
    const text = doc.text.slice(start, end);
    doc.body.append(marks.length ? markElement(doc, text, marks) : text);
    start = end;
  }
  doc.article.append(...[...notes(doc), chips(doc), doc.body, refused(doc)].filter(Boolean));
}

function markElement(doc, text, marks) {
  const covering = marks.map((index) => doc.marks[index]);
  return make("mark", { class: classesOf(doc, covering), "data-spans": covering.map(([record, role]) => `${record}.${role}`).join(" ") }, text);
}

/* The roles of its spans; for evidence also which kind of record it is of. */
function classesOf(doc, spans) {
  const names = spans.flatMap(([record, role]) => (role === "evidence" ? [role, doc.records[record].record] : [role]));
  return [...new Set(names)].join(" ");
}

/* The records of a text as buttons: the way from text to row without a mouse. */
function chips(doc) {
  if (!doc.rows.length) return doc.status === "ok" ? make("p", { class: "none" }, "No commitment and no claim found.") : null;
  const items = doc.rows.map((row) => make("li", {}, button(row.entry.id, () => select(row, { focusRow: true }), { class: `chip ${row.entry.record}`, "data-record": row.record, "aria-label": `${row.entry.id}, ${row.entry.record}: show its row` })));
  return make("ul", { class: "chips", "aria-label": "Records of this text" }, items);
}

function* notes(doc) {
  for (const problem of doc.problems) {
    const shown = problem.place && button("show", () => showPlace(doc, problem.place), { class: "link" });
    yield make("p", { class: "problem" }, make("strong", {}, `${problem.stage}: ${problem.reason}`), " ", words(problem.detail), " ", shown);
  }
  if (/[\u202a-\u202e\u2066-\u2069]/.test(doc.text)) {
    yield make("p", { class: "problem" }, "This text holds characters that reorder what is shown: read it with care.");
  }
}

function refused(doc) {
  if (!doc.rejected.length) return null;
  const items = doc.rejected.map(([reason, quote]) => make("li", {}, make("span", { class: "reason" }, reason), " ", make("q", { dir: "auto", lang: doc.language, class: "quote" }, quote)));
  return make("details", { class: "rejected" }, make("summary", {}, `${counted(doc.rejected.length, "proposal")} rejected`), make("ul", {}, items));
}
