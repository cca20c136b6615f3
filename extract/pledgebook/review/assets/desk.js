/* The reviewer's desk: which document, which record, and what the keys do. */

const desk = { documents: [], view: null, current: 0, busy: false };

const LEFT_ALONE = "input, select, textarea, dialog *";

async function start() {
  for (const decision of unsaved()) {
    try {
      await save(decision);
    } catch (error) {
      tell(`A decision from before was refused: ${error.message}`, true);
    }
  }
  desk.documents = await ask("documents");
  const first = desk.documents.find((one) => !one.done) ?? desk.documents[0];
  byId("actions").replaceChildren(
    ...[["Accept", "accept"], ["Edit", "edit"], ["Reject", "reject"], ["New", "add"], ["Undo", "undo"], ["Done", "done"]].map(([label, name]) => button(label, () => act(name), { id: `act-${name}` })),
  );
  byId("documents").addEventListener("change", () => open(byId("documents").value));
  document.addEventListener("keydown", pressed);
  byId("text").addEventListener("click", clickedText);
  watchMouse();
  addEventListener("beforeunload", (event) => editing && event.preventDefault());
  await open(first.id);
}

async function open(id) {
  if (editing && !confirm("Leave the record that is being edited without saving?")) {
    byId("documents").value = desk.view.id;
    return;
  }
  stopEditing();
  desk.view = await ask(`document?id=${encodeURIComponent(id)}`);
  desk.current = Math.max(0, desk.view.entries.findIndex((entry) => entry.standing === "waiting"));
  showDocument(desk.view);
  showAll();
  showCurrent();
}

function showAll() {
  showText(desk.view, desk.current);
  showRecords(desk.view, desk.current);
  const listed = desk.documents.find((one) => one.id === desk.view.id);
  Object.assign(listed, { waiting: desk.view.waiting, done: desk.view.done, records: desk.view.entries.length });
  byId("documents").replaceChildren(...desk.documents.map((one) => make("option", { value: one.id, selected: one === listed }, `${one.done && !one.waiting ? "✓ " : ""}${one.name} (${one.waiting} of ${one.records} to decide)`)));
  const done = desk.documents.filter((one) => one.done && !one.waiting).length;
  byId("progress").textContent = `${done} of ${counted(desk.documents.length, "document")} done`;
  byId("act-undo").disabled = !desk.view.can_undo;
  for (const name of ["accept", "edit", "reject"]) byId(`act-${name}`).disabled = !desk.view.entries.length;
}

function choose(index) {
  if (editing || !desk.view.entries[index]) return;
  desk.current = index;
  showAll();
  showCurrent();
}

function showCurrent() {
  byId("records").children[desk.current]?.focus({ preventScroll: true });
  byId("records").children[desk.current]?.scrollIntoView({ block: "nearest" });
  byId("text").querySelector("mark.current")?.scrollIntoView({ block: "center" });
}

/* A click that selects nothing chooses the record under it; again, the next one there. */
function clickedText(event) {
  const mark = event.target.closest("mark");
  if (editing || !mark || !getSelection().isCollapsed) return;
  const under = mark.dataset.entries.split(" ").map(Number);
  choose(under[(under.indexOf(desk.current) + 1) % under.length]);
}

function act(name) {
  const entry = desk.view.entries[desk.current];
  if (name === "add") startEditing(null, "commitment", selectedWords());
  else if (name === "text") enterText();
  else if (name === "done" && desk.view.waiting) tell(`${counted(desk.view.waiting, "record")} still to be decided.`);
  else if (name === "undo" && !desk.view.can_undo) tell("There is nothing to undo.");
  else if (name === "undo" || name === "done") decideAndShow({ verdict: name });
  else if (!entry) tell("There is no record: press N to add one.");
  else if (name === "edit") startEditing(entry);
  else if (name === "reject") askReason(entry);
  else decideAndShow({ verdict: name, record: entry.id });
}

/* True once it is on the server's disk. While it is not, the next decision waits. */
async function decide(decision) {
  if (desk.busy) return false;
  desk.busy = true;
  try {
    desk.view = await save({ id: crypto.randomUUID(), document: desk.view.id, ...decision });
    const name = { accept: "Accepted", edit: "Edited", reject: "Rejected", add: "Added", undo: "Undone", done: "Document done" }[decision.verdict];
    tell(`${name}${decision.record ? ` ${decision.record}` : ""}. Saved.`);
    return true;
  } catch (error) {
    tell(error.message, true);
    return false;
  } finally {
    desk.busy = false;
  }
}

async function decideAndShow(decision) {
  const before = desk.view;
  if (!(await decide(decision)) || desk.view.id !== before.id) return;
  desk.current = decision.verdict === "undo" ? changedSince(before) : nextWaiting(decision.record);
  showAll();
  showCurrent();
}

/* The record that an undo brought back to what it was; where one vanished, the last. */
function changedSince(before) {
  const now = desk.view.entries;
  const index = now.findIndex((entry) => JSON.stringify(entry) !== JSON.stringify(before.entries.find((one) => one.id === entry.id)));
  return index === -1 ? Math.max(0, Math.min(desk.current, now.length - 1)) : index;
}

/* The next record to be decided, from here on and then from the top; where none is left, the one just decided. */
function nextWaiting(record) {
  const now = desk.view.entries;
  const isWaiting = (entry) => entry.standing === "waiting";
  const behind = now.findIndex((entry, index) => index > desk.current && isWaiting(entry));
  const found = behind === -1 ? now.findIndex(isWaiting) : behind;
  return found === -1 ? Math.max(0, now.findIndex((entry) => entry.id === record)) : found;
}

function askReason(entry) {
  const dialog = byId("reasons");
  const reject = (reason) => {
    dialog.close();
    decideAndShow({ verdict: "reject", record: entry.id, non_item: reason });
  };
  const plain = button("No record: wrong, or said elsewhere (Enter)", () => reject(null), { autofocus: true });
  const reasons = SETUP.nonItems.map((reason, index) => button(`${"123456789abc"[index]}  ${reason.replaceAll("_", " ")}`, () => reject(reason)));
  dialog.replaceChildren(make("h2", { id: "reasons-title" }, `Reject ${entry.id}: what is it really?`), make("div", { class: "choices" }, plain, reasons));
  dialog.onkeydown = (event) => {
    const index = "123456789abc".indexOf(event.key.toLowerCase());
    if (event.key.length === 1 && index >= 0 && reasons[index] && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      reasons[index].click();
    }
  };
  dialog.showModal();
}

const KEYS = { a: "accept", e: "edit", r: "reject", n: "add", u: "undo", d: "done", t: "text" };

function pressed(event) {
  if (event.defaultPrevented || byId("reasons").open) return;
  if (document.activeElement === byId("text") && pressedInText(event)) return;
  if (editing) pressedInEditor(event);
  else if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.matches(LEFT_ALONE)) return;
  else if (!event.shiftKey && event.key.startsWith("Arrow")) moveBy(event);
  else if (KEYS[event.key.toLowerCase()]) {
    event.preventDefault();
    act(KEYS[event.key.toLowerCase()]);
  }
}

function moveBy(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  event.preventDefault();
  if (step) {
    choose(desk.current + step);
    return;
  }
  const at = desk.documents.findIndex((one) => one.id === desk.view.id) + (event.key === "ArrowRight" ? 1 : -1);
  if (desk.documents[at]) open(desk.documents[at].id);
}

function pressedInEditor(event) {
  const fields = [editing.kind, ...SETUP.fields[editing.kind]];
  const types = event.target.matches(LEFT_ALONE) || event.ctrlKey || event.metaKey || event.altKey;
  if (event.key === "Escape") leaveEditing();
  else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) saveEdit();
  else if (/^[1-9]$/.test(event.key) && fields[event.key - 1] && !types) setField(fields[event.key - 1]);
  else if (event.key.toLowerCase() === "t" && !types) enterText(event.target.closest?.("[data-field]")?.dataset.field);
  else return;
  event.preventDefault();
}

start().catch((error) => tell(`The page could not be shown: ${error.message}`, true));
