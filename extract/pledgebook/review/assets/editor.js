/* The editor of one record: words for each field, set by selecting them, and values that are chosen or typed. */

const EVIDENCE = ["commitment", "claim"];
const SEVERAL = ["condition", "source", "mention"];
const HINTS = { condition: "trigger", timeframe: "deadline", source: "speaker", mention: "body" };

let editing = null;

function startEditing(entry, kind, evidence = null) {
  editing = {
    id: crypto.randomUUID(),
    record: entry?.id ?? null,
    kind: entry?.record ?? kind,
    marks: entry ? entry.marks.map((mark) => ({ ...mark })) : evidence ? [{ label: kind, ...evidence }] : [],
    values: {},
    shown: entry?.values ?? {},
    wrong: "",
    asked: 0,
  };
  // Words that stay selected would be dragged about by the next press of the mouse.
  getSelection().removeAllRanges();
  byId("editor").hidden = false;
  drawEditor();
  redraft();
  byId("editor").querySelector("button").focus();
}

function stopEditing() {
  editing = null;
  caret = null;
  byId("editor").hidden = true;
  byId("editor").replaceChildren();
}

const draftOf = () => ({ marks: editing.marks, values: editing.values });

/* The server says what the record would be: the tables of parties, dates and cues are there. */
async function redraft() {
  const turn = (editing.asked += 1);
  try {
    const { view, wrong } = await send("draft", { document: desk.view.id, record: editing.record, draft: draftOf() });
    if (!editing || turn !== editing.asked) return;
    editing.wrong = wrong ?? "";
    if (view) showDraft(view);
  } catch (error) {
    if (!editing || turn !== editing.asked) return;
    editing.wrong = error.message;
  }
  refreshEditor();
}

function showDraft(view) {
  const index = editing.record ? view.entries.findIndex((entry) => entry.id === editing.record) : view.entries.length - 1;
  editing.shown = view.entries[index].values;
  showText(view, index);
}

function setField(name) {
  const place = selectedWords();
  if (!place) {
    enterText(name);
    return;
  }
  const label = HINTS[name] ? `${name}:${HINTS[name]}` : name;
  const kept = SEVERAL.includes(name) ? editing.marks : editing.marks.filter((mark) => classOf(mark.label) !== name);
  const earlier = editing.marks.find((mark) => classOf(mark.label) === name);
  const mark = { label: earlier && !SEVERAL.includes(name) ? earlier.label : label, ...place };
  editing.marks = EVIDENCE.includes(name) ? [mark, ...kept] : [...kept, mark];
  getSelection().removeAllRanges();
  caret = null;
  tell(`${name}: ${place.text}`);
  drawEditor();
  redraft();
}

function replaceMark(mark, changed) {
  editing.marks = editing.marks.flatMap((one) => (one === mark ? (changed ? [changed] : []) : [one]));
  drawEditor();
  redraft();
}

function drawEditor() {
  const focused = document.activeElement?.dataset?.name;
  const fields = [editing.kind, ...SETUP.fields[editing.kind]];
  const heading = editing.record ? `Edit ${editing.record}` : `New ${editing.kind}`;
  const other = EVIDENCE.find((kind) => kind !== editing.kind);
  const change = editing.record ? null : button(`Make it a ${other}`, () => changeKind(other), { "data-name": "kind" });
  byId("editor").replaceChildren(
    make("h3", {}, heading, " ", change),
    ...fields.map((name, index) => fieldRow(name, index + 1)),
    make("div", { class: "values" }, SETUP.values[editing.kind].map(valueInput)),
    make("p", { class: "wrong", role: "alert", id: "wrong" }),
    make("div", { class: "actions" }, button("Save", saveEdit, { "data-name": "save" }), button("Leave without saving", leaveEditing, { "data-name": "leave" })),
  );
  byId("editor").querySelector(`[data-name="${CSS.escape(focused ?? "")}"]`)?.focus();
  refreshEditor();
}

function changeKind(kind) {
  const evidence = editing.marks.find((mark) => EVIDENCE.includes(mark.label));
  const shared = editing.marks.filter((mark) => SETUP.fields[kind].includes(classOf(mark.label)));
  editing.marks = [...(evidence ? [{ ...evidence, label: kind }] : []), ...shared];
  editing.kind = kind;
  editing.values = {};
  drawEditor();
  redraft();
}

function fieldRow(name, digit) {
  const shown = EVIDENCE.includes(name) ? "evidence" : name;
  const set = button(make("kbd", {}, String(digit)), null, { class: "name", "data-name": `set ${name}` });
  set.append(` ${shown}`);
  // Pressing the mouse on a button would take the selection away.
  set.addEventListener("mousedown", (event) => event.preventDefault());
  set.addEventListener("click", () => setField(name));
  const marks = editing.marks.filter((mark) => classOf(mark.label) === name);
  return make("div", { class: "field", "data-field": name }, set, marks.map((mark, index) => placeOf(mark, name, index)));
}

function placeOf(mark, name, index) {
  const [shown, type] = mark.label.split(":");
  const nudge = (edge, grows) =>
    button(grows ? "+" : "−", (event) => replaceMark(mark, moved(mark, edge, grows === (edge === "end") ? 1 : -1, event.shiftKey)), {
      "aria-label": `${shown}: one word ${grows ? "more" : "less"} at its ${edge} (with Shift: a character)`,
      title: `one word ${grows ? "more" : "less"} at this end, with Shift a character`,
      "data-name": `${name} ${index} ${edge} ${grows}`,
    });
  const remove = EVIDENCE.includes(name) ? null : button("×", () => replaceMark(mark, null), { "aria-label": `remove ${shown}: ${mark.text}` });
  // The place has the direction of its words: in Arabic the buttons of the start stand at the right.
  const place = make("span", { class: "place", dir: "auto" }, nudge("start", true), nudge("start", false), make("mark", { class: shown }, mark.text), nudge("end", false), nudge("end", true));
  return [type ? typeSelect(mark, shown, type) : null, place, remove];
}

function typeSelect(mark, name, type) {
  const select = make("select", { "aria-label": `type of ${name}` }, SETUP.types[name].map((one) => make("option", { value: one, selected: one === type }, one)));
  select.addEventListener("change", () => replaceMark(mark, { ...mark, label: `${name}:${select.value}` }));
  return select;
}

function valueInput(name) {
  const choices = SETUP.choices[name];
  const input = choices
    ? make("select", { "data-value": name }, choices.map((one) => make("option", { value: one }, name === "strength" ? `${one} ${SETUP.strengths[one]}` : String(one))))
    : make("input", { "data-value": name, dir: "auto", autocomplete: "off" });
  input.addEventListener("change", () => {
    editing.values[name] = valueFrom(name, input.value);
    redraft();
  });
  return make("label", {}, SETUP.names[name] ?? name, input);
}

function valueFrom(name, value) {
  if (SETUP.lists.includes(name)) return value.split(";").map((one) => one.trim()).filter(Boolean);
  return name === "strength" ? Number(value) : value;
}

function refreshEditor() {
  byId("wrong").textContent = editing.wrong;
  for (const input of byId("editor").querySelectorAll("[data-value]")) {
    const value = editing.values[input.dataset.value] ?? editing.shown[input.dataset.value] ?? "";
    if (input !== document.activeElement || input.tagName === "SELECT") input.value = Array.isArray(value) ? value.join("; ") : value;
  }
}

function leaveEditing() {
  stopEditing();
  showAll();
}

async function saveEdit() {
  // A value that is being typed counts too.
  document.activeElement?.dispatchEvent(new Event("change"));
  if (!editing.marks.length) return;
  const { id, record } = editing;
  if (!(await decide({ id, verdict: record ? "edit" : "add", record, draft: draftOf() }))) return;
  stopEditing();
  if (!record) desk.current = desk.view.entries.length - 1;
  showAll();
  showCurrent();
}
