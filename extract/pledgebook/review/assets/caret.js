/* Words of the text chosen with the keyboard alone: a word is the caret, Shift makes it grow. */

const WORD = /[\p{L}\p{N}\p{S}]/u;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const MARGIN = 70;
const LONGEST_TOLD = 120;

/* The word where the selection began, the word where it ends, and the field that Enter sets. */
let caret = null;
let parted = { text: null, words: [] };

function wordPlaces() {
  const text = byId("text").textContent;
  if (parted.text !== text) parted = { text, words: partedWords(text) };
  return parted.words;
}

function partedWords(text) {
  const found = [];
  let at = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)) {
    const end = at + lengthOf(segment);
    if (WORD.test(segment)) found.push({ start: at, end });
    at = end;
  }
  return found;
}

/* Begins at what is selected, else at the words that the field has, else where the record begins. */
function enterText(field = null) {
  const marks = editing?.marks ?? desk.view.entries[desk.current]?.marks ?? [];
  const begins = marks[0]?.start ?? 0;
  const word = wordPlaces().find((one) => one.end > begins) ?? wordPlaces()[0];
  const at = selectedWords() ?? marks.find((mark) => classOf(mark.label) === field) ?? word;
  if (!at) {
    tell("This text has no words.");
    return;
  }
  byId("text").focus({ preventScroll: true });
  moveCaret({ start: at.start, end: at.end }, false, field);
  const does = editing ? `Enter sets ${field ?? wantedField()}` : "Enter makes them the evidence of a new record";
  tell(`${byId("text").ariaLabel}: arrows move by word, Shift selects, ${does}, Esc leaves. Now: ${shortened(placeOfCaret().text)}`);
}

/* The first field that a record cannot do without and that has no words yet. */
function wantedField() {
  const needed = [editing.kind, editing.kind === "claim" ? "proposition" : "action"];
  return needed.find((name) => !editing.marks.some((mark) => classOf(mark.label) === name)) ?? needed[1];
}

function leaveText() {
  const field = caret?.field;
  caret = null;
  getSelection().removeAllRanges();
  if (editing) byId("editor").querySelector(`[data-name="set ${field ?? editing.kind}"]`).focus();
  else showCurrent();
}

function placeOfCaret() {
  const start = Math.min(caret.anchor.start, caret.focus.start);
  const end = Math.max(caret.anchor.end, caret.focus.end);
  return { start, end, text: textPoints().slice(start, end).join("") };
}

function moveCaret(to, extends_, field = caret?.field ?? null) {
  caret = { anchor: extends_ ? caret.anchor : to, focus: to, field };
  const place = placeOfCaret();
  selectWords(place);
  bringIntoSight(rangeOf(caret.focus).getBoundingClientRect());
  tell(shortened(place.text));
}

/* Of a long selection only its ends change: those are told. */
function shortened(text) {
  const points = [...text];
  return points.length <= LONGEST_TOLD ? text : `${points.slice(0, LONGEST_TOLD / 2).join("")} … ${points.slice(-LONGEST_TOLD / 2).join("")}`;
}

function bringIntoSight(box) {
  const page = document.scrollingElement;
  for (const pane of [byId("reading"), page]) {
    const edges = pane === page ? { top: 0, bottom: innerHeight } : pane.getBoundingClientRect();
    const above = Math.min(0, box.top - edges.top - MARGIN);
    const below = Math.max(0, box.bottom - edges.bottom + MARGIN);
    pane.scrollBy({ top: above || below, behavior: "instant" });
  }
}

/* True where the key was one of the caret's. */
function pressedInText(event) {
  if (event.metaKey) return false;
  if (/^(Arrow|Home$|End$)/.test(event.key)) moveByKey(event);
  else if (event.key === "Enter" && !event.ctrlKey && selectedWords()) takeWords();
  else if (event.key === "Escape" && caret) leaveText();
  else return false;
  event.preventDefault();
  return true;
}

function takeWords() {
  const field = caret?.field;
  caret = null;
  if (editing) {
    const name = field ?? wantedField();
    setField(name);
    byId("editor").querySelector(`[data-name="set ${name}"]`).focus();
  } else act("add");
}

function moveByKey(event) {
  if (!caret) {
    enterText();
    return;
  }
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const step = sideways ? (readsFromTheRight(lineOf(caret.focus)) ? -sideways : sideways) : { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (sideways && (event.ctrlKey || event.altKey)) {
    moveEdge(step, event.shiftKey);
    return;
  }
  const to = sideways ? neighbour(caret.focus, step) : step ? onNextLine(step) : endOfLine(event.key === "End" ? -1 : 0, event.ctrlKey);
  if (to) moveCaret(to, event.shiftKey);
  else tell(step > 0 ? "End of the text." : "Start of the text.");
}

/* One character more or less: at the end that moves with Shift, at the other without. */
function moveEdge(step, far) {
  const { anchor, focus } = caret;
  const isOne = anchor.start === focus.start && anchor.end === focus.end;
  const forwards = focus.end >= anchor.end;
  const moving = far ? focus : anchor;
  const to = moved({ ...moving }, far === forwards ? "end" : "start", step, true);
  if (isOne || !far) caret.anchor = to;
  moveCaret(isOne || far ? to : focus, true);
}

function neighbour(place, step) {
  return step > 0 ? wordPlaces().find((one) => one.start >= place.end) : wordPlaces().findLast((one) => one.end <= place.start);
}

/* The word of the next line, as lines are shown, that stands nearest below or above. */
function onNextLine(step) {
  const here = rangeOf(caret.focus).getBoundingClientRect();
  const middle = (box) => (box.left + box.right) / 2;
  let line = null;
  let nearest = null;
  for (let word = neighbour(caret.focus, step); word; word = neighbour(word, step)) {
    const box = rangeOf(word).getBoundingClientRect();
    if (Math.abs(box.top - here.top) < here.height / 2) continue;
    if (line !== null && Math.abs(box.top - line) > here.height / 2) break;
    line ??= box.top;
    const away = Math.abs(middle(box) - middle(here));
    if (!nearest || away < nearest.away) nearest = { word, away };
  }
  return nearest?.word;
}

/* First (0) or last (-1) word of the line, or of the whole text. */
function endOfLine(index, whole) {
  const { start, end } = whole ? { start: 0, end: Infinity } : lineOf(caret.focus);
  return wordPlaces().filter((one) => one.start >= start && one.end <= end).at(index);
}

function lineOf({ start: at }) {
  const points = textPoints();
  const isBreak = (point) => point === "\n" || point === "\r";
  const start = points.findLastIndex((point, index) => index < at && isBreak(point)) + 1;
  const found = points.findIndex((point, index) => index >= at && isBreak(point));
  const end = found === -1 ? points.length : found;
  return { start, end, text: points.slice(start, end).join("") };
}

/* As the browser decides for a line of its own: by its first letter. */
function readsFromTheRight({ text }) {
  return RIGHT_TO_LEFT.test(text.match(LETTER)?.[0] ?? "");
}
