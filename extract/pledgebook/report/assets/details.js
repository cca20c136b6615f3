/* Why a record is in the ledger, under its row. */

const ROLE_NAMES = {
  evidence: "evidence", actor: "actor", action: "action", condition: "condition", timeframe: "timeframe", cue: "cue",
  purpose: "purpose", proposition: "proposition", hedge: "hedge", source: "source", mention: "said again",
};

function openDetails(row) {
  closeDetails();
  const tr = trOf(row);
  if (!tr) return;
  tr.classList.add("selected");
  const opener = rowButton(row);
  opener.setAttribute("aria-expanded", "true");
  opener.setAttribute("aria-controls", "details");
  tr.after(make("tr", { id: "details", class: "details" }, make("td", { colspan: COLUMNS.length }, detailsElement(row))));
}

function closeDetails() {
  byId("details")?.remove();
  for (const tr of byId("body").querySelectorAll("tr.selected")) {
    tr.classList.remove("selected");
    const opener = tr.querySelector("button.id");
    opener.setAttribute("aria-expanded", "false");
    opener.removeAttribute("aria-controls");
  }
}

function detailsElement(row) {
  const { entry, doc } = row;
  const quoted = (text) => text && make("q", { dir: "auto", lang: doc.language, class: "quote" }, text);
  const lines = [
    ["Evidence", quoted(entry.evidence)],
    ["Reads as", entry.reading !== entry.what ? words(entry.reading, doc.language) : null],
    ["In English", entry.gloss && words(entry.gloss)],
    ["Because of", because(entry, quoted)],
    ["Made by", madeBy(doc)],
    ["Words found", matchList(entry)],
    ["For", quoted(entry.purpose)],
    ["About", entry.about.length ? joined(entry.about.map((one) => words(one)), ", ") : null],
    ["Identifiers", entry.who_ids.length ? entry.who_ids.join(", ") : null],
    ["Said by", saidBy(entry)],
    ["Narrows", entry.refines && linkTo(doc.rows.find((other) => other.entry.id === entry.refines))],
    ["Said again", placeLinks(row, entry.places.slice(1))],
  ].filter(([, value]) => value);
  return make("dl", {}, lines.flatMap(([term, value]) => [make("dt", {}, term), make("dd", {}, value)]));
}

function because(entry, quoted) {
  const labels = [entry.kind, ...entry.nature, entry.polarity === "negative" ? "negative" : null].filter(Boolean).join(", ");
  if (entry.record === "claim") return [labels, ...(entry.hedge ? [", hedged by ", quoted(entry.hedge)] : [])];
  const strength = `strength ${entry.strength} (${entry.strength_name}), ${labels}`;
  return entry.cue ? ["the cue ", quoted(entry.cue), `: ${strength}`] : ["no cue word of its own: ", strength];
}

function madeBy(doc) {
  const engine = doc.engine === "rules" ? "the rules engine" : `the model ${doc.engine}`;
  return doc.prompt ? [engine, ", ", words(doc.prompt)] : [engine];
}

function matchList(entry) {
  const groups = new Map();
  for (const [role, match] of entry.matches) groups.set(match, [...(groups.get(match) ?? []), ROLE_NAMES[role]]);
  const how = { exact: "letter by letter", normalised: "after folding spelling", fuzzy: "by similarity" };
  if (groups.size === 1 && groups.has("exact")) return "all letter by letter";
  return [...groups].map(([match, roles]) => make("div", { class: match }, `${how[match]}: ${[...new Set(roles)].join(", ")}`));
}

function saidBy(entry) {
  const sources = entry.sources.length ? joined(entry.sources.map((one) => words(one)), " › ") : ["the text itself"];
  return [...sources, ` (${entry.voice}${entry.inferred ? ", carried over from an earlier sentence" : ""})`];
}

function linkTo(row) {
  return row && button(row.entry.id, () => select(row, { focusRow: true }), { class: "link" });
}

function placeLinks(row, places) {
  if (!places.length) return null;
  return joined(
    places.map((place) => {
      const text = row.doc.text.slice(place.start, place.end);
      return [button("show", () => showPlace(row.doc, place), { class: "link", "aria-label": `Show: ${place.label}` }), ` in ${place.label.replace("_", " ")}: `, words(text, row.doc.language)];
    }),
    make("br"),
  );
}
