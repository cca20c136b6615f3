/* The records as a list: what each says, and what was decided. */

function wordsOf(entry, name) {
  return entry.marks.filter((mark) => classOf(mark.label) === name).map((mark) => mark.text);
}

const STANDINGS = { waiting: "to be decided", accepted: "accepted", edited: "edited", added: "added", rejected: "rejected" };

function recordItem(entry, index, current) {
  const { values } = entry;
  const what = wordsOf(entry, "action")[0] ?? wordsOf(entry, "proposition")[0] ?? entry.marks[0].text;
  const facts = [
    values.polarity === "negative" ? "not" : null,
    values.kind ?? values.type,
    values.strength ? `strength ${values.strength} (${SETUP.strengths[values.strength]})` : null,
    values.time ? `${entry.record === "claim" ? "time" : "due"} ${values.time}` : null,
    values.checkable === "no" ? "not checkable" : null,
  ].filter(Boolean);
  const item = make("li", { class: `${entry.record} ${entry.standing}`, tabindex: -1, "data-index": index, "aria-current": index === current ? "true" : null },
    make("p", {}, make("strong", {}, entry.id), ` ${entry.record} · `, make("span", { class: `standing ${entry.standing}` }, STANDINGS[entry.standing])),
    make("p", { dir: "auto" }, joined((values.parties.length ? values.parties : [entry.record === "claim" ? "narrator" : "nobody named"]).map((name) => words(name)), ", ")),
    make("p", { class: "said", dir: "auto" }, what),
    values.gloss ? make("p", { class: "quiet-line", lang: "en", dir: "auto" }, values.gloss) : null,
    make("p", { class: "quiet-line" }, facts.join(" · "), wordsOf(entry, "condition").map((text) => [" · ", words(text)])));
  item.addEventListener("click", () => choose(index));
  return item;
}

function showRecords(view, current) {
  const items = view.entries.map((entry, index) => recordItem(entry, index, current));
  byId("records").replaceChildren(...(items.length ? items : [make("li", {}, "No records yet. Press N to add one, or D if there is none.")]));
}

function showDocument(view) {
  byId("title").textContent = view.title ?? view.id;
  byId("facts").textContent = [view.source, view.language, view.date].filter(Boolean).join(" · ");
  byId("text").lang = view.language ?? "";
  const refused = view.rejected.map(([reason, quote]) => make("li", {}, make("span", { class: "reason" }, reason), " ", words(quote)));
  byId("notes").replaceChildren(
    ...view.problems.map((problem) => make("p", { class: "problem" }, words(problem))),
    ...(/[\u202a-\u202e\u2066-\u2069]/.test(view.pieces.map((piece) => piece.text).join("")) ? [make("p", { class: "problem" }, "This text holds characters that reorder what is shown: select with care.")] : []),
    ...(refused.length ? [make("details", { class: "rejected" }, make("summary", {}, `${counted(refused.length, "proposal")} the engine itself rejected`), make("ul", {}, refused))] : []),
  );
}
